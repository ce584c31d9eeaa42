#include "vocabulary.h"

#include <algorithm>

#include "winerr/detail/edit_distance.h"

namespace winerr::vocabulary {
namespace {

using generated::IndexWord;
using generated::text_of;

constexpr std::size_t kMinMisspelt = 4;   // shorter words are near to too many
constexpr std::size_t kLongMisspelt = 8;  // from here on two letters may be wrong

std::span<const IndexWord> all() noexcept {
  return {generated::kIndexWords, generated::kIndexWordsCount};
}

std::string_view stem_of(const IndexWord& word) noexcept { return text_of(word.stem); }

}  // namespace

const IndexWord* find(std::string_view stem) noexcept {
  const auto found = std::ranges::lower_bound(all(), stem, {}, stem_of);
  return found == all().end() || stem_of(*found) != stem ? nullptr : &*found;
}

std::span<const IndexWord> starting_with(std::string_view stem) noexcept {
  const auto first = std::ranges::lower_bound(all(), stem, {}, stem_of);
  auto last = first;
  while (last != all().end() && stem_of(*last).starts_with(stem)) ++last;
  return {first, last};
}

const IndexWord* nearest(std::string_view stem) noexcept {
  if (stem.size() < kMinMisspelt) return nullptr;
  const std::size_t limit = stem.size() < kLongMisspelt ? 1 : 2;
  const IndexWord* best = nullptr;
  std::size_t best_distance = limit + 1;
  for (const IndexWord& word : all()) {
    const std::size_t distance = detail::edit_distance(stem, stem_of(word), limit);
    if (distance > limit || distance > best_distance) continue;
    if (distance < best_distance || word.rows > best->rows) {
      best = &word;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace winerr::vocabulary
