#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "generated.h"
#include "winerr/detail/words.h"

namespace winerr {

/// A word of the table that may stand for a word of the query.
struct Alternative {
  detail::Stem stem;
  const generated::IndexWord* indexed = nullptr;  ///< nullptr: the built-in table has no such word
  float weight = 1;
};

/// One thing the person asks for: a word of theirs and all that may stand for it.
class Term {
 public:
  static constexpr std::size_t kMaxAlternatives = 20;

  /// Adds a word unless it stands here already or there is no room.
  void add(const detail::Stem& stem, float weight) noexcept;

  [[nodiscard]] std::span<const Alternative> alternatives() const noexcept {
    return {alternatives_.data(), size_};
  }

  /// How much the term says: the rarer the first of its words that the built-in table holds,
  /// which is the person's own word if the table has that at all.
  [[nodiscard]] float rarity() const noexcept;

 private:
  std::array<Alternative, kMaxAlternatives> alternatives_;
  std::size_t size_ = 0;
};

/// What a query asks for: without the words that say nothing, with the words of
/// data/synonyms.tsv.
class Terms {
 public:
  static constexpr std::size_t kMaxTerms = 12;  // further words of a query are ignored

  explicit Terms(std::string_view query) noexcept;

  [[nodiscard]] std::span<const Term> all() const noexcept { return {terms_.data(), size_}; }

 private:
  std::array<Term, kMaxTerms> terms_;
  std::size_t size_ = 0;
};

}  // namespace winerr
