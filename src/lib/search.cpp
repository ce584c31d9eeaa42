#include "winerr/search.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "generated.h"
#include "top_hits.h"
#include "winerr/detail/ascii.h"

namespace winerr {
namespace {

using generated::text_of;

using detail::is_digit;
using detail::is_letter;
using detail::to_lower;

constexpr std::size_t kMaxGroups = 16;        // terms of a query; further words are ignored
constexpr std::size_t kMaxAlternatives = 12;  // words that stand for one term
constexpr float kSynonymWeight = 0.7F;
constexpr float kPhraseWeight = 0.95F;
constexpr float kSynonymDecay = 0.9F;  // the file has the likeliest words first
constexpr float kPrefixWeight = 0.6F;  // "auth" for "authentication"
constexpr float kHeaderWeight = 0.8F;  // the word names the header or space, not the row
constexpr std::size_t kMinPrefix = 4;

constexpr std::string_view kStopWords[] = {
    "a",    "an",   "and",  "are",  "as",  "at",    "be",   "by",    "can",  "could",  "did", "do",
    "for",  "from", "has",  "have", "i",   "in",    "is",   "it",    "my",   "of",     "on",  "or",
    "that", "the",  "this", "to",   "was", "while", "with", "error", "code", "windows"};

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
  if (!drop("ss", 100)) drop("s", 3);
  if (!drop("ing", 4) && !drop("ed", 3)) drop("ion", 5);
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
  weigh(catalog.summary(row), 1);
  weigh(catalog.header(row), kHeaderWeight);
  weigh(name(row.space()), kHeaderWeight);
  return static_cast<std::size_t>(
      std::count_if(fits.begin(), fits.begin() + static_cast<std::ptrdiff_t>(terms.size),
                    [](float fit) { return fit > 0; }));
}

/// What makes a row likelier to be meant than another that fits as well.
float prior(const Catalog& catalog, const Row& row) noexcept {
  float factor = 1;
  if (row.has_article()) factor += 0.25F;
  if (catalog.find(row.code).data() == &row) factor += 0.05F;
  if (row.space() == Space::win32) factor += 0.05F;
  if (row.space() == Space::other) factor -= 0.15F;
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
        std::log(1.0F + static_cast<float>(row_count) / (1.0F + static_cast<float>(group.rows)));
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
      const float brevity = 1.0F / (1.0F + 0.01F * static_cast<float>(word_count));
      top.offer({&catalog, &row, sum * coverage * brevity * prior(catalog, row)});
    }
  }
  return total;
}

}  // namespace winerr
