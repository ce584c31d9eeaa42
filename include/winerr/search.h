#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "winerr/catalog.h"

namespace winerr {

/// A row that a search found. The pointers live as long as the catalogs searched.
struct Hit {
  const Catalog* catalog = nullptr;
  const Row* row = nullptr;
  float score = 0;  ///< higher is better; comparable within one search only
};

/// Ranks rows by how well free words fit their symbols, summaries, headers, articles and the
/// words that people use for them (data/keywords.tsv). Case and endings do not matter, nor
/// whether "page file" is written together; a misspelt word counts as the nearest of the
/// table, and everyday words stand for the table's ("vpn" for RAS and IKE; data/synonyms.tsv).
/// Rare words count more than common ones, and codes that people meet come before their like.
/// @param words  UTF-8; what is no word separates words. Behind 32 words, or 12 of those that
///               say something, the rest is ignored
/// @param hits   receives the best, best first; ties in the order of the rows. What is one
///               thing under several names (ERROR_X, STATUS_X) takes one of the first places,
///               its other names follow further down
/// @return how many rows fit at all; `hits` holds the first of them
/// The built-in table has an index: 1 to 3 ms. Another catalog is walked, O(its text), and has
/// no articles or keywords. Allocates nothing; takes 40 KB of stack.
std::size_t search(std::string_view words, std::span<const Catalog> catalogs,
                   std::span<Hit> hits) noexcept;

/// The rows whose symbols are nearest to a misspelt name, nearest first: few letters wrong,
/// missing, added or swapped, with or without the usual prefix. Of rows with one symbol the first.
/// @return how many stand in `hits`; 0 if nothing is near enough to suggest
/// O(all symbols), allocates nothing.
std::size_t find_near_misses(std::string_view name, std::span<const Catalog> catalogs,
                             std::span<Hit> hits) noexcept;

/// Whether `text` has the shape of `pattern`, where '*' is any characters and '?' one, in any
/// case of ASCII letters. O(text * pattern).
[[nodiscard]] bool matches_glob(std::string_view text, std::string_view pattern) noexcept;

}  // namespace winerr
