#include "word_endings.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "log_word_list.h"
#include "other_scripts.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

/// Calls `visit` with each of some words, alone and with the marks that may stand behind it.
template <typename Words, typename Visit>
constexpr void for_each_form(const Words& words, Visit visit) {
  for (const std::string_view word : words) {
    visit(word);
    for (const std::string_view mark : kWideMarks) {
      std::array<char, 64> form{};
      std::ranges::copy(mark, std::ranges::copy(word, form.begin()).out);
      visit(std::string_view(form.data(), word.size() + mark.size()));
    }
  }
}

/// Calls `visit` with each word that introduces numbers.
template <typename Visit>
constexpr void for_each_word(Visit visit) {
  for (const LogWord& word : kLogWords) {
    if (word.role != Role::foreign && word.role != Role::other && word.role != Role::thing) {
      visit(word.text);
    }
  }
  std::ranges::for_each(kPlurals, visit);
  for_each_form(kErrorsInOtherScripts, visit);
  for_each_form(kFailuresInOtherScripts, visit);
  for_each_form(kExitsInOtherScripts, visit);
}

constexpr std::size_t kLetters = sizeof(Letters);

/// Its last bytes, up to four.
constexpr std::string_view ending_of(std::string_view word) noexcept {
  return word.substr(word.size() - std::min(word.size(), kLetters));
}

/// Small letters as a number; of bytes that are none the bit of small letters is set as well, as it
/// is in the words that are looked up.
constexpr Letters letters_of(std::string_view ending) noexcept {
  constexpr Letters kLower = 0x20202020;
  const auto letters = static_cast<Letters>(load_up_to_8(ending.data(), ending.size()));
  return letters | kLower >> 8 * (kLetters - ending.size());
}

/// Words from this length on are known by six letters.
constexpr std::size_t kLong = 6;

/// The five low bits of the letter `back` from the end of a word, 1 for the last.
constexpr unsigned low_bits(std::string_view word, std::size_t back) noexcept {
  return static_cast<unsigned>(word[word.size() - back]) & 31U;
}

constexpr void add_pair(LetterPairs& pairs, unsigned first, unsigned second) noexcept {
  pairs[first << 2 | second >> 3] |= static_cast<std::uint8_t>(1U << (second & 7));
}

}  // namespace

constinit const LettersFilter kEndings = [] {
  LettersFilter endings;
  for_each_word([&endings](std::string_view word) {
    if (word.size() < kLong) endings.add(letters_of(ending_of(word)));
  });
  return endings;
}();

constinit const LettersFilter kLongEndings = [] {
  LettersFilter endings;
  for_each_word([&endings](std::string_view word) {
    if (word.size() >= kLong) endings.add(letters_of(ending_of(word)));
  });
  return endings;
}();

constinit const LettersFilter kLongMiddles = [] {
  LettersFilter middles;
  for_each_word([&middles](std::string_view word) {
    if (word.size() >= kLong) middles.add(letters_of(word.substr(word.size() - kLong, kLetters)));
  });
  return middles;
}();

constinit const std::array<std::uint32_t, 1024> kLastThree = [] {
  std::array<std::uint32_t, 1024> table{};
  for_each_word([&table](std::string_view word) {
    const unsigned last_two = low_bits(word, 1) << 5 | low_bits(word, 2);
    table[last_two] |= word.size() == 2 ? ~std::uint32_t{0} : std::uint32_t{1} << low_bits(word, 3);
  });
  return table;
}();

constinit const LetterPairs kLastLetters = [] {
  LetterPairs pairs{};
  for_each_word(
      [&pairs](std::string_view word) { add_pair(pairs, low_bits(word, 2), low_bits(word, 1)); });
  return pairs;
}();

constinit const LetterPairs kLettersBeforeLast = [] {
  LetterPairs pairs{};
  for_each_word([&pairs](std::string_view word) {
    const unsigned second = low_bits(word, 2);
    if (word.size() > 2) return add_pair(pairs, low_bits(word, 3), second);
    for (unsigned first = 0; first < 32; ++first) add_pair(pairs, first, second);
  });
  return pairs;
}();

}  // namespace winerr::detail
