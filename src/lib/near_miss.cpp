#include <algorithm>

#include "top_hits.h"
#include "winerr/detail/edit_distance.h"
#include "winerr/search.h"

namespace winerr {
namespace {

constexpr std::size_t kMinBare = 4;   // shorter rests of symbols fit too much
constexpr float kBarePenalty = 0.5F;  // a whole symbol as near is the better guess

std::string_view without_prefix(std::string_view symbol) noexcept {
  const std::size_t underscore = symbol.find('_');
  return underscore == std::string_view::npos ? symbol : symbol.substr(underscore + 1);
}

}  // namespace

std::size_t find_near_misses(std::string_view name, std::span<const Catalog> catalogs,
                             std::span<Hit> hits) noexcept {
  // One edit for every six letters, so that short names do not fit everything.
  const std::size_t limit = std::clamp<std::size_t>(name.size() / 6, 1, 4);
  TopHits top(hits);
  for (const Catalog& catalog : catalogs) {
    for (const Row& row : catalog.rows()) {
      const std::string_view symbol = catalog.symbol(row);
      if (symbol.empty()) continue;
      std::size_t distance = detail::edit_distance(name, symbol, limit);
      float penalty = 0;
      if (distance > limit) {
        const std::string_view bare = without_prefix(symbol);
        distance = bare.size() < kMinBare ? limit + 1 : detail::edit_distance(name, bare, limit);
        penalty = kBarePenalty;
      }
      // A symbol that several rows have is one suggestion.
      if (distance > limit || catalog.find(symbol) != &row) continue;
      top.offer({&catalog, &row, -static_cast<float>(distance) - penalty});
    }
  }
  return top.size();
}

}  // namespace winerr
