#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "trigger_filter.h"
#include "winerr/detail/triggers.h"

/// The loop of triggers.h over a set of instructions. Everything here is local to the file that
/// includes it: the same function built for AVX-512 and for any processor must not be merged by
/// the linker, which would choose either.
namespace winerr::detail {
namespace {

/// A bit for each byte of a block, the first byte lowest.
struct BlockBits {
  std::uint64_t hex = 0;          ///< 0-9 a-f A-F
  std::uint64_t digit = 0;        ///< 0-9
  std::uint64_t letter = 0;       ///< at least a-f A-F where a stop code of letters may begin
  std::uint64_t separator = 0;    ///< at least what is_passed() says
  std::uint64_t introducing = 0;  ///< at least the last bytes of words that introduce numbers
  std::uint64_t closing = 0;      ///< digits behind '(', '[' and ": "
  std::uint64_t dash = 0;         ///< '-'
  std::uint64_t pair = 0;         ///< the second byte of a pair that triggers.h names
};

/// The places in a block before trigger_filter.h looks at them.
struct RawMarks {
  std::uint64_t numbers;
  std::uint64_t closing;
  std::uint64_t values;
  std::uint64_t separators;
};

/// Those of the letters of a block with at most one letter behind, roughly: longer words are no
/// stop code. What the block's end cuts off may be.
WINERR_INLINE std::uint64_t without_words(std::uint64_t letters, std::uint64_t alpha,
                                          std::uint64_t separator) noexcept {
  const std::uint64_t inner = alpha & ~separator;
  return letters & ~(inner >> 1 & inner >> 2);
}

WINERR_INLINE std::uint64_t shifted(std::uint64_t bits, std::uint64_t before, int count) noexcept {
  return bits << count | before >> (64 - count);
}

/// The eighth hex digits in a row of a block, but for those that dashes make parts of a GUID: the
/// last, joined to a hex digit before, and most of the first, joined to four. `state` moves on to
/// the next.
WINERR_INLINE std::uint64_t values_of(TriggerState& state, const BlockBits& bits) noexcept {
  const std::uint64_t hex2 = bits.hex & shifted(bits.hex, state.hex, 1);
  const std::uint64_t hex4 = hex2 & shifted(hex2, state.hex2, 2);
  const std::uint64_t hex8 = hex4 & shifted(hex4, state.hex4, 4);
  const std::uint64_t joints = bits.dash & shifted(bits.hex, state.hex, 1) & bits.hex >> 1;
  const std::uint64_t guids = bits.dash >> 1 & bits.hex >> 2 & bits.dash >> 6;
  const std::uint64_t values =
      hex8 & ~shifted(hex8, state.hex8, 1) & ~shifted(joints, state.joints, 8) & ~guids;
  state.joints = joints;
  state.hex = bits.hex;
  state.hex2 = hex2;
  state.hex4 = hex4;
  state.hex8 = hex8;
  return values;
}

/// The first digits of numbers behind words, or the letters that a stop code may begin with;
/// `state` moves on to the next block.
WINERR_INLINE std::uint64_t numbers_of(TriggerState& state, const BlockBits& bits) noexcept {
  // A run of separators behind a word: the addition carries through it to the byte behind.
  const std::uint64_t starts = bits.separator & shifted(bits.introducing, state.introducing, 1);
  const std::uint64_t sum = bits.separator + starts + state.runs_on;
  // What the addition carries out of the block, of numbers of which the one has all bits of the
  // other.
  state.runs_on = ((starts | ~sum) & bits.separator) >> 63;
  state.introducing = bits.introducing;
  return sum & ~bits.separator & (bits.digit | bits.letter);
}

/// The loop. `Bits::of(at)` classifies the 64 bytes at `at`, and reads the two before them.
template <typename Bits>
WINERR_INLINE bool mark_blocks(TriggerState& state, MarkBatch& batch) noexcept {
  TriggerState local = state;
  std::array<RawMarks, MarkBatch::kBlocks> raw;
  std::array<std::uint16_t, MarkBatch::kBlocks> pending;  // blocks with raw marks
  std::size_t pending_count = 0;
  const std::size_t left = (local.size - local.block + kBlockBytes - 1) / kBlockBytes;
  const std::size_t count = std::min(MarkBatch::kBlocks, left);
  for (std::size_t i = 0; i < count; ++i) {
    const char* at = local.text + local.block;
    // Neither the bytes before the text nor those behind it must be read.
    constexpr std::size_t kBefore = 2;
    char padded[kBefore + kBlockBytes];
    if (local.block < kBefore || local.size - local.block < kBlockBytes) [[unlikely]] {
      const std::size_t before = std::min(local.block, kBefore);
      std::memset(padded, 0, sizeof padded);
      std::memcpy(padded + kBefore - before, at - before,
                  before + std::min(local.size - local.block, kBlockBytes));
      at = padded + kBefore;
    }
    const BlockBits bits = Bits::of(at);
    const RawMarks marks{numbers_of(local, bits), bits.closing, values_of(local, bits),
                         bits.separator};
    const std::uint64_t any = bits.pair | marks.numbers | marks.closing | marks.values;
    pending[pending_count] = static_cast<std::uint16_t>(i);
    pending_count += any != 0 ? 1 : 0;
    raw[i] = marks;
    batch.blocks[i].places = bits.pair;
    local.block += kBlockBytes;
  }
  batch.first = state.block;
  batch.filled_count = 0;
  for (std::size_t k = 0; k < pending_count; ++k) {
    const std::size_t i = pending[k];
    const Block block{local.text, local.size, state.block + i * kBlockBytes, raw[i].separators};
    BlockMarks& marks = batch.blocks[i];
    marks.values = hopeful(block, raw[i].values);
    marks.places |= marks.values | introduced(block, raw[i].numbers);
    marks.places |= closing(block, raw[i].closing);
    batch.filled[batch.filled_count] = static_cast<std::uint16_t>(i);
    batch.filled_count += marks.places != 0 ? 1 : 0;
  }
  state = local;
  return count > 0;
}

}  // namespace
}  // namespace winerr::detail
