#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "scan_report.h"
#include "style.h"

/// What stands in the cells of a scan's table for people. On a terminal digits are grouped, and
/// nothing can rewrite the screen.
namespace winerr {

[[nodiscard]] std::string count_cell(std::uint64_t count, bool terminal);

/// The name of a file or space.
[[nodiscard]] std::string name_cell(const std::string& name, bool terminal);

/// "setup.log:11"
[[nodiscard]] std::string place_cell(const ScanReport& report, const Place& place, bool terminal);

/// The symbol, "-" where there is none, "(unknown)" where nobody named the code.
[[nodiscard]] std::string_view symbol_cell(const Match& match) noexcept;

/// The symbol in the color of its outcome, cut to a width.
void append_symbol_cell(std::string& out, const Style& style, const Match& match,
                        std::size_t width = SIZE_MAX);

/// What the code means, and its outcome where it is no failure.
[[nodiscard]] std::string meaning_cell(const Match& match);

/// The columns of the widest of the cells that are made of items, at least `least`.
template <typename Items, typename CellOf>
[[nodiscard]] std::size_t widest(const Items& items, std::size_t least, CellOf cell_of) {
  for (const auto& item : items) least = std::max(least, columns(cell_of(item)));
  return least;
}

}  // namespace winerr
