#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// The fast part of finding codes: passes over text in blocks of 64 bytes and marks where a code
/// may be. It may mark too much, never too little; the rules decide what is a code. Marked are:
///
///   - pairs of bytes: a digit and 'x' (0x...), a capital or digit and '_' (symbols), "%%"
///     (inserts of events), "WS" (WSAECONNRESET);
///   - the eighth hex digit in a row (80070005, -2147024891, 2147942405), unless what stands beside
///     makes it a part of a GUID, hash or time;
///   - the first digit behind separators behind a word that may introduce a number ("error 5"), or
///     right behind such a word that ends in a letter beyond ASCII; in brackets that close a
///     sentence ("it is in use. (32)") or behind a colon ("cannot bind: 10013").
///
/// trigger_loop.h has the loop, once for each instruction set: triggers_*.cpp.
namespace winerr::detail {

inline constexpr std::size_t kBlockBytes = 64;

/// The marks of a block, bit i for its byte i.
struct BlockMarks {
  std::uint64_t places;  ///< where the rules are to look
  std::uint64_t values;  ///< those of them that are eighth digits
};

/// Blocks that are marked at a time: 4 KiB of text. With fewer the processor goes between marking
/// and judging too often; the lists of more would not fit the stack of WebAssembly, 64 KB.
struct MarkBatch {
  static constexpr std::size_t kBlocks = 64;

  std::size_t first = 0;         ///< offset of the first block
  std::size_t filled_count = 0;  ///< blocks with marks; the others need not be looked at
  std::array<std::uint16_t, kBlocks> filled;  ///< their numbers, ascending
  std::array<BlockMarks, kBlocks> blocks;
};

/// Where a pass over text is, and the bits of the block before that matter to the next.
struct TriggerState {
  const char* text = nullptr;
  std::size_t size = 0;
  std::size_t block = 0;          ///< offset of the next block
  std::uint64_t hex = 0;          ///< hex digits of the block before,
  std::uint64_t hex2 = 0;         ///< the ends of two,
  std::uint64_t hex4 = 0;         ///< four,
  std::uint64_t hex8 = 0;         ///< and eight in a row
  std::uint64_t joints = 0;       ///< dashes between hex digits
  std::uint64_t introducing = 0;  ///< last bytes of words that may introduce a number
  std::uint64_t separators = 0;   ///< bytes that may stand between a word and its number
  std::uint64_t runs_on = 0;      ///< 1: separators behind such reach the end of the block
};

/// Marks the next blocks, as many as a batch has or the text still has, and moves on.
/// @return false at the end
using MarkBlocks = bool (*)(TriggerState& state, MarkBatch& batch) noexcept;

bool mark_blocks_scalar(TriggerState& state, MarkBatch& batch) noexcept;
bool mark_blocks_sse2(TriggerState& state, MarkBatch& batch) noexcept;
bool mark_blocks_avx2(TriggerState& state, MarkBatch& batch) noexcept;
bool mark_blocks_avx512(TriggerState& state, MarkBatch& batch) noexcept;
bool mark_blocks_neon(TriggerState& state, MarkBatch& batch) noexcept;

/// The fastest that this processor can run. Asks it anew each time: callers keep the answer.
[[nodiscard]] MarkBlocks best_mark_blocks() noexcept;

/// Whether this processor can run mark_blocks_avx2() and mark_blocks_avx512().
[[nodiscard]] bool has_avx2() noexcept;
[[nodiscard]] bool has_avx512() noexcept;

}  // namespace winerr::detail
