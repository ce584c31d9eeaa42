#pragma once

#include <array>
#include <cstdint>

#include "letters.h"

/// The last letters of the words that introduce numbers: the fast pass knows a word by them.
namespace winerr::detail {

/// The eight bytes that end with a word, the last highest.
using Ending = std::uint64_t;

/// The last four letters of each word of up to five that introduces a number, or all of a shorter
/// word.
extern const LettersFilter kEndings;

/// Of the longer ones the last four letters, and the four that begin with the sixth last.
extern const LettersFilter kLongEndings;
extern const LettersFilter kLongMiddles;

/// The last three letters of each word that introduces a number, and all that could stand before
/// the two of a word of two: by the five low bits of a letter's byte, so in any case.
extern const std::array<std::uint32_t, 1024> kLastThree;

/// Pairs of letters, by the five low bits of their bytes: of the entry for the first letter and the
/// upper two bits of the second, the bit that its lower three say.
using LetterPairs = std::array<std::uint8_t, 128>;

/// The last two letters of the words that introduce numbers.
extern const LetterPairs kLastLetters;

/// The third last and the second last; before the second last of a word of two, all that could be.
extern const LetterPairs kLettersBeforeLast;

}  // namespace winerr::detail
