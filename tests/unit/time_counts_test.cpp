#include "time_counts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include "catch.h"
#include "hour_counts.h"

using namespace winerr;
using namespace winerr::cli;

namespace {

/// Counts by the time at which their column begins, which is all that two axes with different
/// first columns have in common.
std::map<LogSeconds, std::uint64_t> by_time(const Timeline& timeline) {
  std::map<LogSeconds, std::uint64_t> counts;
  for (std::size_t i = 0; i < timeline.counts.size(); ++i) {
    if (timeline.counts[i] > 0) counts[timeline.first + i * timeline.step] = timeline.counts[i];
  }
  return counts;
}

Timeline code_timeline(const TimeCounts& counts, const std::uint64_t* code) {
  Timeline timeline = counts.code_axis();
  timeline.counts = {code, TimeCounts::kCodeColumns};
  return timeline;
}

std::uint64_t sum(const Timeline& timeline) {
  return std::accumulate(timeline.counts.begin(), timeline.counts.end(), std::uint64_t{0});
}

std::vector<LogSeconds> some_times(std::size_t count, LogSeconds range) {
  std::vector<LogSeconds> times;
  std::uint64_t random = 1;
  for (std::size_t i = 0; i < count; ++i) {
    random = random * 6364136223846793005 + 1442695040888963407;
    times.push_back(1'400'000'000 + (random >> 20) % range);
  }
  return times;
}

}  // namespace

TEST_CASE("columns widen until all times fit, whatever their order") {
  for (const LogSeconds range :
       {1U, 200U, 252U, 256U, 257U, 5000U, 86400U, 40'000'000U, 1'000'000'000U}) {
    std::vector<LogSeconds> times = some_times(2000, range);
    TimeCounts as_is;
    std::uint64_t* as_is_code = nullptr;
    for (const LogSeconds time : times) as_is.add(time, as_is_code);
    INFO(range);
    CHECK(sum(as_is.total()) == times.size());
    CHECK(sum(code_timeline(as_is, as_is_code)) == times.size());
    CHECK(as_is.lowest() == *std::ranges::min_element(times));
    CHECK(as_is.highest() == *std::ranges::max_element(times));
    // As narrow as can be: half as wide, the times would not fit.
    const std::uint64_t columns = (as_is.highest() - as_is.lowest()) / as_is.total().step;
    CHECK(columns < TimeCounts::kColumns);
    if (as_is.total().step > 1) CHECK(columns + 3 >= TimeCounts::kColumns / 2 - 4);

    for (const bool descending : {false, true}) {
      std::ranges::sort(times);
      if (descending) std::ranges::reverse(times);
      TimeCounts sorted;
      std::uint64_t* code = nullptr;
      for (const LogSeconds time : times) sorted.add(time, code);
      CHECK(by_time(sorted.total()) == by_time(as_is.total()));
      CHECK(by_time(code_timeline(sorted, code)) == by_time(code_timeline(as_is, as_is_code)));
    }
  }
}

TEST_CASE("merged counts are those of one axis") {
  for (const LogSeconds range : {10U, 1000U, 1'000'000U}) {
    const std::vector<LogSeconds> times = some_times(999, range);
    TimeCounts whole;
    TimeCounts first;
    TimeCounts second;
    std::uint64_t* whole_code = nullptr;
    std::uint64_t* first_code = nullptr;
    std::uint64_t* second_code = nullptr;
    for (std::size_t i = 0; i < times.size(); ++i) {
      const LogSeconds time = times[i] + (i < 500 ? 0 : 3 * range);
      whole.add(time, whole_code);
      if (i < 500) {
        first.add(time, first_code);
      } else {
        second.add(time, second_code);
      }
    }
    first.merge_total(second);
    first.merge_code(first_code, second, second_code);
    INFO(range);
    CHECK(by_time(first.total()) == by_time(whole.total()));
    CHECK(by_time(code_timeline(first, first_code)) == by_time(code_timeline(whole, whole_code)));
  }
}

TEST_CASE("codes beyond the limit have no counts over time") {
  TimeCounts counts;
  for (std::size_t i = 0; i < TimeCounts::kMaxCodes; ++i) {
    std::uint64_t* code = nullptr;
    counts.add(1'400'000'000, code);
    REQUIRE(code != nullptr);
  }
  std::uint64_t* code = nullptr;
  counts.add(1'400'000'000, code);
  CHECK(code == nullptr);
  CHECK(sum(counts.total()) == TimeCounts::kMaxCodes + 1);
}

TEST_CASE("hours are counted exactly while there are not too many") {
  HourCounts hours;
  std::map<LogSeconds, std::uint64_t> expected;
  for (const LogSeconds time : some_times(20000, 5'000'000)) {
    hours.add(time);
    ++expected[time / 3600 * 3600];
  }
  CHECK(hours.step() == 3600);
  const std::vector<HourCount> sorted = hours.sorted();
  REQUIRE(sorted.size() == expected.size());
  std::size_t i = 0;
  for (const auto& [time, count] : expected) {
    CHECK(sorted[i].time == time);
    CHECK(sorted[i++].count == count);
  }
}

TEST_CASE("too many hours become days and longer, and none is lost") {
  HourCounts hours;
  for (std::uint64_t i = 0; i < 100'000; ++i) hours.add(i * 3600);
  CHECK(hours.step() == 86400);
  for (std::uint64_t i = 0; i < 50'000; ++i) hours.add(i * 86400);
  CHECK(hours.step() == 86400 * 32);
  const std::vector<HourCount> sorted = hours.sorted();
  CHECK(sorted.size() <= HourCounts::kMaxHours);
  std::uint64_t sum = 0;
  for (const HourCount& hour : sorted) sum += hour.count;
  CHECK(sum == 150'000);

  HourCounts other;
  other.add(1'400'000'000);
  other.merge(hours);
  CHECK(other.step() == hours.step());
  sum = 0;
  for (const HourCount& hour : other.sorted()) sum += hour.count;
  CHECK(sum == 150'001);
}
