#include "log_time.h"

#include "append_format.h"
#include "text_of.h"

namespace winerr {
namespace {

struct Date {
  std::uint32_t year = 0;
  std::uint32_t month = 0;
  std::uint32_t day = 0;
};

/// The inverse of days_from_date().
Date date_from_days(std::uint64_t days) noexcept {
  std::uint32_t year = static_cast<std::uint32_t>(1970 + days / 366);  // never too late
  while (days_from_date(year + 1, 1, 1) <= days) ++year;
  std::uint32_t month = 1;
  while (month < 12 && days_from_date(year, month + 1, 1) <= days) ++month;
  const auto day = static_cast<std::uint32_t>(days - days_from_date(year, month, 1) + 1);
  return {year, month, day};
}

}  // namespace

void append_time(std::string& out, LogSeconds time, bool has_year, TimeDetail detail,
                 char separator) {
  if (time == kNoTime) return;
  const Date date = date_from_days(time / kDay);
  if (has_year) {
    append_format(out, "{:04}-{:02}-{:02}", date.year, date.month, date.day);
  } else {
    append_format(out, "{} {:2}", kMonthNames.substr(3 * (date.month - 1), 3), date.day);
  }
  if (detail == TimeDetail::day) return;
  out += separator;
  append_format(out, "{:02}:{:02}", time / 3600 % 24, time / 60 % 60);
  if (detail == TimeDetail::second) append_format(out, ":{:02}", time % 60);
}

std::string time_text(LogSeconds time, bool has_year) {
  return text_of(append_time, time, has_year, TimeDetail::second, ' ');
}

}  // namespace winerr
