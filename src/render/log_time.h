#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winerr {

/// A moment as a log writes it: seconds on the log's own clock since 1970-01-01 00:00:00,
/// whatever the zone, so that what is printed can be found in the log again. Logs without years
/// (syslog) count within kYearlessYear.
using LogSeconds = std::uint64_t;

/// No time is known.
inline constexpr LogSeconds kNoTime = UINT64_MAX;

inline constexpr LogSeconds kDay = 86400;

/// A leap year, so that February 29 has its place.
inline constexpr std::uint32_t kYearlessYear = 1972;
/// As logs abbreviate the months, three letters each.
inline constexpr std::string_view kMonthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";

/// Days from 1970-01-01 to a date of the Gregorian calendar from then on.
[[nodiscard]] constexpr std::uint32_t days_from_date(std::uint32_t year, std::uint32_t month,
                                                     std::uint32_t day) noexcept {
  // Years are made to begin in March, so that the leap day ends them.
  const std::uint32_t y = month <= 2 ? year - 1 : year;
  const std::uint32_t march_based = month <= 2 ? month + 9 : month - 3;
  const std::uint32_t day_of_year = (153 * march_based + 2) / 5 + day - 1;
  constexpr std::uint32_t kToEpoch = 719468;  // days from 0000-03-01 to 1970-01-01
  return y * 365 + y / 4 - y / 100 + y / 400 + day_of_year - kToEpoch;
}
static_assert(days_from_date(1970, 1, 1) == 0);
static_assert(days_from_date(2000, 2, 29) == 11016);

/// How a time is written, coarser for steps of whole days.
enum class TimeDetail : std::uint8_t { day, minute, second };

/// "2016-09-28 04:30:31", or "Sep 28 04:30:31" for logs without years; nothing for kNoTime.
/// @param separator  between date and time; 'T' makes it ISO 8601
void append_time(std::string& out, LogSeconds time, bool has_year, TimeDetail detail,
                 char separator = ' ');

/// "2016-09-28 04:30:31": to the second, as a string of its own.
[[nodiscard]] std::string time_text(LogSeconds time, bool has_year);

}  // namespace winerr
