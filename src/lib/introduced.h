#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "context.h"
#include "log_words.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/triggers.h"

namespace winerr::detail {

/// Whether the word that ends at `last` may introduce a number.
[[nodiscard]] inline bool may_introduce_at(const char* text, std::size_t last) noexcept {
  constexpr std::size_t kEnding = sizeof(Letters);
  if (last >= kEnding) return may_introduce(static_cast<Letters>(load4(text + last - kEnding)));
  const auto ending = static_cast<Letters>(load_up_to_8(text, last));
  return last >= 2 && may_introduce(ending << 8 * (kEnding - last));
}

/// Whether the number at `at` may close a sentence: "it is in use. (32)", "not loaded [126]".
[[nodiscard]] inline bool may_close_at(const char* text, std::size_t at) noexcept {
  return at >= 2 && text[at - 2] == ' ' && (text[at - 1] == '(' || text[at - 1] == '[');
}

/// Those of the numbers of the block at `block` that a word may introduce, by its last letters, or
/// that may close a sentence.
[[nodiscard]] inline std::uint64_t introduced(const char* text, std::size_t block,
                                              const BlockMarks& marks) noexcept {
  std::uint64_t kept = 0;
  for (std::uint64_t left = marks.numbers; left != 0; left &= left - 1) {
    const int i = std::countr_zero(left);
    // Back over the separators before it, to the first byte of the block that is none.
    const std::uint64_t others = ~marks.separators & ((std::uint64_t{1} << i) - 1);
    std::size_t last = block + static_cast<std::size_t>(64 - std::countl_zero(others));
    if (others == 0) {
      last = block + static_cast<std::size_t>(i);
      const std::size_t floor = last > kMaxSeparators ? last - kMaxSeparators : 0;
      while (last > floor && is_separator(text[last - 1])) --last;
    }
    const bool kept_here =
        may_introduce_at(text, last) || may_close_at(text, block + static_cast<std::size_t>(i));
    kept |= std::uint64_t{kept_here} << i;
  }
  return kept;
}

}  // namespace winerr::detail
