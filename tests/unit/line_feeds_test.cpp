#include "line_feeds.h"

#include <algorithm>
#include <random>
#include <string>

#include "catch.h"

TEST_CASE("line feeds are counted in texts of any size") {
  std::mt19937 random(11);
  constexpr std::size_t kSizes[] = {0, 1, 31, 32, 33, 64, 1000, 32 * 255, 32 * 255 + 1, 100'000};
  for (const std::size_t size : kSizes) {
    std::string text(size, '\n');
    CHECK(winerr::cli::count_line_feeds(text) == size);
    for (char& c : text) c = static_cast<char>(random() % 16);
    CHECK(winerr::cli::count_line_feeds(text) ==
          static_cast<std::uint64_t>(std::ranges::count(text, '\n')));
  }
}
