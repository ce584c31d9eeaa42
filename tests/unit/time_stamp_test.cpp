#include "time_stamp.h"

#include <string>

#include "catch.h"

using namespace winerr;
using namespace winerr::cli;

namespace {

/// What the stamp of a line reads like, or "".
std::string read(std::string_view line) {
  const auto stamp = read_time_stamp(line);
  if (!stamp) return {};
  std::string text;
  append_time(text, stamp->seconds, stamp->has_year, TimeDetail::second);
  return text;
}

}  // namespace

TEST_CASE("the time stamps that logs begin with") {
  struct Case {
    std::string_view line;
    std::string_view time;
  };
  constexpr Case kCases[] = {
      {"2016-09-28 04:30:30, Info  CBS  text", "2016-09-28 04:30:30"},
      {"2016-09-28T04:30:30Z text", "2016-09-28 04:30:30"},
      {"2016-09-28T04:30:30.123456789+02:00 text", "2016-09-28 04:30:30"},  // the log's clock
      {"2016-09-28\t04:30:30:123\t972", "2016-09-28 04:30:30"},
      {"2016-09-28, 04:30:30 text", "2016-09-28 04:30:30"},
      {"2016/09/28 04:30:30.1234567 972 text", "2016-09-28 04:30:30"},
      {"2016-9-8 4:30:30 text", "2016-09-08 04:30:30"},
      {"2016-09-28 04:30 text", "2016-09-28 04:30:00"},
      {"09/28/2016 04:30:30 text", "2016-09-28 04:30:30"},
      {"9/8/2016 4:30:30 AM text", "2016-09-08 04:30:30"},
      {"9/8/2016 4:30:30 PM,text", "2016-09-08 16:30:30"},
      {"9/8/2016 12:00:01 am", "2016-09-08 00:00:01"},
      {"9/8/2016 12:00:01 pm", "2016-09-08 12:00:01"},
      {"28.09.2016 04:30:30 text", "2016-09-28 04:30:30"},
      {"Sep 28 04:30:30 host app[1]: text", "Sep 28 04:30:30"},
      {"Sep  8 04:30:30 host", "Sep  8 04:30:30"},
      {"Wed Sep 28 04:30:30 2016 text", "2016-09-28 04:30:30"},
      {"[Wed Sep 28 04:30:30.123456 2016] [core:error]", "2016-09-28 04:30:30"},
      {"[2016-09-28 04:30:30] text", "2016-09-28 04:30:30"},
      {"\"2016-09-28 04:30:30\",5", "2016-09-28 04:30:30"},
      {"  2016-09-28 04:30:30 text", "2016-09-28 04:30:30"},
      {"\xEF\xBB\xBF"
       "2016-09-28 04:30:30 text",
       "2016-09-28 04:30:30"},
      {"<34>Sep 28 04:30:30 host", "Sep 28 04:30:30"},
      {"<165>1 2016-09-28T04:30:30.003Z host", "2016-09-28 04:30:30"},
      {"<![LOG[failed]LOG]!><time=\"04:30:30.123+480\" date=\"09-28-2016\" component=\"x\" "
       "context=\"\" type=\"3\" thread=\"1\" file=\"x.cpp:1\">",
       "2016-09-28 04:30:30"},
      {"second line of a message]LOG]!><time=\"4:30:30.1+000\" date=\"9-28-2016\" type=\"1\">",
       "2016-09-28 04:30:30"},
      {"2016-12-31 23:59:60 a leap second", "2017-01-01 00:00:00"},
      {"2016-02-29 00:00:00 a leap day", "2016-02-29 00:00:00"},
      {"Feb 29 00:00:00 of some year", "Feb 29 00:00:00"},
      {"2199-12-31 23:59:59 the last", "2199-12-31 23:59:59"},
  };
  for (const Case& test : kCases) {
    INFO(test.line);
    CHECK(read(test.line) == test.time);
  }
}

TEST_CASE("what looks like a time stamp and is none") {
  for (const std::string_view line : {"",
                                      "2016",
                                      "2016-09-28",
                                      "2016-09-28 ",
                                      "2016-09-28 04",
                                      "2016-09-28 04:3",
                                      "2016-13-01 00:00:00",
                                      "2016-00-01 00:00:00",
                                      "2016-02-30 00:00:00",
                                      "2015-02-29 00:00:00",
                                      "2016-09-28 24:00:00",
                                      "2016-09-28 04:60:00",
                                      "2016-09-28 04:30:61",
                                      "2016-09-28x04:30:30",
                                      "2016-09-28 04:30:301",
                                      "1601-01-01 00:00:00 an empty FILETIME",
                                      "2200-01-01 00:00:00",
                                      "12016-09-28 04:30:30",
                                      "2016-09/28 04:30:30",
                                      "13/28/2016 04:30:30",
                                      "28.13.2016 04:30:30",
                                      "6.1.7601 04:30:30",
                                      "10.0.19041 12:00:00",
                                      "Sepp 28 04:30:30",
                                      "Sep 31 04:30:30",
                                      "Sep x8 04:30:30",
                                      "Wednesday 04:30:30 text",
                                      "<34 Sep 28 04:30:30",
                                      "1474000000 epoch",
                                      "<![LOG[x]LOG]!><time=\"4:30\" date=\"\">",
                                      "<![LOG[x]LOG]!><time=\"\" date=\"9-28-2016\">",
                                      "<time=\"04:30:30\">",
                                      "text 2016-09-28 04:30:30"}) {
    INFO(line);
    CHECK(read(line).empty());
  }
}

TEST_CASE("every prefix of a stamp is read within its bounds") {
  const std::string whole = "2016-09-28 04:30:30.123 text";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const std::string part = whole.substr(0, i);  // its own array, for the sanitizer
    INFO(part);
    if (i >= 19) CHECK(read(part) == "2016-09-28 04:30:30");
    if (i < 16) CHECK(read(part).empty());
  }
}

TEST_CASE("days are counted through leap years and centuries") {
  std::uint32_t days = days_from_date(1980, 1, 1);
  CHECK(days == 3652);
  std::string text;
  for (std::uint32_t year = 1980; year < 2200; ++year) {
    CHECK(days_from_date(year, 1, 1) == days);
    text.clear();
    append_time(text, std::uint64_t{days} * 86400, true, TimeDetail::day);
    CHECK(text == std::to_string(year) + "-01-01");
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    CHECK(days_from_date(year, 12, 31) == days + (leap ? 365 : 364));
    days += leap ? 366 : 365;
  }
}

TEST_CASE("times in the detail that is asked for") {
  const LogSeconds time = std::uint64_t{days_from_date(2016, 9, 28)} * 86400 + 4 * 3600 + 1830;
  const auto written = [&](TimeDetail detail, char separator) {
    std::string text;
    append_time(text, time, true, detail, separator);
    return text;
  };
  CHECK(written(TimeDetail::second, 'T') == "2016-09-28T04:30:30");
  CHECK(written(TimeDetail::minute, ' ') == "2016-09-28 04:30");
  CHECK(written(TimeDetail::day, ' ') == "2016-09-28");
  std::string none;
  append_time(none, kNoTime, true, TimeDetail::second);
  CHECK(none.empty());
}

TEST_CASE("a reader of many lines reads each as if it were alone") {
  // Times of one date and of others, wrong ones between them.
  const std::string_view dates[] = {"2016-09-28", "2016-09-29", "2016-10-28", "2015-02-29",
                                    "2016-12-31", "1601-01-01", "09/28/2016", "Sep 28"};
  const std::string_view times[] = {
      " 04:30:30",  "T04:30:31.5", " 23:59:60", " 24:00:00", " 04:60:00",
      " 04:30:301", " 4:30:30",    "x04:30:30", " 0a:30:30", ""};
  TimeStampReader reader;
  for (int round = 0; round < 2; ++round) {
    for (const std::string_view date : dates) {
      for (const std::string_view time : times) {
        for (const std::string_view rest : {"", ", Info"}) {
          const std::string line = std::string(date) + std::string(time) + std::string(rest);
          INFO(line);
          CHECK(reader.read(line) == read_time_stamp(line));
        }
      }
    }
  }
}

TEST_CASE("ten NUL bytes are no date, not even to a reader that has read none") {
  TimeStampReader reader;
  const std::string line = std::string(10, '\0') + " 04:30:30 error 5";
  CHECK_FALSE(reader.read(line));
}
