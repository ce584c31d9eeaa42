#include "scan_table.h"

#include <algorithm>
#include <array>
#include <span>

#include "bars.h"
#include "match_text.h"
#include "quantities.h"
#include "text.h"
#include "text_of.h"

namespace winerr {
namespace {

constexpr std::string_view kRange = " \xE2\x80\xA6 ";  // an ellipsis between two blanks
constexpr std::size_t kSparkline = 24;
constexpr std::size_t kLeastSummary = 40;  // columns; a narrower one goes on its own line
constexpr std::size_t kCodeCount = 5;      // "codes"
constexpr std::size_t kWhole = SIZE_MAX;   // what is not cut
constexpr std::size_t kMaxSymbol = 44;     // longer ones push the rest to the right

std::string meaning_with_outcome(const Match& match) {
  std::string text = meaning_text(match);
  if (match.row != nullptr) append_outcome(text, match.row->outcome());
  return text;
}

std::string_view symbol_text(const Match& match) { return symbol_text(match, "-"); }

void append_symbol_of(std::string& out, const Style& style, const Match& match, std::size_t width) {
  const std::string symbol = text_of(append_cut, symbol_text(match), width);
  const bool has_outcome = match.row != nullptr && !match.symbol().empty();
  append_painted(out, style, has_outcome ? paint_of(match.row->outcome()) : Paint::dim, symbol);
}

class Table {
 public:
  Table(std::string& out, const Style& style, const ScanReport& report,
        const ScanTableOptions& options, const AfterRow& after_row)
      : out_(out), style_(style), report_(report), options_(options), after_row_(after_row) {}

  void append() {
    if (lists_codes(options_.by)) {
      append_codes();
    } else {
      append_groups();
    }
  }

 private:
  [[nodiscard]] std::string count_text(std::uint64_t count) const {
    return options_.terminal ? text_of(append_grouped, count) : std::to_string(count);
  }

  void append_right(std::string_view text, std::size_t width) {
    append_padding(out_, columns(text), width);
    out_ += text;
  }

  void append_left(std::string_view text, std::size_t width) {
    out_ += text;
    append_padding(out_, columns(text), width);
  }

  [[nodiscard]] std::size_t bar_width() const noexcept {
    if (!options_.terminal || style_.width < 60) return 0;
    return style_.width < 100 ? 10 : 16;
  }

  void append_bar_of(std::uint64_t count, std::uint64_t greatest) {
    const std::size_t width = bar_width();
    if (width == 0) return;
    std::string bar;
    const std::size_t used =
        append_bar(bar, static_cast<double>(count) / static_cast<double>(greatest), width);
    append_painted(out_, style_, Paint::bar, bar);
    append_padding(out_, used, width + 2);
  }

  void append_codes();
  void append_code_on_terminal(const CodeCount& code);
  void append_details(const CodeCount& code);
  [[nodiscard]] std::array<std::string, 4> place_cells(const CodeCount& code) const;
  void append_code_lines(std::span<const CodeCount* const> codes);
  void append_groups();
  void append_rest(std::size_t count);
  void append_group_heading(std::size_t label);
  void append_most(const Group& group, std::size_t label);
  void append_label(const Group& group, std::size_t width);

  [[nodiscard]] std::string place_text(const Place& place, bool with_file) const;
  [[nodiscard]] std::string places_text(const CodeCount& code) const;
  [[nodiscard]] std::string time_text(LogSeconds time) const;
  [[nodiscard]] std::string times_text(LogSeconds first, LogSeconds last) const;

  std::string& out_;
  const Style& style_;
  const ScanReport& report_;
  const ScanTableOptions& options_;
  const AfterRow& after_row_;
  // Widths of columns.
  std::size_t count_ = 0;
  std::size_t code_ = 0;
  std::size_t symbol_ = 0;
  std::uint64_t greatest_ = 1;
};

std::string Table::place_text(const Place& place, bool with_file) const {
  std::string text;
  if (with_file) {
    const std::string& file = report_.file_of(place);
    text = options_.terminal ? text_of(append_visible, file) : file;
    text += ':';
  }
  text += std::to_string(place.line);
  return text;
}

/// "setup.log:11 ... 1990", "a.log:11 ... b.log:7"
std::string Table::places_text(const CodeCount& code) const {
  std::string text = place_text(code.first, true);
  const bool same_file = code.first.file == code.last.file;
  if (same_file && code.first.line == code.last.line) return text;
  text += kRange;
  text += place_text(code.last, !same_file);
  return text;
}

std::string Table::time_text(LogSeconds time) const {
  return text_of(append_time, time, report_.has_year, TimeDetail::second, ' ');
}

/// "2016-09-28 04:30:31 ... 05:12:00": the day is said once if it is one.
std::string Table::times_text(LogSeconds first, LogSeconds last) const {
  std::string text = time_text(first);
  if (first == last) return text;
  text += kRange;
  std::string end = time_text(last);
  if (first / kDay == last / kDay) end.erase(0, end.rfind(' ') + 1);
  return text + end;
}

void Table::append_codes() {
  const std::span<const CodeCount* const> codes = report_.first_codes(options_.top);
  if (codes.empty()) return;
  greatest_ = codes.front()->count;
  count_ = std::max<std::size_t>(5, count_text(greatest_).size());
  for (const CodeCount* code : codes) {
    code_ = std::max(code_, code_text(code->match).size());
    symbol_ = std::max(symbol_, std::min(kMaxSymbol, columns(symbol_text(code->match))));
  }
  if (!options_.terminal) return append_code_lines(codes);
  for (const CodeCount* code : codes) {
    append_code_on_terminal(*code);
    if (!after_row_()) return;
  }
  append_rest(report_.codes.size() - codes.size());
}

/// What --top leaves out, where a person might take the table for everything.
void Table::append_rest(std::size_t count) {
  if (count == 0 || !options_.terminal) return;
  std::string text(count_ + 2, ' ');
  text += "and ";
  append_counted(text, count, "more row");
  append_painted(out_, style_, Paint::dim, text);
  out_ += '\n';
}

void Table::append_code_on_terminal(const CodeCount& code) {
  append_right(count_text(code.count), count_);
  out_ += "  ";
  append_bar_of(code.count, greatest_);
  append_left(code_text(code.match), code_);
  out_ += "  ";
  append_symbol_of(out_, style_, code.match, kWhole);
  const std::size_t bar = bar_width() == 0 ? 0 : bar_width() + 2;
  const std::size_t before = count_ + 2 + bar + code_ + 2 + symbol_ + 2;
  const std::string meaning = meaning_with_outcome(code.match);
  const std::size_t indent = count_ + 2;
  if (before + kLeastSummary <= style_.width) {
    append_padding(out_, columns(symbol_text(code.match)), symbol_ + 2);
    append_cut(out_, meaning, style_.width - before);
  } else {
    out_ += '\n';
    out_.append(indent, ' ');
    append_cut(out_, meaning, std::max(style_.width, indent + 1) - indent);
  }
  out_ += '\n';
  append_details(code);
}

/// Sparkline, times and places, on one line if they fit.
void Table::append_details(const CodeCount& code) {
  std::vector<std::string> parts;
  if (code.over_time != nullptr && report_.first_time < report_.last_time) {
    parts.push_back(text_of(
        append_sparkline,
        in_columns(report_.timeline_of(code), report_.first_time, report_.last_time, kSparkline)));
  }
  if (code.first_time != kNoTime) parts.push_back(times_text(code.first_time, code.last_time));
  parts.push_back(places_text(code));
  const std::size_t indent = count_ + 2;
  std::size_t column = 0;
  for (const std::string& part : parts) {
    const std::size_t width = columns(part);
    if (column > 0 && column + 2 + width <= style_.width) {
      out_ += "  ";
      column += 2;
    } else {
      if (column > 0) out_ += '\n';
      out_.append(indent, ' ');
      column = indent;
    }
    append_painted(out_, style_,
                   &part == parts.data() && parts.size() == 3 ? Paint::bar : Paint::dim, part);
    column += width;
  }
  out_ += '\n';
}

/// The places of a code and their times, for a line of its own.
std::array<std::string, 4> Table::place_cells(const CodeCount& code) const {
  std::array<std::string, 4> cells = {place_text(code.first, true), place_text(code.last, true),
                                      time_text(code.first_time), time_text(code.last_time)};
  for (std::string& cell : cells) {
    if (cell.empty()) cell = "-";
  }
  return cells;
}

/// One line a code, for pipes and files. Cells are made twice, for their widths and to be
/// printed, since thousands of rows of them would take megabytes.
void Table::append_code_lines(std::span<const CodeCount* const> codes) {
  constexpr std::array<std::string_view, 4> kHeadings = {"first", "last", "first time",
                                                         "last time"};
  const std::size_t shown_cells = report_.has_times() ? 4 : 2;
  std::array<std::size_t, 4> widths;
  for (std::size_t i = 0; i < 4; ++i) widths[i] = kHeadings[i].size();
  for (const CodeCount* code : codes) {
    const auto cells = place_cells(*code);
    for (std::size_t i = 0; i < 4; ++i) widths[i] = std::max(widths[i], columns(cells[i]));
  }
  code_ = std::max<std::size_t>(code_, 4);  // as wide as their headings
  symbol_ = std::max<std::size_t>(symbol_, 6);
  const auto append_cells = [&](std::string_view count, std::string_view code,
                                std::string_view symbol, const auto& places,
                                std::string_view summary) {
    append_right(count, count_);
    out_ += "  ";
    append_left(code, code_ + 2);
    append_left(symbol, symbol_ + 2);
    for (std::size_t i = 0; i < shown_cells; ++i) append_left(places[i], widths[i] + 2);
    out_ += summary;
    out_ += '\n';
  };
  append_cells("count", "code", "symbol", kHeadings, "summary");
  for (const CodeCount* code : codes) {
    append_cells(count_text(code->count), code_text(code->match), symbol_text(code->match),
                 place_cells(*code), meaning_with_outcome(code->match));
    if (!after_row_()) return;
  }
}

void Table::append_label(const Group& group, std::size_t width) {
  std::string label;
  if (options_.by == GroupBy::hour) {
    append_time(label, group.time, report_.has_year, report_.hour_detail());
  } else {
    label = options_.terminal ? text_of(append_visible, group.label) : group.label;
  }
  append_left(label, width);
}

void Table::append_group_heading(std::size_t label) {
  append_right("count", count_);
  out_ += "  ";
  if (options_.by == GroupBy::hour) {
    out_ += "hour";
  } else {
    append_left(name(options_.by), label + 2);
    append_right("codes", kCodeCount);
    out_ += "  most frequent";
  }
  out_ += '\n';
}

/// How many codes a group has, and which is the most frequent.
void Table::append_most(const Group& group, std::size_t label) {
  append_right(count_text(group.codes), kCodeCount);
  std::string_view noun = "  ";
  if (options_.terminal) noun = group.codes == 1 ? " code   " : " codes  ";
  out_ += noun;
  append_left(code_text(group.most), code_ + 2);
  std::size_t width = kWhole;
  if (options_.terminal) {
    const std::size_t bar = bar_width() == 0 ? 0 : bar_width() + 2;
    const std::size_t before = count_ + 2 + bar + label + 2 + kCodeCount + noun.size() + code_ + 2;
    width = style_.width > before ? style_.width - before : 0;
  }
  append_symbol_of(out_, style_, group.most, width);
}

void Table::append_groups() {
  const std::vector<Group> groups = groups_of(report_, options_.by, options_.top);
  std::size_t label = name(options_.by).size();
  for (const Group& group : groups) {
    greatest_ = std::max(greatest_, group.count);
    label = std::max(label, columns(group.label));
    if (group.codes > 0) code_ = std::max(code_, code_text(group.most).size());
  }
  count_ = std::max<std::size_t>(5, count_text(greatest_).size());
  if (!options_.terminal) append_group_heading(label);
  for (const Group& group : groups) {
    append_right(count_text(group.count), count_);
    out_ += "  ";
    append_bar_of(group.count, greatest_);
    append_label(group, options_.by == GroupBy::hour ? 0 : label + 2);
    if (group.codes > 0) append_most(group, label);
    out_ += '\n';
  }
  append_rest(groups_of(report_, options_.by, 0).size() - groups.size());
}

}  // namespace

void append_scan_extent(std::string& out, const ScanReport& report) {
  append_counted(out, report.lines, "line");
  out += " of ";
  append_counted(out, report.file_count, "file");
  out += " (";
  append_byte_count(out, report.bytes);
  out += ')';
}

void append_scan_totals(std::string& out, const ScanReport& report) {
  append_counted(out, report.codes.size(), "code");
  out += " found ";
  append_counted(out, report.findings, "time");
  out += " in ";
  append_scan_extent(out, report);
}

void append_scan_table(std::string& out, const Style& style, const ScanReport& report,
                       const ScanTableOptions& options, const AfterRow& after_row) {
  Table(out, style, report, options, after_row).append();
  out += '\n';
  std::string totals = text_of(append_scan_totals, report);
  if (report.untold > 0) {
    totals += ", ";
    append_counted(totals, report.untold, "time");
    totals += " a code beyond the first ones, which are not told apart";
  }
  append_painted(out, style, Paint::heading, totals);
  out += '\n';
}

}  // namespace winerr
