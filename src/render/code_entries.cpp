#include "code_entries.h"

#include <algorithm>
#include <span>

#include "bars.h"
#include "count_column.h"
#include "match_text.h"
#include "scan_cells.h"
#include "text_of.h"

namespace winerr {
namespace {

constexpr std::string_view kRange = " \xE2\x80\xA6 ";  // an ellipsis between two blanks
constexpr std::size_t kSparkline = 24;

/// "setup.log:11 ... 1990", "a.log:11 ... b.log:7"
std::string places_text(const ScanReport& report, const CodeCount& code) {
  std::string text = place_cell(report, code.first, true);
  if (code.first.file != code.last.file) {
    text += kRange;
    text += place_cell(report, code.last, true);
  } else if (code.first.line != code.last.line) {
    text += kRange;
    text += std::to_string(code.last.line);
  }
  return text;
}

/// "2016-09-28 04:30:31 ... 05:12:00": the day is said once if it is one.
std::string times_text(const ScanReport& report, LogSeconds first, LogSeconds last) {
  std::string text = time_text(first, report.has_year);
  if (first == last) return text;
  text += kRange;
  std::string end = time_text(last, report.has_year);
  if (first / kDay == last / kDay) end.erase(0, end.rfind(' ') + 1);
  return text + end;
}

class CodeEntries {
 public:
  CodeEntries(std::string& out, const Style& style, const ScanReport& report,
              std::span<const CodeCount* const> codes)
      : out_(out),
        style_(style),
        report_(report),
        counts_(style, true, codes.front()->count),
        code_(widest(codes, 0, [](const CodeCount* code) { return code_text(code->match); })),
        symbol_(std::min(kMaxSymbolColumn, widest(codes, 0, [](const CodeCount* code) {
                           return symbol_cell(code->match);
                         }))) {}

  void append(const CodeCount& code) {
    counts_.append(out_, code.count);
    append_left(out_, code_text(code.match), code_ + 2);
    append_symbol_cell(out_, style_, code.match);
    append_meaning(code.match);
    append_details(code);
  }

  void append_rest(std::size_t count) { counts_.append_rest(out_, count); }

 private:
  /// Behind the symbol, or on the next line.
  void append_meaning(const Match& match) {
    const std::size_t before = counts_.width() + code_ + 2 + symbol_ + 2;
    std::size_t room = style_.width - std::min(style_.width, before);
    if (room >= kLeastSummary) {
      append_padding(out_, columns(symbol_cell(match)), symbol_ + 2);
    } else {
      out_ += '\n';
      out_.append(counts_.indent(), ' ');
      room = std::max(style_.width, counts_.indent() + 1) - counts_.indent();
    }
    append_cut(out_, meaning_cell(match), room);
    out_ += '\n';
  }

  /// Sparkline, times and places, on one line if they fit.
  void append_details(const CodeCount& code) {
    std::size_t column = 0;
    const auto append_part = [&](Paint paint, std::string_view part) {
      const std::size_t width = columns(part);
      if (column > 0 && column + 2 + width <= style_.width) {
        out_ += "  ";
        column += 2;
      } else {
        if (column > 0) out_ += '\n';
        out_.append(counts_.indent(), ' ');
        column = counts_.indent();
      }
      append_painted(out_, style_, paint, part);
      column += width;
    };
    if (code.over_time != nullptr && report_.first_time < report_.last_time) {
      append_part(Paint::bar, text_of(append_sparkline,
                                      in_columns(report_.timeline_of(code), report_.first_time,
                                                 report_.last_time, kSparkline)));
    }
    if (code.first_time != kNoTime) {
      append_part(Paint::dim, times_text(report_, code.first_time, code.last_time));
    }
    append_part(Paint::dim, places_text(report_, code));
    out_ += '\n';
  }

  std::string& out_;
  const Style& style_;
  const ScanReport& report_;
  CountColumn counts_;
  std::size_t code_;    // columns
  std::size_t symbol_;  // columns
};

}  // namespace

void append_code_entries(std::string& out, const Style& style, const ScanReport& report,
                         std::size_t top, const AfterRow& after_row) {
  const std::span<const CodeCount* const> codes = report.first_codes(top);
  if (codes.empty()) return;
  CodeEntries entries(out, style, report, codes);
  for (const CodeCount* code : codes) {
    entries.append(*code);
    if (!after_row()) return;
  }
  entries.append_rest(report.codes.size() - codes.size());
}

}  // namespace winerr
