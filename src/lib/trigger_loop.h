#pragma once

#include <array>
#include <cstdint>
#include <cstring>

#include "trigger_filter.h"
#include "winerr/detail/triggers.h"

/// The loop of triggers.h over a set of instructions. Everything here is local to the file that
/// includes it: the same function built for AVX2 and for any processor must not be merged by the
/// linker, which would choose either.
namespace winerr::detail {
namespace {

/// A bit for each byte of a block, the first byte lowest.
struct BlockBits {
  std::uint64_t hex = 0;        ///< 0-9 a-f A-F
  std::uint64_t digit = 0;      ///< 0-9
  std::uint64_t separator = 0;  ///< at least what is_separator() says, and periods
  std::uint64_t alpha = 0;      ///< bytes with the bit 0x40 or 0x80: letters and some others
  std::uint64_t small = 0;      ///< of the letters, the small ones; any of the others
  std::uint64_t dash = 0;       ///< '-'
  std::uint64_t pair = 0;       ///< the second byte of a pair that triggers.h names
};

/// The places in a block before trigger_filter.h looks at them.
struct RawMarks {
  std::uint64_t numbers;
  std::uint64_t values;
  std::uint64_t separators;
};

WINERR_INLINE std::uint64_t shifted(std::uint64_t bits, std::uint64_t before, int count) noexcept {
  return bits << count | before >> (64 - count);
}

/// The eighth hex digits in a row of a block, but for those that a dash joins to a hex digit
/// before: the last parts of GUIDs. `state` moves on to the next.
WINERR_INLINE std::uint64_t values_of(TriggerState& state, const BlockBits& bits) noexcept {
  const std::uint64_t hex2 = bits.hex & shifted(bits.hex, state.hex, 1);
  const std::uint64_t hex4 = hex2 & shifted(hex2, state.hex2, 2);
  const std::uint64_t hex8 = hex4 & shifted(hex4, state.hex4, 4);
  const std::uint64_t joints = bits.dash & shifted(bits.hex, state.hex, 1) & bits.hex >> 1;
  const std::uint64_t values =
      hex8 & ~shifted(hex8, state.hex8, 1) & ~shifted(joints, state.joints, 8);
  state.joints = joints;
  state.hex = bits.hex;
  state.hex2 = hex2;
  state.hex4 = hex4;
  state.hex8 = hex8;
  return values;
}

/// The first digits of numbers behind words; `state` moves on to the next block.
WINERR_INLINE std::uint64_t numbers_of(TriggerState& state, const BlockBits& bits) noexcept {
  // A run of separators behind a letter: the addition carries through it to the byte behind.
  const std::uint64_t starts = bits.separator & shifted(bits.alpha, state.alpha, 1);
  const std::uint64_t sum = bits.separator + starts;
  const std::uint64_t sum_on = sum + state.runs_on;
  state.runs_on = static_cast<std::uint64_t>(sum < bits.separator || sum_on < sum);
  state.alpha = bits.alpha;
  // Letters first: at most two of them, and capitals, are a stop code ("BugCheck D1"), since "a"
  // is a word; what the block's end cuts off may be.
  const std::uint64_t ends = ~(bits.alpha | bits.digit) | bits.separator;
  const std::uint64_t is_short = ends >> 1 | ends >> 2 | std::uint64_t{3} << 62;
  const std::uint64_t begins = bits.digit | (bits.hex & is_short & ~bits.small);
  return sum_on & ~bits.separator & begins;
}

/// The loop. `Bits::of(at)` classifies the 64 bytes at `at`, and reads the byte before them.
template <typename Bits>
WINERR_INLINE std::size_t mark_blocks(TriggerState& state, BlockMarks* marks) noexcept {
  TriggerState local = state;
  std::array<RawMarks, kBatchBlocks> raw;
  std::size_t marked = 0;
  for (; marked < kBatchBlocks && local.block < local.size; ++marked) {
    const char* at = local.text + local.block;
    // Neither the byte before the text nor those behind it must be read.
    char padded[1 + kBlockBytes];
    if (local.block == 0 || local.size - local.block < kBlockBytes) [[unlikely]] {
      const std::size_t before = local.block == 0 ? 0 : 1;
      const std::size_t left = local.size - local.block;
      std::memset(padded, 0, sizeof padded);
      std::memcpy(padded + 1 - before, at - before,
                  before + (left < kBlockBytes ? left : kBlockBytes));
      at = padded + 1;
    }
    const BlockBits bits = Bits::of(at);
    raw[marked].separators = bits.separator;
    raw[marked].values = values_of(local, bits);
    raw[marked].numbers = numbers_of(local, bits);
    marks[marked].places = bits.pair;
    local.block += kBlockBytes;
  }
  for (std::size_t i = 0; i < marked; ++i) {
    const Block block{local.text, local.size, state.block + i * kBlockBytes, raw[i].separators};
    marks[i].values = hopeful(block, raw[i].values);
    marks[i].places |= marks[i].values | introduced(block, raw[i].numbers);
  }
  state = local;
  return marked;
}

}  // namespace
}  // namespace winerr::detail
