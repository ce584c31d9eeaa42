#include "code_lines.h"

#include <algorithm>
#include <array>
#include <span>

#include "match_text.h"
#include "scan_cells.h"

namespace winerr {
namespace {

constexpr std::array<std::string_view, 7> kHeadings = {"count", "code",       "symbol",   "first",
                                                       "last",  "first time", "last time"};
constexpr std::size_t kSymbol = 2;
constexpr std::size_t kTimes = 5;  // where they begin

/// All cells but the summary.
std::array<std::string, kHeadings.size()> cells_of(const ScanReport& report,
                                                   const CodeCount& code) {
  std::array<std::string, kHeadings.size()> cells = {count_cell(code.count, false),
                                                     code_text(code.match),
                                                     std::string(symbol_cell(code.match)),
                                                     place_cell(report, code.first, false),
                                                     place_cell(report, code.last, false),
                                                     time_text(code.first_time, report.has_year),
                                                     time_text(code.last_time, report.has_year)};
  for (std::string& cell : cells) {
    if (cell.empty()) cell = "-";
  }
  return cells;
}

}  // namespace

// Cells are made twice, for their widths and to be printed, since thousands of rows of them
// would take megabytes.
void append_code_lines(std::string& out, const ScanReport& report, std::size_t top,
                       const AfterRow& after_row) {
  const std::span<const CodeCount* const> codes = report.first_codes(top);
  if (codes.empty()) return;
  std::array<std::size_t, kHeadings.size()> widths;
  std::ranges::transform(kHeadings, widths.begin(), &std::string_view::size);
  for (const CodeCount* code : codes) {
    const auto cells = cells_of(report, *code);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      widths[i] = std::max(widths[i], columns(cells[i]));
    }
  }
  widths[kSymbol] = std::min(widths[kSymbol], kMaxSymbolColumn);
  const std::size_t shown = report.has_times() ? kHeadings.size() : kTimes;
  const auto append_row = [&](const auto& cells, std::string_view summary) {
    append_right(out, cells.front(), widths.front());
    out += "  ";
    for (std::size_t i = 1; i < shown; ++i) append_left(out, cells[i], widths[i] + 2);
    out += summary;
    out += '\n';
  };
  append_row(kHeadings, "summary");
  for (const CodeCount* code : codes) {
    append_row(cells_of(report, *code), meaning_cell(code->match));
    if (!after_row()) return;
  }
}

}  // namespace winerr
