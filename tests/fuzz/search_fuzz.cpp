#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "check.h"
#include "small_table.h"
#include "winerr/search.h"

/// Free words, misspelt names and globs: any bytes may be searched for. Apart from query_fuzz,
/// which it would slow down ten times.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winerr;
  static const fuzz::SmallTable kSmall(builtin());
  static const std::array<Catalog, 1> kCatalogs = {kSmall.catalog()};
  // A copy of exactly this size, so that the sanitizer sees a read behind the end.
  const std::string text(reinterpret_cast<const char*>(data), size);

  // A glob may take the square of its length.
  const std::string_view pattern = std::string_view(text).substr(0, 300);
  fuzz::check(matches_glob(pattern, pattern), "a text has its own shape");
  for (const Row& row : kCatalogs[0].rows()) {
    const std::string_view symbol = kCatalogs[0].symbol(row);
    fuzz::check(!matches_glob(symbol, pattern) || pattern.find_first_of("*?") < pattern.size() ||
                    detail::equal_ignoring_case(symbol, pattern),
                "a pattern without wildcards matches itself only");
  }

  std::array<Hit, 4> hits;
  const auto check_hits = [&](std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      fuzz::check(hits[i].row != nullptr && hits[i].catalog == &kCatalogs[0], "a hit has a row");
      fuzz::check(i == 0 || hits[i].score <= hits[i - 1].score, "hits come best first");
    }
  };
  const std::size_t near_misses = find_near_misses(text, kCatalogs, hits);
  fuzz::check(near_misses <= hits.size(), "near misses are counted as they are given");
  check_hits(near_misses);
  const std::size_t found = search(text, kCatalogs, hits);
  fuzz::check(found <= kCatalogs[0].rows().size(), "a row is found once");
  check_hits(std::min(found, hits.size()));
  return 0;
}
