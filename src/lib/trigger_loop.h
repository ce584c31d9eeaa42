#pragma once

#include <cstdint>
#include <cstring>

#include "winerr/detail/triggers.h"

/// The loop of triggers.h over a set of instructions. Everything here is local to the file that
/// includes it: the same function built for AVX2 and for any processor must not be merged by the
/// linker, which would choose either.
namespace winerr::detail {
namespace {

// The loop is one function whose state stays in registers; compilers would rather call its parts
// (3.1 instructions a byte instead of 1.6).
#if defined(_MSC_VER) && !defined(__clang__)
#define WINERR_INLINE __forceinline
#else
#define WINERR_INLINE inline __attribute__((always_inline))
#endif

/// A bit for each byte of a block, the first byte lowest.
struct BlockBits {
  std::uint64_t hex = 0;        ///< 0-9 a-f A-F
  std::uint64_t digit = 0;      ///< 0-9
  std::uint64_t separator = 0;  ///< at least what is_separator() says, and periods
  std::uint64_t alpha = 0;      ///< bytes with the bit 0x40 or 0x80: letters and some others
  std::uint64_t small = 0;      ///< of the letters, the small ones; any of the others
  std::uint64_t pair = 0;       ///< the second byte of a pair that triggers.h names
};

WINERR_INLINE std::uint64_t shifted(std::uint64_t bits, std::uint64_t before, int count) noexcept {
  return bits << count | before >> (64 - count);
}

/// The marks of one block; `state` moves on to the next.
WINERR_INLINE BlockMarks marks_of(TriggerState& state, const BlockBits& bits) noexcept {
  BlockMarks marks;
  marks.pairs = bits.pair;
  marks.separators = bits.separator;

  const std::uint64_t hex2 = bits.hex & shifted(bits.hex, state.hex, 1);
  const std::uint64_t hex4 = hex2 & shifted(hex2, state.hex2, 2);
  const std::uint64_t hex8 = hex4 & shifted(hex4, state.hex4, 4);
  marks.values = hex8 & ~shifted(hex8, state.hex8, 1);
  state.hex = bits.hex;
  state.hex2 = hex2;
  state.hex4 = hex4;
  state.hex8 = hex8;

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
  marks.numbers = sum_on & ~bits.separator & begins;
  return marks;
}

/// The loop. `Bits::of(at)` classifies the 64 bytes at `at`, and reads the byte before them.
template <typename Bits>
WINERR_INLINE std::size_t mark_blocks(TriggerState& state, BlockMarks* marks,
                                      std::size_t count) noexcept {
  TriggerState local = state;
  std::size_t marked = 0;
  for (; marked < count && local.block < local.size; ++marked) {
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
    marks[marked] = marks_of(local, Bits::of(at));
    local.block += kBlockBytes;
  }
  state = local;
  return marked;
}

}  // namespace
}  // namespace winerr::detail
