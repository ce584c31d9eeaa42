#include "rank.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace winerr {
namespace {

// Chosen by measuring tests/bench/search_bench, whose header has the figures.
constexpr float kKeywordWeight = 0.95F;  // against 1 for a word of the symbol
constexpr float kSummaryWeight = 0.85F;
constexpr float kHeaderWeight = 0.8F;  // the word names the header or space, not the row
constexpr float kArticleWeight = 0.3F;
constexpr float kBothBonus = 0.2F;       // what stands in two fields is what the row is about
constexpr float kSymbolLength = 0.004F;  // a byte more of the symbol says something besides
constexpr float kSummaryLength = 0.001F;
constexpr float kCommonness[] = {0.85F, 1, 1.2F, 1.4F, 1.6F};

}  // namespace

float field_weight(unsigned fields) noexcept {
  using namespace detail;
  const float symbol = (fields & kInSymbol) != 0 ? 1.0F : 0.0F;
  const float keywords = (fields & kInKeywords) != 0 ? kKeywordWeight : 0;
  const float summary = (fields & kInSummary) != 0 ? kSummaryWeight : 0;
  const float header = (fields & kInHeader) != 0 ? kHeaderWeight : 0;
  const float article = (fields & kInArticle) != 0 ? kArticleWeight : 0;
  return std::max({symbol, keywords, summary, header, article}) +
         kBothBonus * std::min(symbol, summary);
}

Ranking::Ranking(const Terms& terms) noexcept {
  for (const Term& term : terms.all()) {
    rarities_[count_] = term.rarity();
    sum_ += rarities_[count_++];
  }
}

float Ranking::score(const Row& row, const Fits& fits, std::uint8_t commonness) const noexcept {
  float sum = 0;
  float covered = 0;
  for (std::size_t t = 0; t < count_; ++t) {
    sum += fits[t] * rarities_[t];
    covered += std::min(fits[t], 1.0F) * rarities_[t];
  }
  // Rows that hold all of what was asked for come before rows that hold half of it well; of
  // equals the shorter. The root is what measured best: without it three vague fits outweigh
  // two exact ones.
  const float coverage = std::sqrt(covered / sum_);
  const float length = kSymbolLength * static_cast<float>(row.symbol_length) +
                       kSummaryLength * static_cast<float>(row.summary_length);
  return sum * coverage / (1 + length) *
         kCommonness[std::min<std::size_t>(commonness, std::size(kCommonness) - 1)];
}

}  // namespace winerr
