#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "scan_report.h"

namespace winerr {

/// Called after each row of a long output, so that it can be written and the buffer emptied.
/// @return whether to go on
using AfterRow = std::function<bool()>;

/// What the rows of a scan's table are.
enum class GroupBy : std::uint8_t { code, symbol, space, file, hour };

/// "code", "symbol", ...: as --by and the keys of JSON have it.
[[nodiscard]] std::string_view name(GroupBy by) noexcept;

/// Whether the rows are codes, or all codes of a symbol as one; else each stands for several.
[[nodiscard]] constexpr bool lists_codes(GroupBy by) noexcept {
  return by == GroupBy::code || by == GroupBy::symbol;
}

/// A row that stands for several codes.
struct Group {
  std::string label;  ///< the file or space; of an hour nothing
  LogSeconds time = kNoTime;
  std::uint64_t count = 0;
  std::uint64_t codes = 0;  ///< different ones; 0 for hours, for which they are not known
  Match most;               ///< the most frequent; without a catalog for hours
  std::uint64_t most_count = 0;
};

/// The rows by space, file (both most frequent first) or hour (ascending).
/// @param top  only the so many most frequent; 0: all
[[nodiscard]] std::vector<Group> groups_of(const ScanReport& report, GroupBy by, std::size_t top);

}  // namespace winerr
