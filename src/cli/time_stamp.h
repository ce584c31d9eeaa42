#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "log_time.h"

namespace winerr::cli {

/// When a log line says it was written.
struct TimeStamp {
  LogSeconds seconds = kNoTime;
  bool has_year = true;  ///< syslog's have none

  friend constexpr bool operator==(const TimeStamp&, const TimeStamp&) = default;
};

/// The time stamp at the beginning of a log line, or nothing. Understood are ISO 8601 with a
/// 'T', blank, tab or comma ("2016-09-28 04:30:30,", "2016/09/28T4:30:30.123Z"), "09/28/2016
/// 04:30:30" and "9/28/2016 4:30:30 AM" (the month first), "28.09.2016 04:30:30", syslog's
/// "Sep 28 04:30:30" and ctime's "Wed Sep 28 04:30:30 2016", all of them also behind a bracket,
/// quote or syslog priority, and CMTrace's time="..." date="..." at the line's end. Fractions
/// and zones are passed over: the time is the one on the log's clock. Years are 1980 to 2199, so
/// that an empty FILETIME (1601) is no time.
/// @param line  any bytes
/// About 250 instructions for the commonest form, 400 for others; allocates nothing.
[[nodiscard]] std::optional<TimeStamp> read_time_stamp(std::string_view line) noexcept;

/// The same for the lines of a log one after the other: while the date stays as it was in the
/// commonest form ("2016-09-28 ..."), only the time is read, in 40 instructions.
class TimeStampReader {
 public:
  [[nodiscard]] std::optional<TimeStamp> read(std::string_view line) noexcept;

 private:
  // "2016-09-" and "28" of the last date, whose day begins at day_start_.
  std::uint64_t month_ = 0;
  std::uint64_t day_ = UINT64_MAX;  // which no two bytes are
  LogSeconds day_start_ = 0;
};

}  // namespace winerr::cli
