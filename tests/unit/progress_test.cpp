#include "progress.h"

#include "catch.h"
#include "style.h"

using namespace winerr;
using namespace winerr::cli;

TEST_CASE("the progress line says share, bytes, rate and time left") {
  const std::string line = progress_line(430'000'000, 1'000'000'000, 1.0, 80);
  CHECK(line.starts_with(" 43 %  "));
  CHECK(line.ends_with("  430 MB of 1.0 GB  430 MB/s  2 s left"));
  CHECK(columns(line) <= 80);
  CHECK(progress_line(1'000'000, 1'000'000'000, 1.0, 80).ends_with("16 min 39 s left"));
  CHECK(progress_line(1'000, 100'000'000, 1.0, 90).ends_with("27 h 46 min left"));
}

TEST_CASE("without a known end it says what was read") {
  CHECK(progress_line(2'000'000, std::nullopt, 2.0, 80) == "2.0 MB  1.0 MB/s");
  // A file that grows while it is read has no end to speak of.
  CHECK(progress_line(2'000'000, 1'000'000, 2.0, 80) == "2.0 MB of 1.0 MB  1.0 MB/s");
  CHECK(progress_line(0, 0, 0.0, 80) == "0 bytes of 0 bytes  0 bytes/s");
}

TEST_CASE("it never fills more columns than there are") {
  for (std::size_t width = 0; width < 120; ++width) {
    for (const std::uint64_t done : {0ULL, 1ULL, 499'999'999ULL, 1'000'000'000ULL}) {
      CHECK(columns(progress_line(done, 1'000'000'000, 3.0, width)) <= width);
    }
  }
}
