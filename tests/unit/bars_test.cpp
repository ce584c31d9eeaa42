#include "bars.h"

#include <numeric>

#include "catch.h"
#include "quantities.h"
#include "style.h"
#include "timeline.h"

using namespace winerr;

namespace {

std::string bar(double share, std::size_t width) {
  std::string out;
  const std::size_t used = append_bar(out, share, width);
  CHECK(used == columns(out));
  return out;
}

std::string sparkline(const std::vector<double>& values) {
  std::string out;
  append_sparkline(out, values);
  return out;
}

std::string byte_count(std::uint64_t bytes) {
  std::string out;
  append_byte_count(out, bytes);
  return out;
}

}  // namespace

TEST_CASE("bars are exact to an eighth") {
  CHECK(bar(0, 4).empty());
  CHECK(bar(1, 2) == "\xE2\x96\x88\xE2\x96\x88");
  CHECK(bar(0.5, 1) == "\xE2\x96\x8C");
  CHECK(bar(0.25, 1) == "\xE2\x96\x8E");
  CHECK(bar(0.75, 2) == "\xE2\x96\x88\xE2\x96\x8C");
  CHECK(bar(0.0001, 8) == "\xE2\x96\x8F");  // more than nothing can be seen
  CHECK(columns(bar(7, 3)) == 3);
}

TEST_CASE("sparklines have a character for each value") {
  CHECK(sparkline({}).empty());
  CHECK(sparkline({0, 0}) == "\xC2\xB7\xC2\xB7");
  CHECK(sparkline({8, 1, 0, 4}) == "\xE2\x96\x88\xE2\x96\x81\xC2\xB7\xE2\x96\x84");
  CHECK(sparkline({1000, 0.001}) == "\xE2\x96\x88\xE2\x96\x81");
}

TEST_CASE("counts in other columns: none is lost, even ones stay even") {
  std::vector<std::uint64_t> counts(100, 6);
  const Timeline timeline{1000, 10, counts};
  for (const std::size_t width : {1U, 3U, 24U, 100U, 250U}) {
    const std::vector<double> values = in_columns(timeline, 1000, 1999, width);
    REQUIRE(values.size() == width);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    CHECK(sum > 599.99);
    CHECK(sum < 600.01);
    for (const double value : values)
      CHECK(std::abs(value - 600.0 / static_cast<double>(width)) < 1e-6);
  }
  // The time asked for may begin and end within a column.
  const std::vector<double> part = in_columns(timeline, 1005, 1991, 8);
  CHECK(std::abs(std::accumulate(part.begin(), part.end(), 0.0) - 600) < 1e-6);
  // All at one moment.
  std::vector<std::uint64_t> once = {5};
  CHECK(in_columns({77, 1, once}, 77, 77, 1) == std::vector<double>{5});
  CHECK(in_columns({77, 1, once}, 77, 77, 0).empty());
}

TEST_CASE("numbers for people") {
  std::string out;
  for (const std::uint64_t number : {0ULL, 999ULL, 1000ULL, 1234567ULL}) {
    append_grouped(out, number);
    out += ' ';
  }
  CHECK(out == "0 999 1,000 1,234,567 ");
  out.clear();
  append_counted(out, 1, "line");
  append_counted(out, 2000, "line");
  CHECK(out == "1 line2,000 lines");
  CHECK(byte_count(0) == "0 bytes");
  CHECK(byte_count(1) == "1 byte");
  CHECK(byte_count(999) == "999 bytes");
  CHECK(byte_count(1000) == "1.0 kB");
  CHECK(byte_count(9949) == "9.9 kB");
  CHECK(byte_count(9950) == "10 kB");
  CHECK(byte_count(285433) == "285 kB");
  CHECK(byte_count(999499) == "999 kB");
  CHECK(byte_count(999500) == "1.0 MB");
  CHECK(byte_count(UINT64_MAX) == "18 EB");
}
