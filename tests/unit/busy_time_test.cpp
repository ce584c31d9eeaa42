#include "busy_time.h"

#include <numeric>

#include "catch.h"

using namespace winerr;

namespace {

constexpr LogSeconds kHour = 3600;
constexpr LogSeconds kThen = 277'778 * kHour;  // 2001
constexpr LogSeconds kNow = 444'444 * kHour;   // 2020
constexpr LogSeconds kLater = 611'111 * kHour;

std::optional<BusyTime> busy(const std::vector<HourCount>& hours, std::size_t most = 128) {
  ScanReport report;
  report.hours = hours;
  report.first_time = hours.front().time + 7;
  report.last_time = hours.back().time + 9;
  return busy_time(report, most);
}

}  // namespace

TEST_CASE("few findings far from all others are left out and counted") {
  struct {
    std::string_view what;
    std::vector<HourCount> hours;
    LogSeconds first;
    LogSeconds last;
    std::uint64_t before;
    std::uint64_t after;
  } const cases[] = {
      {"before", {{kThen, 1}, {kNow, 50}, {kNow + kHour, 50}}, kNow, kNow + kHour + 9, 1, 0},
      {"after",
       {{kNow, 50}, {kNow + kHour, 50}, {kLater, 2}},
       kNow + 7,
       kNow + 2 * kHour - 1,
       0,
       2},
      {"both",
       {{kThen, 1}, {kThen + kHour, 1}, {kNow, 50}, {kNow + kHour, 50}, {kLater, 1}},
       kNow,
       kNow + 2 * kHour - 1,
       2,
       1},
      {"one of a hundred",
       {{kThen, 1000}, {kNow, 50'000}, {kNow + kHour, 49'000}},
       kNow,
       kNow + kHour + 9,
       1000,
       0},
      {"not the ends of all others",
       {{kThen, 1}, {kNow, 1}, {kNow + kHour, 300}},
       kNow,
       kNow + kHour + 9,
       1,
       0},
      {"one of twenty", {{kThen, 1}, {kNow, 9}, {kNow + kHour, 10}}, kNow, kNow + kHour + 9, 1, 0},
  };
  for (const auto& c : cases) {
    INFO(c.what);
    const std::optional<BusyTime> shown = busy(c.hours);
    REQUIRE(shown);
    CHECK(shown->first == c.first);
    CHECK(shown->last == c.last);
    CHECK(shown->before == c.before);
    CHECK(shown->after == c.after);
    CHECK(shown->columns.first == kNow);
    CHECK(shown->columns.step == kHour);
    CHECK(shown->columns.counts.size() == 2);
  }
}

TEST_CASE("the whole time is shown where nothing is squeezed, or by more than a few") {
  CHECK_FALSE(busy({{kNow, 1}}));
  CHECK_FALSE(busy({{kThen, 1}, {kNow, 1}}));
  CHECK_FALSE(busy({{kThen, 1}, {kNow, 300}}));  // one bar either way
  CHECK_FALSE(busy({{kThen, 4}, {kNow, 150}, {kNow + kHour, 150}}));
  CHECK_FALSE(busy({{kThen, 1}, {kNow, 9}, {kNow + kHour, 9}}));
  CHECK_FALSE(busy({{kNow - 30 * kHour, 1}, {kNow, 150}, {kNow + kHour, 150}}));
  ScanReport report;
  CHECK_FALSE(busy_time(report, 128));
}

TEST_CASE("hours are joined until there are few enough columns, and none is lost") {
  std::vector<HourCount> hours = {{kThen, 1}};
  for (LogSeconds i = 0; i < 1000; ++i) hours.push_back({kNow + i * kHour, 1 + i % 3});
  const std::optional<BusyTime> shown = busy(hours);
  REQUIRE(shown);
  const std::vector<std::uint64_t>& counts = shown->columns.counts;
  CHECK(shown->columns.step == 8 * kHour);
  CHECK(counts.size() == 125);
  CHECK(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}) + shown->before +
            shown->after ==
        2000);
}
