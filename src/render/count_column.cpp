#include "count_column.h"

#include <algorithm>

#include "bars.h"
#include "quantities.h"
#include "scan_cells.h"

namespace winerr {
namespace {

constexpr std::string_view kHeading = "count";

std::size_t bar_columns(const Style& style, bool terminal) noexcept {
  if (!terminal || style.width < 60) return 0;
  return style.width < 100 ? 10 : 16;
}

}  // namespace

CountColumn::CountColumn(const Style& style, bool terminal, std::uint64_t greatest)
    : style_(style),
      terminal_(terminal),
      greatest_(greatest),
      bar_(bar_columns(style, terminal)),
      digits_(std::max(kHeading.size(), count_cell(greatest, terminal).size())) {}

void CountColumn::append_heading(std::string& out) const {
  append_right(out, kHeading, digits_);
  out += "  ";
}

void CountColumn::append(std::string& out, std::uint64_t count) const {
  append_right(out, count_cell(count, terminal_), digits_);
  out += "  ";
  if (bar_ == 0) return;
  std::string bar;
  const std::size_t used =
      append_bar(bar, static_cast<double>(count) / static_cast<double>(greatest_), bar_);
  append_painted(out, style_, Paint::bar, bar);
  append_padding(out, used, bar_ + 2);
}

void CountColumn::append_rest(std::string& out, std::size_t rows) const {
  if (rows == 0 || !terminal_) return;
  std::string text(indent(), ' ');
  text += "and ";
  append_counted(text, rows, "more row");
  append_painted(out, style_, Paint::dim, text);
  out += '\n';
}

}  // namespace winerr
