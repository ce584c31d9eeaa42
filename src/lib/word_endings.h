#pragma once

#include <array>
#include <cstdint>

#include "letters.h"
#include "winerr/detail/ascii.h"

/// The last letters of the words that introduce numbers: the fast pass knows a word by them.
namespace winerr::detail {

/// The last four letters of each word that introduces a number, or all of a shorter word.
extern const LettersFilter kEndings;

/// The last three letters of each word that introduces a number, and all that could stand before
/// the two of a word of two: by the five low bits of a letter's byte, so in any case.
extern const std::array<std::uint32_t, 1024> kLastThree;

/// Whether a word that ends with these four bytes may introduce a number, by the last three: a
/// look without branches that leaves one number of a log in four.
[[nodiscard]] inline bool may_end_introduction(Letters ending) noexcept {
  constexpr Letters kLow = 31;
  const Letters last_two = (ending >> 24 & kLow) << 5 | (ending >> 16 & kLow);
  return (kLastThree[last_two] >> (ending >> 8 & kLow) & 1) != 0;
}

/// Whether a word begins at a byte: behind no letter or digit, or with a capital (the parts of
/// "LastErr" are words).
[[nodiscard]] constexpr bool may_begin_word(char before, char first) noexcept {
  return is_upper(first) || !is_letter_or_digit(before);
}

/// Whether a word that ends with these four bytes, in any case, may introduce a number: a quick
/// look that spares most numbers of a log the reading of their context.
[[nodiscard]] inline bool may_introduce(Letters ending) noexcept {
  const Letters small = ending | 0x20202020;
  if (kEndings.has(small)) return true;
  const bool three = kEndings.has(small >> 8);
  const bool two = kEndings.has(small >> 16);
  if (!(three | two)) return false;
  const auto byte = [ending](int i) { return static_cast<char>(ending >> 8 * i & 0xFF); };
  return (three && may_begin_word(byte(0), byte(1))) || (two && may_begin_word(byte(1), byte(2)));
}

}  // namespace winerr::detail
