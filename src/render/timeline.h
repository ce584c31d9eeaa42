#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "log_time.h"

namespace winerr {

/// Counts over time: counts[i] from `first + i * step` up to the next.
struct Timeline {
  LogSeconds first = 0;
  LogSeconds step = 1;  ///< seconds, at least 1
  std::span<const std::uint64_t> counts;
};

/// The counts of a timeline in `columns` equal parts of the time from `from` to `to` (included).
/// A count that lies in several parts is divided among them, so that the picture has no beat.
[[nodiscard]] std::vector<double> in_columns(const Timeline& timeline, LogSeconds from,
                                             LogSeconds to, std::size_t columns);

/// Columns that hold whole counts, as a Timeline has them.
struct WholeColumns {
  LogSeconds first = 0;
  LogSeconds step = 1;
  std::vector<std::uint64_t> counts;
};

/// The counts of a timeline from the first one that is not 0 to the last, joined in pairs until
/// there are at most `most`. Whole counts, unlike those of in_columns(): people read them.
[[nodiscard]] WholeColumns whole_columns(const Timeline& timeline, std::size_t most);

}  // namespace winerr
