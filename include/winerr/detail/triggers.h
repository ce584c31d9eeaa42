#pragma once

#include <cstddef>
#include <cstdint>

/// The fast part of finding codes: passes over text in blocks of 64 bytes and stops where a code
/// may be. It may stop too often, never too seldom; the rules decide what is a code. What makes a
/// place worth a look, as bits of a block:
///
///   - a pair of bytes: a digit and 'x' (0x...), a capital or digit and '_' (symbols), "%%"
///     (inserts of events), "WS" (WSAECONNRESET);
///   - the eighth hex digit in a row (80070005, -2147024891, 2147942405);
///   - a hex digit behind separators behind a word that can introduce a number ("error 5").
///
/// trigger_loop.h has the loop, once for each instruction set: triggers_*.cpp.
namespace winerr::detail {

inline constexpr std::size_t kBlockBytes = 64;

/// Where a pass over text is, and the bits of the block before that matter to the next.
struct TriggerState {
  const char* text = nullptr;
  std::size_t size = 0;
  std::size_t block = 0;      ///< offset of the next block
  std::uint64_t hex = 0;      ///< hex digits of the block before,
  std::uint64_t hex2 = 0;     ///< the ends of two,
  std::uint64_t hex4 = 0;     ///< four,
  std::uint64_t hex8 = 0;     ///< and eight in a row
  std::uint64_t alpha = 0;    ///< letters, roughly
  std::uint64_t runs_on = 0;  ///< 1: separators behind a letter reach the end of the block
  // Of the triggers returned last,
  std::uint64_t introduced = 0;  ///< the numbers that a word introduces,
  std::uint64_t values = 0;      ///< and the eighth hex digits, which may be introduced as well
};

/// Passes over blocks until one has triggers, or the text ends.
/// @return their bits, bit i for the byte at state.block - kBlockBytes + i; 0 at the end
using NextTriggers = std::uint64_t (*)(TriggerState& state) noexcept;

std::uint64_t next_triggers_scalar(TriggerState& state) noexcept;
std::uint64_t next_triggers_sse2(TriggerState& state) noexcept;
std::uint64_t next_triggers_avx2(TriggerState& state) noexcept;
std::uint64_t next_triggers_neon(TriggerState& state) noexcept;

/// The fastest that this processor can run. Asks it anew each time: callers keep the answer.
[[nodiscard]] NextTriggers best_triggers() noexcept;

}  // namespace winerr::detail
