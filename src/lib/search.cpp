#include "winerr/search.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "generated.h"
#include "top_hits.h"
#include "winerr/article.h"
#include "winerr/detail/ascii.h"

namespace winerr {
namespace {

using generated::text_of;

using detail::is_digit;
using detail::is_letter;
using detail::to_lower;

constexpr std::size_t kMaxGroups = 16;        // terms of a query; further words are ignored
constexpr std::size_t kMaxAlternatives = 12;  // words that stand for one term
// Weights of the ways in which a word of a row can fit a term. Chosen by measuring
// tests/bench/search_bench; its header has the figures.
constexpr float kSynonymWeight = 0.7F;
constexpr float kPhraseWeight = 0.95F;
constexpr float kSynonymDecay = 0.9F;     // the file has the likeliest words first
constexpr float kPrefixWeight = 0.5F;     // "auth" for "authentication"
constexpr float kSummaryWeight = 0.85F;   // against 1 for a word of the symbol
constexpr float kBothBonus = 0.2F;        // a word of both the symbol and the summary
constexpr float kHeaderWeight = 0.8F;     // the word names the header or space, not the row
constexpr float kArticleWeight = 0.25F;   // the word occurs in the row's article
constexpr float kArticleBonus = 0.25F;    // rows that somebody found worth an article
constexpr float kOwnHeaderBonus = 0.15F;  // the common headers against a component's own
constexpr float kBestOfCodeBonus = 0.05F;
constexpr float kOtherMalus = 0.15F;
constexpr float kBrevity = 0.01F;
constexpr float kRare = 20.0F;  // rows that share a word before it counts as rare no more
constexpr std::size_t kMinPrefix = 4;

/// Words that say nothing about which row is meant.
constexpr std::string_view kStopWords[] = {
    "a",      "an",    "and",   "are",  "as",      "at",     "be",    "because", "been", "by",
    "can",    "could", "did",   "do",   "does",    "doesn",  "don",   "for",     "from", "get",
    "gets",   "got",   "has",   "have", "how",     "i",      "if",    "in",      "is",   "isn",
    "it",     "its",   "just",  "m",    "me",      "my",     "of",    "on",      "or",   "our",
    "says",   "so",    "some",  "t",    "that",    "the",    "their", "there",   "this", "to",
    "trying", "was",   "we",    "what", "when",    "while",  "why",   "will",    "with", "won",
    "you",    "your",  "error", "code", "windows", "message"};

/// A word cut down so that its forms meet: "connections", "connected", "connecting".
/// Crude and cheap; both sides of every comparison go through it.
std::string_view stem(std::string_view word) noexcept {
  const auto drop = [&word](std::string_view ending, std::size_t keep) {
    if (word.size() < ending.size() + keep) return false;
    if (!detail::equal_ignoring_case(word.substr(word.size() - ending.size()), ending))
      return false;
    word.remove_suffix(ending.size());
    return true;
  };
  if (!word.ends_with("ss") && !word.ends_with("SS")) drop("s", 3);
  if (drop("ing", 3) || drop("ed", 3)) {
    // "stopping", "stopped": the doubled letter was not part of the word.
    const std::size_t size = word.size();
    const bool doubled = size > 3 && to_lower(word[size - 1]) == to_lower(word[size - 2]);
    const char last = to_lower(word[size - 1]);
    if (doubled && last != 'l' && last != 's') word.remove_suffix(1);
  } else {
    drop("ion", 5);
  }
  drop("e", 3);
  return word;
}

/// Walks the words of a text: runs of letters or digits, so that '_' separates as well.
template <typename Visit>
void for_each_word(std::string_view text, Visit visit) noexcept {
  std::size_t i = 0;
  while (i < text.size()) {
    while (i < text.size() && !is_letter(text[i]) && !is_digit(text[i])) ++i;
    const std::size_t first = i;
    while (i < text.size() && (is_letter(text[i]) || is_digit(text[i]))) ++i;
    if (i > first) visit(text.substr(first, i - first));
  }
}

struct Alternative {
  std::string_view stem;
  std::string_view word;
  float weight = 1;
};

/// One thing the person asks for: a word or phrase of theirs and what else may stand for it.
struct Group {
  std::array<Alternative, kMaxAlternatives> alternatives;
  std::size_t size = 0;
  std::size_t rows = 0;  ///< how many rows it fits
  float rarity = 0;

  void add(std::string_view word, float weight) noexcept {
    if (size < kMaxAlternatives) alternatives[size++] = {stem(word), word, weight};
  }

  [[nodiscard]] float fit(std::string_view row_word) const noexcept {
    float best = 0;
    const std::string_view row_stem = stem(row_word);
    for (std::size_t i = 0; i < size; ++i) {
      const Alternative& alternative = alternatives[i];
      if (to_lower(row_word.front()) != to_lower(alternative.word.front())) continue;
      if (detail::equal_ignoring_case(row_stem, alternative.stem)) {
        best = std::max(best, alternative.weight);
      } else if (alternative.stem.size() >= kMinPrefix &&
                 detail::starts_with_ignoring_case(row_word, alternative.stem)) {
        best = std::max(best, alternative.weight * kPrefixWeight);
      }
    }
    return best;
  }
};

struct Terms {
  std::array<Group, kMaxGroups> groups;
  std::size_t size = 0;
};

using Fits = std::array<float, kMaxGroups>;

bool is_stop_word(std::string_view word) noexcept {
  return std::ranges::any_of(
      kStopWords, [&](std::string_view stop) { return detail::equal_ignoring_case(stop, word); });
}

/// How many of the words from `words` on are those of `phrase`, if all of them are; else 0.
std::size_t phrase_length(std::span<const std::string_view> words,
                          std::string_view phrase) noexcept {
  std::size_t length = 0;
  bool fits = true;
  for_each_word(phrase, [&](std::string_view word) {
    fits = fits && length < words.size() &&
           detail::equal_ignoring_case(stem(words[length]), stem(word));
    ++length;
  });
  return fits ? length : 0;
}

Terms parse_terms(std::string_view query) noexcept {
  std::array<std::string_view, 32> words;
  std::size_t count = 0;
  for_each_word(query, [&](std::string_view word) {
    if (count < words.size()) words[count++] = word;
  });
  Terms terms;
  for (std::size_t i = 0; i < count && terms.size < kMaxGroups;) {
    const std::span rest(words.data() + i, count - i);
    std::size_t length = 0;
    std::string_view synonyms;
    for (std::size_t s = 0; s < generated::kSynonymsCount; ++s) {
      const generated::Synonym& entry = generated::kSynonyms[s];
      const std::size_t found = phrase_length(rest, text_of(entry.phrase));
      if (found > length) {
        length = found;
        synonyms = text_of(entry.words);
      }
    }
    if (length == 0 && is_stop_word(rest.front())) {
      ++i;
      continue;
    }
    Group& group = terms.groups[terms.size++];
    // The words of a phrase mean something else one by one ("in use", "blue screen"), so a
    // phrase is only what the file says it is.
    if (length <= 1 && !is_stop_word(rest.front())) group.add(rest.front(), 1);
    float weight = length > 1 ? kPhraseWeight : kSynonymWeight;
    for_each_word(synonyms, [&](std::string_view word) {
      group.add(word, weight);
      weight *= kSynonymDecay;
    });
    i += std::max<std::size_t>(length, 1);
  }
  return terms;
}

/// How well each term fits a row. @return how many terms fit at all
std::size_t fit_row(const Catalog& catalog, const Row& row, const Terms& terms, Fits& fits,
                    std::size_t& word_count) noexcept {
  fits.fill(0);
  word_count = 0;
  const auto weigh = [&](std::string_view text, float weight) {
    for_each_word(text, [&](std::string_view word) {
      ++word_count;
      for (std::size_t t = 0; t < terms.size; ++t) {
        fits[t] = std::max(fits[t], weight * terms.groups[t].fit(word));
      }
    });
  };
  weigh(catalog.symbol(row), 1);
  const Fits by_symbol = fits;
  fits.fill(0);
  weigh(catalog.summary(row), kSummaryWeight);
  for (std::size_t t = 0; t < terms.size; ++t) {
    // A word that stands in both is what the row is about.
    const float both = std::min(fits[t], by_symbol[t]);
    fits[t] = std::max(fits[t], by_symbol[t]) + kBothBonus * both;
  }
  weigh(catalog.header(row), kHeaderWeight);
  weigh(name(row.space()), kHeaderWeight);
  if (row.has_article()) {
    // An article is long, and that a row has one must not make it the less brief.
    const std::size_t brief = word_count;
    if (auto article = find_article(catalog.symbol(row))) {
      while (const auto part = article->next()) {
        if (part->section == ArticleSection::related) continue;  // about other codes
        weigh(part->body, kArticleWeight);
      }
    }
    word_count = brief;
  }
  return static_cast<std::size_t>(
      std::count_if(fits.begin(), fits.begin() + static_cast<std::ptrdiff_t>(terms.size),
                    [](float fit) { return fit > 0; }));
}

/// What makes a row likelier to be meant than another that fits as well.
float prior(const Catalog& catalog, const Row& row) noexcept {
  float factor = 1;
  if (row.has_article()) factor += kArticleBonus;
  if (catalog.find(row.code).data() == &row) factor += kBestOfCodeBonus;
  const std::string_view header = catalog.header(row);
  if (header == "winerror.h" || header == "ntstatus.h" || header == "wuerror.h" ||
      header == "raserror.h" || header == "bugcodes.h") {
    factor += kOwnHeaderBonus;
  }
  if (row.space() == Space::other) factor -= kOtherMalus;
  return factor;
}

}  // namespace

std::size_t search(std::string_view words, std::span<const Catalog> catalogs,
                   std::span<Hit> hits) noexcept {
  Terms terms = parse_terms(words);
  if (terms.size == 0) return 0;
  Fits fits{};
  std::size_t word_count = 0;
  std::size_t row_count = 0;
  for (const Catalog& catalog : catalogs) {
    row_count += catalog.rows().size();
    for (const Row& row : catalog.rows()) {
      fit_row(catalog, row, terms, fits, word_count);
      for (std::size_t t = 0; t < terms.size; ++t) terms.groups[t].rows += fits[t] > 0;
    }
  }
  float rarity_sum = 0;
  for (std::size_t t = 0; t < terms.size; ++t) {
    Group& group = terms.groups[t];
    group.rarity =
        std::log(1.0F + static_cast<float>(row_count) / (kRare + static_cast<float>(group.rows)));
    rarity_sum += group.rarity;
  }

  TopHits top(hits);
  std::size_t total = 0;
  for (const Catalog& catalog : catalogs) {
    for (const Row& row : catalog.rows()) {
      if (fit_row(catalog, row, terms, fits, word_count) == 0) continue;
      ++total;
      float sum = 0;
      float covered = 0;
      for (std::size_t t = 0; t < terms.size; ++t) {
        sum += fits[t] * terms.groups[t].rarity;
        if (fits[t] > 0) covered += terms.groups[t].rarity;
      }
      // Rows that hold all of what was asked for come before rows that hold half of it well;
      // of equals the shorter, which says less besides.
      const float coverage = covered / rarity_sum;
      const float brevity = 1.0F / (1.0F + kBrevity * static_cast<float>(word_count));
      top.offer({&catalog, &row, sum * coverage * brevity * prior(catalog, row)});
    }
  }
  return total;
}

}  // namespace winerr
