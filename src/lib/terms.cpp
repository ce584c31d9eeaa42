#include "terms.h"

#include <algorithm>
#include <cmath>

#include "query_words.h"
#include "vocabulary.h"

namespace winerr {
namespace {

using detail::Stem;
using generated::text_of;

// How well what stands for a word fits, against 1 for the word itself. Chosen by measuring
// tests/bench/search_bench.
constexpr float kMisspeltWeight = 0.9F;
constexpr float kSynonymWeight = 0.65F;
constexpr float kSynonymDecay = 0.93F;  // the file has the likeliest words first
constexpr float kOppositeWeight = 0.6F;
constexpr float kBeginningWeight = 0.5F;
constexpr float kRare = 20;               // rows that share a word before it counts as rare no more
constexpr std::size_t kMinBeginning = 4;  // shorter words begin too many
constexpr std::size_t kMaxLonger = 12;

/// How many of the words are those of a synonym's phrase from its first on, or 0.
std::size_t phrase_length(std::span<const QueryWord> words, std::string_view phrase) noexcept {
  for (std::size_t length = 0; length < words.size(); ++length) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    if (words[length].stem.text() != phrase.substr(0, blank)) return 0;
    if (blank == phrase.size()) return length + 1;
    phrase.remove_prefix(blank + 1);
  }
  return 0;
}

struct Phrase {
  std::size_t length = 0;  ///< words of the query that it takes up; 0: none fits
  std::string_view synonyms;
};

Phrase longest_phrase(std::span<const QueryWord> words) noexcept {
  Phrase longest;
  for (std::size_t i = 0; i < generated::kSynonymsCount; ++i) {
    const generated::Synonym& entry = generated::kSynonyms[i];
    const std::size_t length = phrase_length(words, text_of(entry.phrase));
    if (length > longest.length) longest = {length, text_of(entry.words)};
  }
  return longest;
}

void add_synonyms(Term& term, std::string_view synonyms) noexcept {
  float weight = kSynonymWeight;
  while (!synonyms.empty()) {
    const std::size_t blank = std::min(synonyms.find(' '), synonyms.size());
    term.add(Stem::from_text(synonyms.substr(0, blank)), weight);
    weight *= kSynonymDecay;
    synonyms.remove_prefix(std::min(blank + 1, synonyms.size()));
  }
}

void add_if_known(Term& term, const Stem& stem, float weight) noexcept {
  if (vocabulary::find(stem.text()) != nullptr) term.add(stem, weight);
}

/// Two words written as one.
Stem joined(std::string_view first, std::string_view second) noexcept {
  std::array<char, 2 * Stem::kMaxSize> letters;
  const auto middle = std::ranges::copy(first.substr(0, Stem::kMaxSize), letters.begin()).out;
  const auto end = std::ranges::copy(second.substr(0, Stem::kMaxSize), middle).out;
  return Stem({letters.data(), static_cast<std::size_t>(end - letters.begin())});
}

/// The word as one with its neighbors: the table may write "page file" as "pagefile".
void add_compounds(Term& term, std::span<const QueryWord> words, std::size_t at) noexcept {
  const auto add = [&](std::size_t first) {
    if (words[first].stops || words[first + 1].stops) return;
    add_if_known(term, joined(words[first].written, words[first + 1].written), 1);
  };
  if (at > 0) add(at - 1);
  if (at + 1 < words.size()) add(at);
}

/// "unreachable" for "reachable" and the other way round: who cannot reach something may name
/// it either way.
void add_opposites(Term& term, std::string_view word) noexcept {
  for (const std::string_view prefix : {"un", "in", "dis"}) {
    if (detail::starts_with_ignoring_case(word, prefix) &&
        word.size() >= prefix.size() + kMinBeginning) {
      add_if_known(term, Stem(word.substr(prefix.size())), kOppositeWeight);
    }
    if (word.size() >= kMinBeginning) add_if_known(term, joined(prefix, word), kOppositeWeight);
  }
}

/// "authentication" for "auth".
void add_longer_words(Term& term, const Stem& stem) noexcept {
  if (stem.text().size() < kMinBeginning) return;
  const std::span longer = vocabulary::starting_with(stem.text());
  for (const generated::IndexWord& word : longer.first(std::min(longer.size(), kMaxLonger))) {
    term.add(Stem::from_text(text_of(word.stem)), kBeginningWeight);
  }
}

/// @param in_phrase  the words of a phrase mean something else one by one ("blue screen"), so
///                   forms of them are not looked for
Term make_term(std::span<const QueryWord> words, std::size_t at, std::string_view synonyms,
               bool in_phrase) noexcept {
  Term term;
  const QueryWord& word = words[at];
  if (!word.stops) {
    const bool corrected = !word.misspelt.text().empty();
    term.add(word.stem, corrected ? kMisspeltWeight : 1);
    if (corrected) term.add(word.misspelt, 1);
    add_compounds(term, words, at);
  }
  add_synonyms(term, synonyms);
  if (!word.stops && !in_phrase) {
    add_opposites(term, word.written);
    add_longer_words(term, word.stem);
    add_longer_words(term, word.misspelt);
  }
  return term;
}

}  // namespace

void Term::add(const Stem& stem, float weight) noexcept {
  const auto is_same = [&](const Alternative& known) { return known.stem == stem; };
  if (size_ == kMaxAlternatives || std::ranges::any_of(alternatives(), is_same)) return;
  alternatives_[size_++] = {stem, vocabulary::find(stem.text()), weight};
}

float Term::rarity() const noexcept {
  float rows = 0;
  for (const Alternative& alternative : alternatives()) {
    if (alternative.indexed == nullptr || alternative.indexed->rows == 0) continue;
    rows = static_cast<float>(alternative.indexed->rows);
    break;
  }
  return std::log(1 + static_cast<float>(generated::kRowsCount) / (kRare + rows));
}

Terms::Terms(std::string_view query) noexcept {
  const QueryWords query_words(query);
  const std::span words = query_words.all();
  for (std::size_t first = 0; first < words.size();) {
    const Phrase phrase = longest_phrase(words.subspan(first));
    const std::size_t last = first + std::max<std::size_t>(phrase.length, 1);
    // Words that say nothing may say something as a phrase; one of them then stands for all.
    const bool speaks_as_whole =
        phrase.length > 0 &&
        std::ranges::all_of(words.subspan(first, phrase.length), &QueryWord::stops);
    for (std::size_t at = first; at < last && size_ < kMaxTerms; ++at) {
      if (words[at].stops && !(speaks_as_whole && at == first)) continue;
      terms_[size_++] = make_term(words, at, phrase.synonyms, phrase.length > 1);
    }
    first = last;
  }
}

}  // namespace winerr
