#include "time_stamp.h"

#include <array>
#include <cstdint>

#include "winerr/detail/ascii.h"

namespace winerr::cli {
namespace {

using detail::is_digit;

constexpr std::uint32_t kFirstYear = 1980;
constexpr std::uint32_t kLastYear = 2199;

struct Parts {
  std::uint32_t year = 0;  ///< 0: not said
  std::uint32_t month = 0;
  std::uint32_t day = 0;
  std::uint32_t hour = 0;
  std::uint32_t minute = 0;
  std::uint32_t second = 0;
};

constexpr bool is_leap(std::uint32_t year) noexcept {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::optional<TimeStamp> checked(const Parts& parts) noexcept {
  constexpr std::array<std::uint8_t, 13> kDays = {0,  31, 28, 31, 30, 31, 30,
                                                  31, 31, 30, 31, 30, 31};
  const bool has_year = parts.year != 0;
  const std::uint32_t year = has_year ? parts.year : kYearlessYear;
  if (has_year && (year < kFirstYear || year > kLastYear)) return std::nullopt;
  if (parts.month < 1 || parts.month > 12 || parts.day < 1) return std::nullopt;
  const bool is_leap_february = parts.month == 2 && is_leap(year);
  if (parts.day > kDays[parts.month] + (is_leap_february ? 1U : 0U)) return std::nullopt;
  // A leap second is 60.
  if (parts.hour > 23 || parts.minute > 59 || parts.second > 60) return std::nullopt;
  return TimeStamp{LogSeconds{days_from_date(year, parts.month, parts.day)} * kDay +
                       parts.hour * 3600 + parts.minute * 60 + parts.second,
                   has_year};
}

/// Walks over the text of a stamp; a step that does not fit leaves the cursor where it was.
class Cursor {
 public:
  explicit Cursor(std::string_view text) noexcept : rest_(text) {}

  [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

  bool take(char c) noexcept {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// A number of `least` to `most` digits that no further digit follows.
  std::optional<std::uint32_t> number(std::size_t least, std::size_t most) noexcept {
    std::size_t count = 0;
    std::uint32_t value = 0;
    while (count < rest_.size() && count <= most && is_digit(rest_[count])) {
      value = value * 10 + static_cast<std::uint32_t>(rest_[count++] - '0');
    }
    if (count < least || count > most) return std::nullopt;
    rest_.remove_prefix(count);
    return value;
  }

  /// The first three letters of a month or weekday: its number in `names`, from 0.
  std::optional<std::uint32_t> one_of(std::string_view names) noexcept {
    if (rest_.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < names.size(); i += 3) {
      if (rest_.substr(0, 3) != names.substr(i, 3)) continue;
      rest_.remove_prefix(3);
      return static_cast<std::uint32_t>(i / 3);
    }
    return std::nullopt;
  }

 private:
  std::string_view rest_;
};

/// "04:30:30", "4:30 PM"; what may follow (fraction, zone) is left.
bool take_time(Cursor& cursor, Parts& parts) noexcept {
  const auto hour = cursor.number(1, 2);
  if (!hour || !cursor.take(':')) return false;
  const auto minute = cursor.number(2, 2);
  if (!minute) return false;
  parts.hour = *hour;
  parts.minute = *minute;
  if (cursor.take(':')) {
    const auto second = cursor.number(2, 2);
    if (!second) return false;
    parts.second = *second;
  }
  const std::string_view rest = cursor.rest();
  if (rest.size() < 3 || rest[0] != ' ' || (rest[2] != 'M' && rest[2] != 'm')) return true;
  const char half = detail::to_upper(rest[1]);
  if ((half == 'A' || half == 'P') && parts.hour >= 1 && parts.hour <= 12) {
    parts.hour = parts.hour % 12 + (half == 'P' ? 12 : 0);
  }
  return true;
}

/// What stands between date and time: "T", a blank, a tab, ", ".
bool take_gap(Cursor& cursor) noexcept {
  if (cursor.take('T') || cursor.take('t') || cursor.take('\t')) return true;
  const bool comma = cursor.take(',');
  return cursor.take(' ') || comma;
}

std::optional<TimeStamp> read_numeric(std::string_view text) noexcept {
  Cursor cursor(text);
  Parts parts;
  const auto first = cursor.number(1, 4);
  if (!first || cursor.rest().empty()) return std::nullopt;
  const char separator = cursor.rest().front();
  if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  cursor.take(separator);
  const auto second = cursor.number(1, 2);
  if (!second || !cursor.take(separator)) return std::nullopt;
  if (*first > 999) {
    const auto day = cursor.number(1, 2);
    if (!day) return std::nullopt;
    parts = {*first, *second, *day};
  } else {
    const auto year = cursor.number(4, 4);
    if (!year) return std::nullopt;
    // Dots are how Germans and others write dates, the day first.
    parts = separator == '.' ? Parts{*year, *second, *first} : Parts{*year, *first, *second};
  }
  if (!take_gap(cursor) || !take_time(cursor, parts)) return std::nullopt;
  return checked(parts);
}

/// "Sep 28 04:30:30", "Wed Sep 28 04:30:30.123 2016"
std::optional<TimeStamp> read_named_month(std::string_view text) noexcept {
  Cursor cursor(text);
  Parts parts;
  if (cursor.one_of("MonTueWedThuFriSatSun") && !cursor.take(' ')) return std::nullopt;
  const auto month = cursor.one_of(kMonthNames);
  if (!month || !cursor.take(' ')) return std::nullopt;
  cursor.take(' ');
  const auto day = cursor.number(1, 2);
  if (!day || !cursor.take(' ')) return std::nullopt;
  parts.month = *month + 1;
  parts.day = *day;
  if (!take_time(cursor, parts)) return std::nullopt;
  if (cursor.take('.')) static_cast<void>(cursor.number(1, 9));
  if (cursor.take(' ')) {
    const auto year = cursor.number(4, 4);
    if (year && *year >= kFirstYear && *year <= kLastYear) parts.year = *year;
  }
  return checked(parts);
}

/// CMTrace: <![LOG[text]LOG]!><time="04:30:30.123+480" date="09-28-2016" component=...>
std::optional<TimeStamp> read_cmtrace(std::string_view line) noexcept {
  constexpr std::string_view kTime = "<time=\"";
  constexpr std::string_view kDate = "date=\"";
  const std::size_t time = line.rfind(kTime);
  if (time == std::string_view::npos) return std::nullopt;
  const std::size_t date = line.find(kDate, time);
  if (date == std::string_view::npos) return std::nullopt;
  Parts parts;
  Cursor at_time(line.substr(time + kTime.size()));
  if (!take_time(at_time, parts)) return std::nullopt;
  Cursor at_date(line.substr(date + kDate.size()));
  const auto month = at_date.number(1, 2);
  if (!month || !at_date.take('-')) return std::nullopt;
  const auto day = at_date.number(1, 2);
  if (!day || !at_date.take('-')) return std::nullopt;
  const auto year = at_date.number(4, 4);
  if (!year) return std::nullopt;
  parts.year = *year;
  parts.month = *month;
  parts.day = *day;
  return checked(parts);
}

constexpr std::uint64_t bytes_of(std::string_view eight) noexcept {
  return detail::load8(eight.data());
}

/// Whether eight bytes, from which the digits' zeros and the separators have been taken off,
/// are digits where `slack` has a 6 and nothing where it has a 15.
constexpr bool has_shape(std::uint64_t bytes, std::uint64_t slack) noexcept {
  constexpr std::uint64_t kHighHalves = 0xF0F0F0F0F0F0F0F0;
  return ((bytes | (bytes + slack)) & kHighHalves) == 0;
}

constexpr std::uint64_t kDateShape = 0x0F06060F06060606;  // "0000-00-"
constexpr std::uint64_t kTimeShape = 0x06060F06060F0606;  // "00:00:00"

/// Makes of each byte, a digit, the number that it and the next one write: at most 99, so that
/// no byte runs over into another.
constexpr std::uint64_t in_pairs(std::uint64_t digits) noexcept {
  return digits * 10 + (digits >> 8);
}

constexpr std::uint32_t pair(std::uint64_t pairs, int index) noexcept {
  return static_cast<std::uint32_t>(pairs >> (8 * index)) & 0xFF;
}

constexpr std::size_t kIsoLength = 19;  // "2016-09-28 04:30:30"

/// Whether a stamp in the commonest form may stand here, by what is neither date nor time.
bool has_iso_frame(std::string_view text) noexcept {
  return text.size() >= kIsoLength && (text[10] == ' ' || text[10] == 'T') &&
         (text.size() == kIsoLength || !is_digit(text[kIsoLength]));
}

/// "2016-09-28 04:30:30" eight bytes at a time, since nearly every stamp is one.
std::optional<TimeStamp> read_iso(std::string_view text) noexcept {
  if (!has_iso_frame(text)) return std::nullopt;
  const std::uint64_t date = detail::load8(text.data()) ^ bytes_of("0000-00-");
  const std::uint64_t time = detail::load8(text.data() + 11) ^ bytes_of("00:00:00");
  if (!has_shape(date, kDateShape) || !has_shape(time, kTimeShape)) return std::nullopt;
  if (!is_digit(text[8]) || !is_digit(text[9])) return std::nullopt;
  const std::uint64_t pairs = in_pairs(date);
  const std::uint64_t times = in_pairs(time);
  return checked({pair(pairs, 0) * 100 + pair(pairs, 2), pair(pairs, 5),
                  static_cast<std::uint32_t>((text[8] - '0') * 10 + (text[9] - '0')),
                  pair(times, 0), pair(times, 3), pair(times, 6)});
}

/// Takes off what may stand before a stamp: a byte order mark, blanks, a bracket, a quote, the
/// priority and version of syslog.
std::string_view without_lead_in(std::string_view line) noexcept {
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  constexpr std::size_t kMostBlanks = 8;
  for (std::size_t i = 0; i < kMostBlanks && !line.empty() && line.front() == ' '; ++i) {
    line.remove_prefix(1);
  }
  if (line.starts_with('<')) {
    Cursor cursor(line.substr(1));
    if (cursor.number(1, 3) && cursor.take('>')) line = cursor.rest();
    if (line.starts_with("1 ")) line.remove_prefix(2);
  }
  if (!line.empty() && (line.front() == '[' || line.front() == '"' || line.front() == '(')) {
    line.remove_prefix(1);
  }
  return line;
}

}  // namespace

std::optional<TimeStamp> read_time_stamp(std::string_view line) noexcept {
  if (line.size() < 12) return std::nullopt;  // "Sep 28 04:30", the shortest
  if (const auto stamp = is_digit(line.front()) ? read_iso(line) : std::nullopt) return stamp;
  if (line.ends_with('>')) {
    if (const auto stamp = read_cmtrace(line)) return stamp;
  }
  const std::string_view text = without_lead_in(line);
  if (text.empty()) return std::nullopt;
  if (is_digit(text.front())) return read_numeric(text);
  if (detail::is_upper(text.front())) return read_named_month(text);
  return std::nullopt;
}

std::optional<TimeStamp> TimeStampReader::read(std::string_view line) noexcept {
  if (!has_iso_frame(line)) return read_time_stamp(line);
  const char* const at = line.data();
  const std::uint64_t month = detail::load8(at);
  const std::uint64_t day =
      std::uint64_t{static_cast<unsigned char>(at[8])} << 8U | static_cast<unsigned char>(at[9]);
  if (month == month_ && day == day_) {
    const std::uint64_t time = detail::load8(at + 11) ^ bytes_of("00:00:00");
    const std::uint64_t times = in_pairs(time);
    if (has_shape(time, kTimeShape) && pair(times, 0) < 24 && pair(times, 3) < 60 &&
        pair(times, 6) <= 60) {
      return TimeStamp{day_start_ + pair(times, 0) * 3600 + pair(times, 3) * 60 + pair(times, 6),
                       true};
    }
  }
  const auto stamp = read_iso(line);
  if (!stamp) return read_time_stamp(line);
  month_ = month;
  day_ = day;
  // Not the stamp's own day, which a leap second at midnight does not belong to.
  const std::uint64_t times = in_pairs(detail::load8(at + 11) ^ bytes_of("00:00:00"));
  day_start_ = stamp->seconds - pair(times, 0) * 3600 - pair(times, 3) * 60 - pair(times, 6);
  return stamp;
}

}  // namespace winerr::cli
