#include <algorithm>
#include <array>
#include <cstdlib>

#include "top_hits.h"
#include "winerr/detail/ascii.h"
#include "winerr/search.h"

namespace winerr {
namespace {

constexpr std::size_t kMaxLength = 128;
constexpr std::size_t kMinBare = 4;   // shorter rests of symbols fit too much
constexpr float kBarePenalty = 0.5F;  // a whole symbol as near is the better guess

/// Edits that make one name of the other (a letter added, removed, replaced, or two
/// neighbors swapped), or limit + 1 if it takes more.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) noexcept {
  if (a.size() > kMaxLength || b.size() > kMaxLength) return limit + 1;
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  std::array<std::array<std::uint8_t, kMaxLength + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& above_that = rows[(i + 1) % 3];
    row[0] = static_cast<std::uint8_t>(i);
    std::size_t least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = detail::to_upper(a[i - 1]) == detail::to_upper(b[j - 1]);
      int best = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && detail::to_upper(a[i - 1]) == detail::to_upper(b[j - 2]) &&
          detail::to_upper(a[i - 2]) == detail::to_upper(b[j - 1])) {
        best = std::min(best, above_that[j - 2] + 1);
      }
      row[j] = static_cast<std::uint8_t>(best);
      least = std::min<std::size_t>(least, row[j]);
    }
    if (least > limit) return limit + 1;
  }
  return rows[a.size() % 3][b.size()];
}

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
      std::size_t distance = edit_distance(name, symbol, limit);
      float penalty = 0;
      if (distance > limit) {
        const std::string_view bare = without_prefix(symbol);
        distance = bare.size() < kMinBare ? limit + 1 : edit_distance(name, bare, limit);
        penalty = kBarePenalty;
      }
      if (distance <= limit) top.offer({&catalog, &row, -static_cast<float>(distance) - penalty});
    }
  }
  return top.size();
}

}  // namespace winerr
