#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>

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
  std::uint64_t joined = 0;       ///< digits right behind a letter beyond ASCII
  std::uint64_t pair = 0;         ///< the second byte of a pair that triggers.h names
};

/// Places of one kind in a batch before trigger_filter.h looks at them, ascending, as offsets from
/// its first byte. With lists of all blocks the filter goes from place to place and need not ask
/// each block how many it has, which processors often guess wrong: annotate takes 8 % less time.
struct PlaceList {
  /// None of the kinds has places side by side.
  static constexpr std::size_t kMost = MarkBatch::kBlocks * kBlockBytes / 2;
  /// How many put() may write beyond those it counts.
  static constexpr std::size_t kSlack = 16;

  std::size_t count = 0;
  std::array<std::uint16_t, kMost + kSlack> offsets;

  [[nodiscard]] std::span<std::uint16_t> all() noexcept { return {offsets.data(), count}; }
};

/// The base of instruction sets that have no better way to write a list.
struct OneByOne {
  /// Writes the offsets of the bits that are set, of which the lowest bit's would be `first`.
  /// @return how many
  WINERR_INLINE static std::size_t put(std::uint16_t* to, std::uint64_t bits,
                                       std::size_t first) noexcept {
    std::size_t count = 0;
    for (; bits != 0; bits &= bits - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(bits));
      to[count++] = static_cast<std::uint16_t>(first + bit);
    }
    return count;
  }
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
  // Chinese and Japanese need no separator.
  return (sum & ~bits.separator & (bits.digit | bits.letter)) | bits.joined;
}

/// The loop. `Bits::of(at)` classifies the 64 bytes at `at`, and reads the two before them;
/// `Bits::put()` writes lists, as that of OneByOne.
template <typename Bits>
WINERR_INLINE bool mark_blocks(TriggerState& state, MarkBatch& batch) noexcept {
  TriggerState local = state;
  std::array<std::uint64_t, 1 + MarkBatch::kBlocks> separators;
  separators[0] = state.separators;
  PlaceList numbers;
  PlaceList closing;
  PlaceList values;
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
    const auto add = [first = i * kBlockBytes](PlaceList& list, std::uint64_t places) {
      list.count += Bits::put(list.offsets.data() + list.count, places, first);
    };
    add(numbers, numbers_of(local, bits));
    add(closing, bits.closing);
    add(values, values_of(local, bits));
    separators[i + 1] = bits.separator;
    batch.blocks[i] = {bits.pair, 0};
    local.block += kBlockBytes;
  }
  batch.first = state.block;
  const Blocks blocks{local.text, local.size, state.block, separators.data(), batch.blocks.data()};
  mark_introduced(blocks, numbers.all());
  mark_closing(blocks, closing.all());
  mark_values(blocks, values.all());
  batch.filled_count = 0;
  for (std::size_t i = 0; i < count; ++i) {
    batch.filled[batch.filled_count] = static_cast<std::uint16_t>(i);
    batch.filled_count += batch.blocks[i].places != 0 ? 1 : 0;
  }
  local.separators = separators[count];
  state = local;
  return count > 0;
}

}  // namespace
}  // namespace winerr::detail
