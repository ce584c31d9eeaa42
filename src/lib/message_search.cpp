#include <algorithm>
#include <array>
#include <cmath>

#include "message_words.h"
#include "top_hits.h"
#include "winerr/message.h"

namespace winerr {
namespace {

constexpr std::size_t kMaxTerms = 64;
constexpr float kStemWeight = 0.6F;  // a word that only begins like the one asked for
constexpr float kRareIn = 2.0F;      // messages that share a word before it counts as rare no more
constexpr float kOtherWord = 4.0F;   // how much a word of the message that nobody asked for counts
constexpr float kQueryShare = 0.8F;  // of the score for what was asked; the rest for brevity

struct MessageTerm {
  MessageWord word;
  std::size_t row_count = 0;
  float rarity = 0;
};

struct MessageTerms {
  std::array<MessageTerm, kMaxTerms> terms;
  std::size_t size = 0;
};

MessageTerms parse_terms(std::string_view text) noexcept {
  MessageTerms result;
  MessageWords words(text);
  MessageWord word;
  while (result.size < kMaxTerms && words.next(word)) {
    const auto known = std::span(result.terms).first(result.size);
    const auto same = [&](const MessageTerm& term) { return term.word.hash == word.hash; };
    if (!std::ranges::any_of(known, same)) result.terms[result.size++].word = word;
  }
  return result;
}

/// How well each term fits one message.
struct MessageFit {
  std::array<float, kMaxTerms> terms;
  float other_words = 0;  ///< words of the message that no term fits
};

void fit_message(std::string_view message, const MessageTerms& terms, MessageFit& fit) noexcept {
  fit.terms.fill(0);
  fit.other_words = 0;
  MessageWords words(message);
  MessageWord word;
  while (words.next(word)) {
    float best = 0;
    for (std::size_t t = 0; t < terms.size; ++t) {
      const MessageWord& wanted = terms.terms[t].word;
      const float weight = word.hash == wanted.hash                     ? 1.0F
                           : word.stem != 0 && word.stem == wanted.stem ? kStemWeight
                                                                        : 0.0F;
      if (weight > fit.terms[t]) fit.terms[t] = weight;
      best = std::max(best, weight);
    }
    fit.other_words += 1 - best;
  }
}

template <typename Visit>
void for_each_row(std::span<const Catalog> catalogs, Visit visit) noexcept {
  for (const Catalog& catalog : catalogs) {
    if (!catalog.has_messages()) continue;
    for (const Row& row : catalog.rows()) visit(catalog, row);
  }
}

}  // namespace

std::size_t search_messages(std::string_view text, std::span<const Catalog> catalogs,
                            std::span<Hit> hits) noexcept {
  MessageTerms terms = parse_terms(text);
  if (terms.size == 0) return 0;
  MessageFit fit;
  std::size_t row_count = 0;
  for_each_row(catalogs, [&](const Catalog& catalog, const Row& row) {
    ++row_count;
    fit_message(catalog.message(row), terms, fit);
    for (std::size_t t = 0; t < terms.size; ++t) terms.terms[t].row_count += fit.terms[t] > 0;
  });
  float asked = 0;
  for (std::size_t t = 0; t < terms.size; ++t) {
    MessageTerm& term = terms.terms[t];
    term.rarity = std::log(1.0F + static_cast<float>(row_count) /
                                      (kRareIn + static_cast<float>(term.row_count)));
    // A word that no message has is a name that stands for an insert, or misspelt.
    if (term.row_count == 0) term.rarity *= 0.5F;
    asked += term.rarity;
  }

  TopHits top(hits);
  std::size_t total = 0;
  for_each_row(catalogs, [&](const Catalog& catalog, const Row& row) {
    fit_message(catalog.message(row), terms, fit);
    float found = 0;
    for (std::size_t t = 0; t < terms.size; ++t) found += fit.terms[t] * terms.terms[t].rarity;
    if (found <= 0) return;
    ++total;
    const float coverage = found / asked;
    const float brevity = found / (found + kOtherWord * fit.other_words);
    top.offer({&catalog, &row, coverage * (kQueryShare + (1 - kQueryShare) * brevity)});
  });
  return total;
}

}  // namespace winerr
