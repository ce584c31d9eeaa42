#include <optional>
#include <string>

#include "annotated_block.h"
#include "block_input.h"
#include "code_note.h"
#include "commands.h"
#include "expand_globs.h"
#include "followed_file.h"
#include "input_file.h"
#include "json.h"
#include "line_feeds.h"
#include "matching_lines.h"
#include "parallel_annotate.h"
#include "printer.h"
#include "text_encoding.h"
#include "thread_count.h"

namespace winerr::cli {
namespace {

/// More threads than these wait for the disk and for each other's turn to write.
constexpr std::size_t kMostAnnotating = 4;

/// A sink for UTF-16: the bytes as they are in the file, or as UTF-8, and notes in the same.
class Utf16Text {
 public:
  Utf16Text(const BlockInput& input, const CodeNote& note, bool as_utf8, Utf16Reader& reader,
            std::string& out)
      : input_(input), note_(note), as_utf8_(as_utf8), reader_(reader), out_(out) {}

  bool text(std::string_view part) {
    const std::string_view bytes = input_.bytes_of(part);
    if (as_utf8_) {
      reader_.append_utf8(out_, bytes, input_.encoding());
    } else {
      out_ += bytes;
    }
    return true;
  }

  bool code(const Finding& finding) {
    if (note_.is_before()) note(finding);
    text(finding.query.text);
    if (!note_.is_before()) note(finding);
    return true;
  }

 private:
  void note(const Finding& finding) {
    std::string utf8;
    note_.append(utf8, finding);
    if (as_utf8_) {
      out_ += utf8;
    } else {
      append_utf16(out_, utf8, input_.encoding());
    }
  }

  const BlockInput& input_;
  const CodeNote& note_;
  bool as_utf8_;
  Utf16Reader& reader_;
  std::string& out_;
};

/// A sink for --only and UTF-16: lines are put together in UTF-8.
class Utf16Lines {
 public:
  Utf16Lines(const BlockInput& input, Utf16Reader& reader, MatchingLines& lines)
      : input_(input), reader_(reader), lines_(lines) {}

  bool text(std::string_view part) {
    std::string utf8;
    reader_.append_utf8(utf8, input_.bytes_of(part), input_.encoding());
    return lines_.text(utf8);
  }
  bool code(const Finding& finding) { return lines_.code(finding); }

 private:
  const BlockInput& input_;
  Utf16Reader& reader_;
  MatchingLines& lines_;
};

/// A sink for --json: an object for each code.
class Objects {
 public:
  Objects(std::string_view file, Output& output) : file_(file), output_(output) {}

  void begin_piece(const Piece& piece, std::size_t unit) {
    piece_ = piece;
    unit_ = unit;
  }

  bool text(std::string_view bytes) {
    line_ += count_line_feeds(bytes);
    return true;
  }

  bool code(const Finding& finding) {
    any_ = true;
    Match match;
    match.code = finding.query.code;
    if (finding.meaning) match = *finding.meaning;
    append_json(output_.buffer(), FoundCode{file_, line_, unit_ * (piece_.offset + finding.first),
                                            finding.query.text, match});
    return output_.flush_if_full();
  }

  [[nodiscard]] bool any() const noexcept { return any_; }

 private:
  std::string_view file_;
  Output& output_;
  Piece piece_;
  std::uint64_t line_ = 1;
  std::size_t unit_ = 1;
  bool any_ = false;
};

/// Whether --only, or an option that has no meaning without it, asks for lines.
bool wants_lines(const Options& options) noexcept {
  return options.only || options.lines_before > 0 || options.lines_after > 0;
}

/// Annotates file after file as the options say.
class Annotation {
 public:
  Annotation(const Options& options, std::span<const Catalog> catalogs, Output& output,
             const CodeNote& note)
      : options_(options),
        catalogs_(catalogs),
        output_(output),
        note_(note),
        lines_(note, {options.lines_before, options.lines_after}, style_of(options), output) {}

  /// @param name  of the file, "" for standard input
  void run(std::string_view name, InputFile file) {
    if (!options_.quiet && file.is_output()) {
      status_ = Status::error;
      return name.empty() ? report("standard input is also the output and is not read")
                          : report(name, "is also the output and is not read");
    }
    const auto size = file.size();
    const std::size_t threads = thread_count(options_.threads, kMostAnnotating);
    const bool plain = options_.format != Format::json && !wants_lines(options_);
    if (plain && !options_.follow && !name.empty() && size && *size >= kLeastForThreads &&
        threads > 1 && !is_utf16(name)) {
      if (!annotate_in_parallel(file, *size, threads, catalogs_, note_, output_)) {
        tell(name, last_error());
      }
      return;
    }
    // As with tail -f, a pipe has an end, also behind "-".
    if (options_.follow && (!name.empty() || size)) {
      FollowedFile followed(std::string(name), std::move(file));
      run(name, [&](char* to, std::size_t room) { return followed.read_some(to, room); });
    } else {
      run(name, [&](char* to, std::size_t room) { return file.read_some(to, room); });
    }
  }

  [[nodiscard]] Status status() const noexcept {
    const bool selects = wants_lines(options_) || options_.format == Format::json;
    return worse(status_, selects && !any_ ? Status::not_found : Status::found);
  }

  /// Tells of a file that was named, by "" perhaps, and cannot be read.
  void tell_of_file(std::string_view name, std::string_view why) {
    status_ = Status::error;
    report(name, "cannot be read: " + std::string(why));
  }

 private:
  void tell(std::string_view name, std::string_view why) {
    if (!name.empty()) return tell_of_file(name, why);
    status_ = Status::error;
    report("standard input cannot be read: " + std::string(why));
  }

  static Style style_of(const Options& options) {
    Style style;
    style.color = wants_color(options.color);
    return style;
  }

  /// Whether a file has a byte order mark. Opens it anew, so that it still is at its beginning for
  /// whoever reads it.
  static bool is_utf16(std::string_view name) {
    std::optional<InputFile> file = InputFile::open(name);
    char mark[2];
    const std::ptrdiff_t count = file ? file->read_at(0, mark, sizeof mark) : 0;
    return count == sizeof mark && encoding_of({mark, sizeof mark}) != Encoding::bytes;
  }

  void run(std::string_view name, BlockInput::Read read) {
    BlockInput input(std::move(read));
    Objects objects(name, output_);
    Utf16Reader reader;
    lines_.begin(name);
    while (const auto piece = input.next()) {
      if (options_.format == Format::json) {
        objects.begin_piece(*piece, unit_size(input.encoding()));
        if (!annotate(*piece, catalogs_, objects)) break;
      } else if (wants_lines(options_)) {
        if (!pass_lines(*piece, input, reader)) break;
      } else if (!pass(*piece, input, reader)) {
        break;
      }
      if (options_.quiet && (objects.any() || lines_.any())) break;
      if (!output_.flush()) break;
    }
    if (input.encoding() != Encoding::bytes) end_utf16(input, reader);
    if (wants_lines(options_)) static_cast<void>(lines_.end());
    any_ = any_ || objects.any() || lines_.any();
    if (input.failed()) tell(name, input.error());
  }

  /// Writes what a text in UTF-16 has at its end besides whole characters.
  void end_utf16(const BlockInput& input, Utf16Reader& reader) {
    if (options_.format == Format::json) return;
    std::string rest;
    if (options_.utf8 || wants_lines(options_)) {
      reader.finish(rest, !input.odd_byte().empty());
    } else {
      rest = input.odd_byte();
    }
    if (wants_lines(options_)) {
      static_cast<void>(lines_.text(rest));
    } else {
      output_.buffer() += rest;
    }
  }

  bool pass(const Piece& piece, const BlockInput& input, Utf16Reader& reader) {
    if (input.encoding() == Encoding::bytes) {
      block_.clear();
      annotate(piece, catalogs_, block_);
      return output_.write(block_.texts());
    }
    Utf16Text sink(input, note_, options_.utf8, reader, output_.buffer());
    return annotate(piece, catalogs_, sink);
  }

  bool pass_lines(const Piece& piece, const BlockInput& input, Utf16Reader& reader) {
    if (input.encoding() == Encoding::bytes) return annotate(piece, catalogs_, lines_);
    Utf16Lines sink(input, reader, lines_);
    return annotate(piece, catalogs_, sink);
  }

  const Options& options_;
  std::span<const Catalog> catalogs_;
  Output& output_;
  const CodeNote& note_;
  MatchingLines lines_;
  AnnotatedBlock block_{note_};
  Status status_ = Status::found;
  bool any_ = false;
};

std::string usage_problem(const Options& options) {
  if (options.follow && options.operands.size() != 1) {
    return "annotate: --follow goes with one file; see winerr annotate --help";
  }
  if (options.format == Format::json && wants_lines(options)) {
    return "annotate: --only prints lines and --json objects; choose one";
  }
  if (options.operands.empty() && is_terminal(Stream::in)) {
    return "annotate: no file and nothing piped in; see winerr annotate --help";
  }
  return {};
}

}  // namespace

Status run_annotate(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  std::string error = usage_problem(options);
  const CodeNote note(options, catalogs, error);
  if (!error.empty()) {
    report(error);
    return Status::error;
  }
  widen_pipe(Stream::in);
  Annotation annotation(options, catalogs, output, note);
  if (options.operands.empty()) annotation.run("", InputFile::standard_input());
  for (const std::string_view name : expand_globs(options.operands)) {
    if (output.state() != WriteResult::done) break;
    if (name == "-") {
      annotation.run("", InputFile::standard_input());
    } else if (auto file = InputFile::open(name)) {
      annotation.run(name, std::move(*file));
    } else {
      annotation.tell_of_file(name, last_error());
    }
  }
  return annotation.status();
}

}  // namespace winerr::cli
