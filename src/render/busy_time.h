#pragma once

#include <cstdint>
#include <optional>

#include "scan_report.h"

namespace winerr {

/// The time that holds nearly all findings, where a few lie so far from all others that a picture
/// of the whole time would be a bar or two: a clock that was not set yet writes 1980 or 2001.
struct BusyTime {
  WholeColumns columns;      ///< made of hours, which are all that is known so exactly
  LogSeconds first = 0;      ///< where it begins
  LogSeconds last = 0;       ///< the last second of it
  std::uint64_t before = 0;  ///< findings before it
  std::uint64_t after = 0;
};

/// @param most  columns
/// @return nothing if the whole time is to be shown
[[nodiscard]] std::optional<BusyTime> busy_time(const ScanReport& report, std::size_t most);

}  // namespace winerr
