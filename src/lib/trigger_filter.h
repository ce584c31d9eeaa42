#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

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
/// that spares most numbers of a log the reading of their context. Without branches, since it is a
/// toss-up.
WINERR_INLINE bool may_introduce(Ending ending) noexcept {
  const Ending lower = ending | 0x2020202020202020;
  const auto last_four = static_cast<Letters>(lower >> 32);
  const auto byte = [ending](int i) { return static_cast<char>(ending >> 8 * i & 0xFF); };
  // Each look has a name, for clang takes '&' between calls for a slip.
  const bool four = kEndings.has(last_four);
  const bool is_long = kLongEndings.has(last_four);
  const bool has_middle = kLongMiddles.has(static_cast<Letters>(lower >> 16));
  const bool three = kEndings.has(last_four >> 8);
  const bool three_begin = may_begin_word(byte(4), byte(5));
  const bool two = kEndings.has(last_four >> 16);
  const bool two_begin = may_begin_word(byte(5), byte(6));
  // "213 of 500" counts; a number before any other word says nothing about it.
  constexpr Letters kOf = 'o' | 'f' << 8;
  const bool counts = (last_four >> 16 == kOf) & is_digit(byte(4));
  return four | (is_long & has_middle) | (three & three_begin) | (two & two_begin & !counts);
}

/// What may stand between a number and its word: separators, and what is one in some forms of
/// products ("None, 5)").
constexpr bool is_passed(char c) noexcept { return is_separator(c) || c == '.' || c == ','; }

/// The blocks of a batch, whose marks are made here.
struct Blocks {
  const char* text;
  std::size_t size;                 ///< of the text
  std::size_t first;                ///< offset of the first block
  const std::uint64_t* separators;  ///< of the block before the first and of each
  BlockMarks* marks;                ///< of each block

  /// Marks the place at an offset from the first block, or not.
  WINERR_INLINE void mark(std::size_t offset, bool is_place) const noexcept {
    marks[offset / kBlockBytes].places |= std::uint64_t{is_place} << offset % kBlockBytes;
  }
};

/// The end of the word before the number at an offset; zeros before the text begins.
WINERR_INLINE Ending ending_before(const Blocks& blocks, std::size_t offset) noexcept {
  const std::size_t block = offset / kBlockBytes;
  const std::size_t bit = offset % kBlockBytes;
  // Whether each of the 64 bytes before it, the nearest highest, is a separator.
  const std::uint64_t before = blocks.separators[block + 1] << 1 << (kBlockBytes - 1 - bit) |
                               blocks.separators[block] >> bit;
  const auto count = static_cast<std::size_t>(std::countl_one(before));
  const std::size_t last = blocks.first + offset - count;
  if (last >= sizeof(Ending)) [[likely]]
    return load8(blocks.text + last - sizeof(Ending));
  return last == 0 ? 0 : load_up_to_8(blocks.text, last) << 8 * (sizeof(Ending) - last);
}

/// How many digits the eight bytes of load8() begin with.
WINERR_INLINE std::size_t digits_in_front(std::uint64_t bytes) noexcept {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  const std::uint64_t values = bytes ^ kEach * '0';  // of digits up to 9
  const std::uint64_t over = (values & kEach * 0x7F) + kEach * (0x80 - 10);
  return static_cast<std::size_t>(std::countr_zero((over | values) & kEach * 0x80)) / 8;
}

/// What a byte behind a number is to may_close().
enum Behind : std::uint8_t { kEndsClause = 1, kEndsWord = 2, kCloses = 4 };

inline constexpr std::array<std::uint8_t, 256> kBehind = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    if (surely_ends_clause(c)) table[i] |= kEndsClause;
    if (!is_word(c)) table[i] |= kEndsWord;
    if (c == ')' || c == ']') table[i] |= kCloses;
  }
  return table;
}();

/// Whether the number at `at` may close a sentence: "it is in use. (32)", "not loaded [126]",
/// "cannot connect: 1326". Without branches, since it is a toss-up.
WINERR_INLINE bool may_close(const Blocks& blocks, std::size_t at) noexcept {
  constexpr std::size_t kMostDigits = 7;
  // At the ends of the text the rules may look.
  if (at < 2 || blocks.size - at <= kMostDigits + 3) [[unlikely]]
    return true;
  const char* const first = blocks.text + at;
  const auto before = load<std::uint16_t>(first - 2);
  constexpr std::uint16_t kRound = '(' << 8 | ' ';
  constexpr std::uint16_t kSquare = '[' << 8 | ' ';
  constexpr std::uint16_t kBoth = '(' << 8 | '[';    // "[(2)-(The file is not there.)]"
  constexpr std::uint16_t kPeriod = '(' << 8 | '.';  // "The path was not found.(53)"
  constexpr std::uint16_t kColon = ' ' << 8 | ':';
  const bool is_opened =
      (before == kRound) | (before == kSquare) | (before == kBoth) | (before == kPeriod);
  const std::size_t digits = digits_in_front(load8(first));
  const char* const last = first + digits;
  const std::uint8_t behind = kBehind[static_cast<unsigned char>(*last)];
  const bool is_quoted = (last[0] == ',') & (last[2] == '\'');  // "(740, 'Open', "
  const bool is_closed = ((behind & kCloses) != 0) | is_quoted;
  const bool is_few = is_few_for_colon(digits);
  const bool is_end = (behind & (is_few ? kEndsClause : kEndsWord)) != 0;
  return (is_opened & (digits <= kMostDigits) & is_closed) | ((before == kColon) & is_end);
}

/// Marks those of the numbers behind brackets and colons that may close a sentence.
WINERR_INLINE void mark_closing(const Blocks& blocks,
                                std::span<const std::uint16_t> numbers) noexcept {
  for (const std::uint16_t offset : numbers) {
    blocks.mark(offset, may_close(blocks, blocks.first + offset));
  }
}

/// Whether the hex letter at `at` may begin a stop code ("BugCheck D1"): only one or two hex digits
/// are one, since "Be" may begin a word.
WINERR_INLINE bool may_be_stop_code(const Blocks& blocks, std::size_t at) noexcept {
  const auto ends = [&blocks](std::size_t place) {
    if (place >= blocks.size) return true;
    const char c = blocks.text[place];
    return ((c & 0xC0) == 0 && !is_digit(c)) || is_separator(c);
  };
  return ends(at + 1) || (hex_value(blocks.text[at + 1]) >= 0 && ends(at + 2));
}

/// Marks those of some numbers that a word may introduce, by its last letters. Each look is at all
/// that the one before left, whose list it shortens.
WINERR_INLINE void mark_some_introduced(const Blocks& blocks, std::span<std::uint16_t> numbers,
                                        std::span<Ending> endings) noexcept {
  std::size_t count = 0;
  for (const std::uint16_t offset : numbers) {
    const Ending ending = ending_before(blocks, offset);
    numbers[count] = offset;
    endings[count] = ending;
    count += may_end_introduction(ending) ? 1 : 0;
  }
  std::size_t left = 0;
  for (std::size_t k = 0; k < count; ++k) {
    numbers[left] = numbers[k];
    left += may_introduce(endings[k]) ? 1 : 0;
  }
  for (const std::uint16_t offset : numbers.first(left)) {
    const std::size_t at = blocks.first + offset;
    const char before = blocks.text[at - 1];
    if (before == '\\' || before == ',') continue;  // of a path or of CSV
    blocks.mark(offset, is_digit(blocks.text[at]) || may_be_stop_code(blocks, at));
  }
}

/// The same of any number of them. The list is used up.
WINERR_INLINE void mark_introduced(const Blocks& blocks,
                                   std::span<std::uint16_t> numbers) noexcept {
  constexpr std::size_t kAtOnce = 256;
  std::array<Ending, kAtOnce> endings;
  while (!numbers.empty()) {
    const std::size_t count = std::min(numbers.size(), kAtOnce);
    mark_some_introduced(blocks, numbers.first(count), endings);
    numbers = numbers.subspan(count);
  }
}

/// Whether the digits of which the eighth stands at `eighth` may be a code that no word introduces,
/// by what stands before and behind. Most of a log's long digits are parts of GUIDs, hashes and
/// times. Without branches, since it is a toss-up. 0x numbers have a mark of their own.
WINERR_INLINE bool may_be_value(const Blocks& blocks, std::size_t eighth) noexcept {
  constexpr std::size_t kDigits = 8;
  // At the ends of the text the rules may look.
  if (eighth <= kDigits || blocks.size - eighth <= 3) [[unlikely]]
    return true;
  const char* const first = blocks.text + eighth - (kDigits - 1);
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

/// Marks those of the eighth digits that may_be_value() leaves.
WINERR_INLINE void mark_values(const Blocks& blocks,
                               std::span<const std::uint16_t> eighths) noexcept {
  for (const std::uint16_t offset : eighths) {
    const bool is_value = may_be_value(blocks, blocks.first + offset);
    blocks.mark(offset, is_value);
    blocks.marks[offset / kBlockBytes].values |= std::uint64_t{is_value} << offset % kBlockBytes;
  }
}

}  // namespace
}  // namespace winerr::detail
