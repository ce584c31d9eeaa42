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

/// Ranks rows by how well the words of their symbols, summaries and headers fit free words.
/// Case and endings do not matter, and everyday words stand for the table's ("vpn" for RAS
/// and IKE; data/synonyms.tsv). Rare words count more than common ones.
/// @param words  UTF-8; what is no word separates words
/// @param hits   receives the best, best first; ties in the order of the rows
/// @return how many rows fit at all; `hits` holds the first of them
/// O(text of all catalogs), about 15 ms for the built-in one; allocates nothing.
std::size_t search(std::string_view words, std::span<const Catalog> catalogs,
                   std::span<Hit> hits) noexcept;

/// The rows whose symbols are nearest to a misspelt name, nearest first: few letters wrong,
/// missing, added or swapped, with or without the usual prefix.
/// @return how many stand in `hits`; 0 if nothing is near enough to suggest
/// O(all symbols), allocates nothing.
std::size_t find_near_misses(std::string_view name, std::span<const Catalog> catalogs,
                             std::span<Hit> hits) noexcept;

/// Whether `text` has the shape of `pattern`, where '*' is any characters and '?' one, in any
/// case of ASCII letters. O(text * stars).
[[nodiscard]] bool matches_glob(std::string_view text, std::string_view pattern) noexcept;

}  // namespace winerr
