#include <optional>
#include <string>

#include "commands.h"
#include "expand_globs.h"
#include "file_walk.h"
#include "output_file.h"
#include "printer.h"
#include "progress.h"
#include "report_file.h"
#include "report_html.h"
#include "scan_parts.h"
#include "scan_records.h"
#include "scan_stream.h"
#include "scan_table.h"
#include "scan_totals.h"
#include "symbol_report.h"
#include "tally.h"
#include "text_source.h"
#include "thread_count.h"

namespace winerr::cli {
namespace {

constexpr std::string_view kStandardInput = "-";
constexpr std::size_t kMaxWidth = 160;    // of the table; longer lines are hard to follow
constexpr std::size_t kMostScanning = 2;  // threads; each needs a tally of megabytes at worst

/// The name of a file in the output; programs get none for standard input.
std::string shown_name(std::string_view path, const Options& options) {
  if (path != kStandardInput) return std::string(path);
  return options.format == Format::text ? "(standard input)" : "";
}

/// Reads all files into a tally.
class FileScan {
 public:
  FileScan(const Options& options, std::span<const Catalog> catalogs, Progress& progress)
      : options_(options),
        progress_(progress),
        threads_(thread_count(options.threads, kMostScanning)),
        keeps_samples_(!options.html.empty()),
        tally_(keeps_samples_) {
    settings_.catalogs = catalogs;
    settings_.space = options.space;
  }

  void file(const WalkedFile& file) {
    std::optional<InputFile> input = file.path == kStandardInput
                                         ? std::optional(InputFile::standard_input())
                                         : InputFile::open(file.path);
    if (!input) return problem(file.path, last_error());
    TextSource source(std::move(*input));
    // Whoever names a file wants it read; a folder may hold programs and pictures too.
    if (file.in_folder && source.is_binary()) {
      progress_.end_file(file.size);
      return;
    }
    Tally tally(keeps_samples_);
    settings_.file = tally_.next_file();
    // Standard input may stand within its file.
    InputFile* const plain = file.path == kStandardInput ? nullptr : source.plain_file();
    const std::uint64_t size = plain == nullptr ? 0 : plain->size().value_or(0);
    bool whole = false;
    std::string error;
    if (size >= kLeastForThreads && threads_ > 1) {
      whole = scan_in_parts(*plain, size, threads_, settings_, tally,
                            [&](std::uint64_t bytes) { progress_.at(bytes); });
      if (!whole) error = last_error();
      progress_.end_file(size);
    } else {
      const auto read = [&](char* buffer, std::size_t room) {
        progress_.at(source.position());
        return source.read_some(buffer, room);
      };
      whole = scan_stream(read, settings_, tally);
      error = source.error();
      progress_.end_file(source.position());
    }
    tally_.merge_file(std::move(tally), shown_name(file.path, options_));
    if (!whole) problem(file.path, error);
  }

  void problem(std::string_view path, std::string_view why) {
    progress_.erase();
    failed_ = true;
    if (path == kStandardInput) {
      report("standard input cannot be read: " + std::string(why));
    } else {
      report(path, why);
    }
  }

  [[nodiscard]] const Tally& tally() const noexcept { return tally_; }
  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  const Options& options_;
  Progress& progress_;
  ScanSettings settings_;
  std::size_t threads_;
  bool keeps_samples_;
  bool failed_ = false;
  Tally tally_;
};

/// Goes through what is to be read: not through an earlier page of --html in a folder.
void walk_logs(const Options& options, std::span<const std::string_view> operands,
               const WalkSink& sink) {
  const auto file = [&](const WalkedFile& walked) {
    const bool is_page =
        !options.html.empty() && walked.in_folder && is_same_file(walked.path, options.html);
    return is_page || sink.file(walked);
  };
  walk_files(operands, options.recursive, {file, sink.problem});
}

/// The size of everything that will be read, where all of it is known.
std::optional<std::uint64_t> total_size(const Options& options,
                                        std::span<const std::string_view> operands) {
  std::uint64_t total = 0;
  bool known = true;
  const WalkSink sink = {[&](const WalkedFile& file) {
                           total += file.size;
                           known = file.size > 0 || file.in_folder;
                           return known;
                         },
                         [](std::string_view, std::string_view) {}};
  walk_logs(options, operands, sink);
  return known ? std::optional(total) : std::nullopt;
}

void print_table(const Options& options, const ScanReport& whole, Output& output) {
  ScanTableOptions table;
  table.by = options.by;
  table.top = options.top;
  table.terminal = is_terminal(Stream::out);
  Style style;
  style.color = wants_color(options.color);
  const std::size_t width = terminal_width();
  if (width > 0) style.width = std::min(width, kMaxWidth);
  append_scan_table(output.buffer(), style, whole, table, [&] { return output.flush_if_full(); });
}

void print(const Options& options, const ScanReport& report, Output& output) {
  const AfterRow after_row = [&output] { return output.flush_if_full(); };
  switch (options.format) {
    case Format::json:
      append_scan_json(output.buffer(), report, options.by, options.top, after_row);
      break;
    case Format::csv:
      append_scan_csv(output.buffer(), report, options.by, options.top, after_row);
      break;
    case Format::text:
    case Format::pattern: print_table(options, report, output); break;
  }
}

/// Writes the page. @return whether that went well
bool write_html(const Options& options, const ScanReport& scanned,
                std::span<const Catalog> catalogs) {
  std::optional<OutputFile> file = OutputFile::create(options.html);
  bool good = file.has_value();
  if (good) {
    ReportHtml page(scanned, catalogs, options.top);
    std::string piece;
    while (good && page.next(piece)) {
      good = file->write(piece);
      piece.clear();
    }
    good = file->close() && good;
  }
  if (!good) report(options.html, "cannot be written: " + std::string(last_error()));
  return good;
}

void tell_nothing_found(const ScanReport& report) {
  std::string text = "no code found in ";
  append_scan_extent(text, report);
  winerr::cli::report(text);
}

}  // namespace

Status run_scan(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  const std::vector<std::string> names = expand_globs(options.operands);
  std::vector<std::string_view> operands(names.begin(), names.end());
  if (operands.empty() && !options.recursive) {
    if (is_terminal(Stream::in)) {
      report("scan: nothing to read; name files or pipe a log, or see winerr scan --help");
      return Status::error;
    }
    operands.push_back(kStandardInput);
  }
  if (const std::string why = report_problem(options.html, operands); !why.empty()) {
    report(options.html, why);
    return Status::error;
  }
  const bool shows_progress = is_terminal(Stream::err) && !options.quiet;
  Progress progress(shows_progress, shows_progress ? total_size(options, operands) : std::nullopt);
  FileScan scan(options, catalogs, progress);
  walk_logs(options, operands,
            {[&](const WalkedFile& file) {
               scan.file(file);
               return true;
             },
             [&](std::string_view path, std::string_view why) { scan.problem(path, why); }});
  progress.erase();

  const ScanReport whole = scan.tally().report();
  bool failed = scan.failed();
  if (!options.html.empty() && !write_html(options, whole, catalogs)) failed = true;
  const bool found = whole.findings > 0;
  if (!options.quiet) {
    if (!found && options.format == Format::text) {
      if (whole.file_count > 0 || !failed) tell_nothing_found(whole);
    } else if (options.by == GroupBy::symbol) {
      const SymbolReport grouped(whole);
      print(options, grouped.report(), output);
    } else {
      print(options, whole, output);
    }
  }
  if (failed) return Status::error;
  return found ? Status::found : Status::not_found;
}

}  // namespace winerr::cli
