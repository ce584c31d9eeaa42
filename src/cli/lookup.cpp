#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ask.h"
#include "commands.h"
#include "input.h"
#include "input_file.h"
#include "line_memo.h"
#include "operands.h"
#include "printer.h"
#include "rows.h"
#include "winerr/scan.h"

namespace winerr::cli {
namespace {

/// Why text without a code in it is no words to search for either: one of them is a number that
/// no code can be, or all of it is digits and punctuation.
std::optional<ErrorKind> number_problem(std::string_view text) noexcept {
  bool has_letters = false;
  bool has_digits = false;
  while (!text.empty()) {
    const auto end = std::ranges::find_if(text, detail::is_blank);
    std::string_view word(text.begin(), end);
    text = {end == text.end() ? end : end + 1, text.end()};
    const Result<Query> query = parse_query(word);
    if (!query && query.error().kind == ErrorKind::too_wide) return ErrorKind::too_wide;
    if (word.starts_with("0x") || word.starts_with("0X")) word.remove_prefix(2);
    for (const char c : word) {
      has_digits = has_digits || detail::is_digit(c);
      has_letters = has_letters || detail::is_letter(c) || detail::is_beyond_ascii(c);
    }
  }
  if (has_digits && !has_letters) return ErrorKind::malformed_number;
  return std::nullopt;
}

/// Answers queries one by one and remembers how it went.
class Lookup {
 public:
  /// @param suggests  whether to look for what a wrong name may mean; too slow for a stream
  Lookup(const Options& options, std::span<const Catalog> catalogs, Printer& printer, bool suggests)
      : options_(options), catalogs_(catalogs), printer_(printer), suggests_(suggests) {}

  [[nodiscard]] Status status() const noexcept { return status_; }
  [[nodiscard]] bool answered() const noexcept { return answered_; }

  /// A query of the command line.
  void operand(std::string_view typed) {
    const Result<Query> query = parse_query(typed);
    if (!query) {
      refuse(typed, query.error());
    } else if (query->kind == QueryKind::glob) {
      glob(query->text);
    } else if (query->kind == QueryKind::text) {
      if (codes_in(query->text)) return;
      const std::optional<ErrorKind> problem = number_problem(query->text);
      if (problem) {
        refuse(typed, Error{*problem, 0});
      } else {
        words(query->text);
      }
    } else {
      answer(*query);
    }
  }

  /// A line of standard input: a query, or running text with codes in it, or without.
  /// @return whether all that came of it is on the output, so that the same line again can
  ///         be answered by the same bytes
  bool line(std::string_view typed) {
    const std::size_t reports = reports_;
    line_anew(typed);
    return reports_ == reports;
  }

 private:
  void line_anew(std::string_view typed) {
    const Result<Query> query = parse_query(typed);
    if (!query) {
      if (query.error().kind != ErrorKind::empty_query) refuse(typed, query.error());
    } else if (query->kind == QueryKind::glob) {
      glob(query->text);
    } else if (query->kind == QueryKind::text) {
      codes_in(query->text);
    } else {
      answer(*query);
    }
  }

  void answer(const Query& query) {
    std::array<Hit, kMaxSuggestions> room;
    Answer answer =
        ask(query, catalogs_, options_.space, std::span(room).first(suggests_ ? room.size() : 0));
    std::vector<LiveMessage> texts;
    ask_system(options_, answer, texts);
    answered_ = true;
    if (!answer.found()) {
      status_ = worse(status_, Status::not_found);
      if (!printer_.prints_unknown() && !options_.quiet) {
        ++reports_;
        std::string advice;
        append_advice(advice, answer, catalogs_, options_.space);
        report(advice);
      }
    }
    printer_.answer(answer);
  }

  void refuse(std::string_view typed, const Error& error) {
    answered_ = true;
    ++reports_;
    status_ = Status::error;
    printer_.refusal(detail::trim_query(typed), describe(error.kind));
  }

  void glob(std::string_view pattern) {
    const std::vector<Match> rows = rows_with_shape(options_, catalogs_, pattern);
    for (const Match& match : rows) printer_.row(match);
    answered_ = true;
    if (rows.empty()) {
      ++reports_;
      status_ = worse(status_, Status::not_found);
      if (!options_.quiet) {
        std::string problem = "no symbol ";
        if (options_.space) problem += "of the space " + std::string(name(*options_.space)) + ' ';
        report(shortened(pattern), problem + "has this shape");
      }
      tell_nothing(pattern);
    }
  }

  /// JSON has an object for each query, also for words and shapes that nothing fits.
  void tell_nothing(std::string_view typed) {
    if (options_.format != Format::json) return;
    Answer answer;
    answer.typed = typed;
    answer.query.kind = QueryKind::name;
    answer.catalogs = catalogs_;
    printer_.answer(answer);
  }

  /// Answers for the codes in running text. @return whether there are any
  bool codes_in(std::string_view text) {
    bool any = false;
    Scanner scanner(text, catalogs_);
    while (const auto finding = scanner.next()) {
      answer(finding->query);
      any = true;
    }
    return any;
  }

  void words(std::string_view text) {
    if (!options_.quiet) tell_of_file(text);
    Options search_options = options_;
    search_options.operands = {text};
    const Status status = run_search_with(search_options, catalogs_, printer_);
    if (status == Status::not_found) tell_nothing(text);
    status_ = worse(status_, status);
    answered_ = true;
  }

  const Options& options_;
  std::span<const Catalog> catalogs_;
  Printer& printer_;
  Status status_ = Status::found;
  bool suggests_;
  bool answered_ = false;
  std::size_t reports_ = 0;  ///< lines written to standard error
};

/// Whether answers are full where nobody asked for a line each: a line has no place for what
/// Windows itself says.
bool wants_full(const Options& options) noexcept {
  return options.detail == Detail::full || (options.detail == Detail::automatic && options.live);
}

LineWidths widths_for(std::span<const std::string_view> queries,
                      std::span<const Catalog> catalogs) {
  LineWidths widths{0, 0};
  for (const std::string_view typed : queries) {
    widths.query = std::max(widths.query, columns(detail::trim_query(typed)));
    const Result<Query> query = parse_query(typed);
    if (!query) continue;
    const Matches matches = resolve(*query, catalogs);
    if (!matches.empty()) widths.symbol = std::max(widths.symbol, matches.front().symbol().size());
  }
  return widths;
}

Status answer_input(const Options& options, std::span<const Catalog> catalogs, Output& output,
                    Printer& printer) {
  if (!options.quiet && InputFile::standard_input().is_output()) {
    report("standard input is also the output and is not read");
    return Status::error;
  }
  Lookup lookup(options, catalogs, printer, false);
  LineInput input;
  // Full answers are set apart by what came before them, so they are not repeated blindly.
  const bool repeatable = options.format != Format::text || !wants_full(options);
  LineMemo memo;
  while (const auto line = input.next()) {
    const auto upcoming = input.peek();
    if (upcoming) memo.prefetch(*upcoming);
    const auto printed = memo.find(*line);
    if (printed) {
      output.buffer() += *printed;
    } else if (!repeatable) {
      lookup.line(*line);
    } else {
      const std::size_t before = output.buffer().size();
      if (lookup.line(*line)) memo.keep(*line, std::string_view(output.buffer()).substr(before));
    }
    // Whoever types or follows a log waits for this line's answer; a file does not.
    if (!(upcoming ? output.flush_if_full() : output.flush())) return lookup.status();
  }
  if (input.failed()) {
    report("standard input cannot be read: " + input.error());
    return Status::error;
  }
  if (!lookup.answered()) {
    if (!options.quiet) report("no code on standard input; for words try 'winerr search'");
    return Status::not_found;
  }
  return lookup.status();
}

}  // namespace

Status run_lookup(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  std::string error;
  Printer printer(options, output, error, any_messages(catalogs));
  if (!error.empty()) {
    report(error);
    return Status::error;
  }
  if (options.operands.empty() && is_terminal(Stream::in)) {
    report("nothing asked; give a code or a name, or see winerr --help");
    return Status::error;
  }
  if (options.operands.empty() || (options.operands.size() == 1 && options.operands[0] == "-")) {
    printer.set_lines(!wants_full(options));
    return answer_input(options, catalogs, output, printer);
  }

  const Operands operands(options.operands, catalogs);
  const bool several = operands.views().size() > 1;
  const bool lines = options.detail == Detail::line || (several && !wants_full(options));
  printer.set_lines(lines);
  if (lines && several) printer.set_widths(widths_for(operands.views(), catalogs));
  Lookup lookup(options, catalogs, printer, true);
  for (const std::string_view operand : operands.views()) {
    lookup.operand(operand);
    if (!output.flush_if_full()) break;
  }
  return lookup.status();
}

}  // namespace winerr::cli
