#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "always_inline.h"
#include "context.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/triggers.h"
#include "word_endings.h"

/// Of the places that the loop of triggers.h marks, those worth a look of the rules: one number in
/// eight. Local to the file that includes it, as trigger_loop.h.
namespace winerr::detail {
namespace {

/// Whether a word that ends with these bytes may introduce a number, by the last three: a look
/// without branches that leaves one number of a log in five.
WINERR_INLINE bool may_end_introduction(Ending ending) noexcept {
  constexpr Ending kLow = 31;
  const auto last_two =
      static_cast<std::size_t>((ending >> 56 & kLow) << 5 | (ending >> 48 & kLow));
  return (kLastThree[last_two] >> (ending >> 40 & kLow) & 1) != 0;
}

/// Whether a word begins at a byte: behind no letter or digit, or with a capital (the parts of
/// "LastErr" are words).
WINERR_INLINE bool may_begin_word(char before, char first) noexcept {
  return is_upper(first) || !is_letter_or_digit(before);
}

/// Whether a word that ends with these bytes, in any case, may introduce a number: a quick look
/// that spares most numbers of a log the reading of their context.
WINERR_INLINE bool may_introduce(Ending ending) noexcept {
  const Ending lower = ending | 0x2020202020202020;
  const auto last_four = static_cast<Letters>(lower >> 32);
  if (kEndings.has(last_four)) return true;
  if (kLongEndings.has(last_four) && kLongMiddles.has(static_cast<Letters>(lower >> 16))) {
    return true;
  }
  const bool three = kEndings.has(last_four >> 8);
  const bool two = kEndings.has(last_four >> 16);
  if (!(three | two)) return false;
  const auto byte = [ending](int i) { return static_cast<char>(ending >> 8 * i & 0xFF); };
  if (three && may_begin_word(byte(4), byte(5))) return true;
  // "213 of 500" counts; a number before any other word says nothing about it.
  constexpr Letters kOf = 'o' | 'f' << 8;
  if (last_four >> 16 == kOf && is_digit(byte(4))) return false;
  return two && may_begin_word(byte(5), byte(6));
}

/// What may stand between a number and its word: separators, and what is one in some forms of
/// products ("None, 5)").
constexpr bool is_passed(char c) noexcept { return is_separator(c) || c == '.' || c == ','; }

/// A block whose marks are looked at.
struct Block {
  const char* text;
  std::size_t size;          ///< of the text
  std::size_t first;         ///< offset of the block
  std::uint64_t separators;  ///< of the block
};

/// The end of the word before the number at bit `i`; zeros before the text begins.
WINERR_INLINE Ending ending_before(const Block& block, int i) noexcept {
  // Back over the separators before it, to the first byte of the block that is none.
  const std::uint64_t others = ~block.separators & ((std::uint64_t{1} << i) - 1);
  std::size_t last = block.first + static_cast<std::size_t>(64 - std::countl_zero(others));
  if (others == 0) [[unlikely]] {
    last = block.first + static_cast<std::size_t>(i);
    const std::size_t floor = last > kMaxSeparators ? last - kMaxSeparators : 0;
    while (last > floor && is_passed(block.text[last - 1])) --last;
  }
  if (last >= sizeof(Ending)) [[likely]]
    return load8(block.text + last - sizeof(Ending));
  return last == 0 ? 0 : load_up_to_8(block.text, last) << 8 * (sizeof(Ending) - last);
}

/// Whether the number at `at` may close a sentence: "it is in use. (32)", "not loaded [126]",
/// "cannot connect: 1326".
WINERR_INLINE bool may_close(const Block& block, std::size_t at) noexcept {
  if (at < 2) return false;
  const auto before = load<std::uint16_t>(block.text + at - 2);
  constexpr std::uint16_t kRound = '(' << 8 | ' ';
  constexpr std::uint16_t kSquare = '[' << 8 | ' ';
  constexpr std::uint16_t kBoth = '(' << 8 | '[';    // "[(2)-(The file is not there.)]"
  constexpr std::uint16_t kPeriod = '(' << 8 | '.';  // "The path was not found.(53)"
  constexpr std::uint16_t kColon = ' ' << 8 | ':';
  if (before != kRound && before != kSquare && before != kBoth && before != kPeriod &&
      before != kColon)
    return false;
  constexpr std::size_t kMostDigits = 7;
  const std::size_t first = at;
  const std::size_t stop = std::min(block.size, at + kMostDigits + 1);
  while (at < stop && is_digit(block.text[at])) ++at;
  if (before == kColon) {
    if (at == block.size) return true;
    const char behind = block.text[at];
    return is_few_for_colon(at - first) ? surely_ends_clause(behind) : !is_word(behind);
  }
  if (at == stop) return false;
  const char behind = block.text[at];
  if (behind == ',') return block.size - at > 2 && block.text[at + 2] == '\'';  // "(740, 'Open', "
  return behind == ')' || behind == ']';
}

/// Those of the numbers of a block behind brackets and colons that may close a sentence.
WINERR_INLINE std::uint64_t closing(const Block& block, std::uint64_t numbers) noexcept {
  std::uint64_t kept = 0;
  for (; numbers != 0; numbers &= numbers - 1) {
    const int i = std::countr_zero(numbers);
    kept |= std::uint64_t{may_close(block, block.first + static_cast<std::size_t>(i))} << i;
  }
  return kept;
}

/// Whether the hex letter at `at` may begin a stop code ("BugCheck D1"): only one or two hex digits
/// are one, since "Be" may begin a word.
WINERR_INLINE bool may_be_stop_code(const Block& block, std::size_t at) noexcept {
  const auto ends = [&block](std::size_t place) {
    if (place >= block.size) return true;
    const char c = block.text[place];
    return ((c & 0xC0) == 0 && !is_digit(c)) || is_separator(c);
  };
  return ends(at + 1) || (hex_value(block.text[at + 1]) >= 0 && ends(at + 2));
}

/// Those of the numbers of a block that a word may introduce, by its last letters.
WINERR_INLINE std::uint64_t introduced(const Block& block, std::uint64_t numbers) noexcept {
  std::uint64_t kept = 0;
  for (; numbers != 0; numbers &= numbers - 1) {
    const int i = std::countr_zero(numbers);
    const Ending ending = ending_before(block, i);
    if (!may_end_introduction(ending) || !may_introduce(ending)) continue;
    const std::size_t at = block.first + static_cast<std::size_t>(i);
    const char before = block.text[at - 1];
    if (before == '\\' || before == ',') continue;  // of a path or of CSV
    kept |= std::uint64_t{is_digit(block.text[at]) || may_be_stop_code(block, at)} << i;
  }
  return kept;
}

/// Whether the digits of which the eighth stands at `eighth` may be a code that no word introduces,
/// by what stands before and behind. Most of a log's long digits are parts of GUIDs, hashes and
/// times. Without branches, since it is a toss-up. 0x numbers have a mark of their own.
WINERR_INLINE bool may_be_value(const Block& block, std::size_t eighth) noexcept {
  constexpr std::size_t kDigits = 8;
  // At the ends of the text the rules may look.
  if (eighth <= kDigits || block.size - eighth <= 3) [[unlikely]]
    return true;
  const char* const first = block.text + eighth - (kDigits - 1);
  const char before = first[-1];
  const char behind = first[kDigits];
  // "&H80070057", a debugger's "0n2147942405"
  const bool is_prefix = ((first[-2] == '&') & ((before | 0x20) == 'h')) |
                         ((first[-2] == '0') & ((before | 0x20) == 'n'));
  const bool word_before = is_word(before) & !is_prefix;
  const bool word_further = is_word(first[-2]);
  const bool is_part = word_before | ((before == '-') & word_further) | (before == '.') |
                       (before == '@') | (before == '+') | (before == '/');
  // Of just eight, "00002098: SecErr: DSID-...", a directory's answer, is a Win32 error.
  const bool ends = !is_word(behind);
  const bool word_next = is_word(first[kDigits + 1]);
  const bool is_enclosed = (before == '(') & (behind == ')');  // "no such plugin (0000007E)"
  const bool is_small = (*first < '8') & (before != '-') & (behind != ':') & !is_enclosed;
  const bool is_joined =
      (behind == '-') & word_next & (before != '[');  // but Outlook's "[80040115-501-4B9-560]"
  // Of more than ten digits, only 64-bit numbers count: of sixteen hex digits, or of twenty; of ten
  // an L may follow, "2147942405L(Access is denied.)".
  const char lead = *first;
  const bool is_wide = (lead == '0') | (lead == '1') | ((lead | 0x20) == 'f');
  const char third = first[kDigits + 2];
  const bool is_id = !ends & word_next & is_word(third) & (third != 'L') & !is_wide;
  return !(is_part | is_id | (ends & (is_small | is_joined)));
}

/// Those of the eighth digits of a block that may_be_value() leaves.
WINERR_INLINE std::uint64_t hopeful(const Block& block, std::uint64_t values) noexcept {
  std::uint64_t kept = 0;
  for (; values != 0; values &= values - 1) {
    const int i = std::countr_zero(values);
    const bool is_hopeful = may_be_value(block, block.first + static_cast<std::size_t>(i));
    kept |= std::uint64_t{is_hopeful} << i;
  }
  return kept;
}

}  // namespace
}  // namespace winerr::detail
