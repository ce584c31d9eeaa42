#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "context.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/triggers.h"
#include "word_endings.h"

/// Of the places that the loop of triggers.h marks, those worth a look of the rules: one number in
/// eight. Local to the file that includes it, as trigger_loop.h.
namespace winerr::detail {
namespace {

// The loop is one function whose state stays in registers; compilers would rather call its parts
// (3.1 instructions a byte instead of 1.6).
#if defined(_MSC_VER) && !defined(__clang__)
#define WINERR_INLINE __forceinline
#else
#define WINERR_INLINE inline __attribute__((always_inline))
#endif

/// A block whose marks are looked at.
struct Block {
  const char* text;
  std::size_t size;          ///< of the text
  std::size_t first;         ///< offset of the block
  std::uint64_t separators;  ///< of the block
};

/// The last four letters of the word before the number at bit `i`, the last highest; fewer, behind
/// zeros, where the text begins.
WINERR_INLINE Letters ending_before(const Block& block, int i) noexcept {
  // Back over the separators before it, to the first byte of the block that is none.
  const std::uint64_t others = ~block.separators & ((std::uint64_t{1} << i) - 1);
  std::size_t last = block.first + static_cast<std::size_t>(64 - std::countl_zero(others));
  if (others == 0) [[unlikely]] {
    last = block.first + static_cast<std::size_t>(i);
    const std::size_t floor = last > kMaxSeparators ? last - kMaxSeparators : 0;
    while (last > floor && is_separator(block.text[last - 1])) --last;
  }
  if (last >= sizeof(Letters)) [[likely]] {
    return static_cast<Letters>(load4(block.text + last - sizeof(Letters)));
  }
  return static_cast<Letters>(load_up_to_8(block.text, last) << 8 * (sizeof(Letters) - last));
}

/// Whether the number at `at` may close a sentence: "it is in use. (32)", "not loaded [126]".
WINERR_INLINE bool may_close(const Block& block, std::size_t at) noexcept {
  if (at < 2) return false;
  const auto before = load<std::uint16_t>(block.text + at - 2);
  constexpr std::uint16_t kRound = '(' << 8 | ' ';
  constexpr std::uint16_t kSquare = '[' << 8 | ' ';
  return (before == kRound) | (before == kSquare);
}

/// Whether only few digits stand between `at` and a closing bracket.
WINERR_INLINE bool is_closed(const Block& block, std::size_t at) noexcept {
  constexpr std::size_t kMostDigits = 7;
  const std::size_t stop = std::min(block.size, at + kMostDigits + 1);
  while (at < stop && is_digit(block.text[at])) ++at;
  return at < stop && (block.text[at] == ')' || block.text[at] == ']');
}

/// Those of the numbers of a block that a word may introduce, by its last letters, or that may
/// close a sentence.
WINERR_INLINE std::uint64_t introduced(const Block& block, std::uint64_t numbers) noexcept {
  std::uint64_t kept = 0;
  for (; numbers != 0; numbers &= numbers - 1) {
    const int i = std::countr_zero(numbers);
    const std::size_t at = block.first + static_cast<std::size_t>(i);
    const Letters ending = ending_before(block, i);
    const bool closes = may_close(block, at);
    if (!(may_end_introduction(ending) | closes)) continue;
    kept |= std::uint64_t{may_introduce(ending) || (closes && is_closed(block, at))} << i;
  }
  return kept;
}

/// Whether the digits of which the eighth stands at `eighth` may be a code that no word introduces,
/// by what stands before and behind. Most of a log's long digits are parts of GUIDs, hashes and
/// times. Without branches, since it is a toss-up. 0x numbers have a mark of their own.
WINERR_INLINE bool may_be_value(const Block& block, std::size_t eighth) noexcept {
  constexpr std::size_t kDigits = 8;
  // At the ends of the text the rules may look.
  if (eighth <= kDigits || block.size - eighth <= 2) [[unlikely]]
    return true;
  const char* const first = block.text + eighth - (kDigits - 1);
  const char before = first[-1];
  const char behind = first[kDigits];
  const bool is_basic = (first[-2] == '&') & ((before | 0x20) == 'h');  // "&H80070057"
  const bool word_before = is_word(before) & !is_basic;
  const bool word_further = is_word(first[-2]);
  const bool is_part = word_before | ((before == '-') & word_further) | (before == '.') |
                       (before == '@') | (before == '+') | (before == '/');
  // Of just eight, "00002098: SecErr: DSID-...", a directory's answer, is a Win32 error.
  const bool ends = !is_word(behind);
  const bool word_next = is_word(first[kDigits + 1]);
  const bool is_small = (*first < '8') & (before != '-') & (behind != ':');
  const bool is_joined =
      (behind == '-') & word_next & (before != '[');  // but Outlook's "[80040115-501-4B9-560]"
  return !(is_part | (ends & (is_small | is_joined)));
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
