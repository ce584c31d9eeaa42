#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "winerr/detail/ascii.h"

namespace winerr::detail {

/// No word of a table is longer.
inline constexpr std::size_t kMaxWord = 16;

/// What words of at most kMaxWord letters and digits mean, in any case: a table by a hash of their
/// letters that the compiler lays out, at most half full. `Value{}` is what no word means.
template <typename Value, std::size_t kSlots>
class WordTable {
 public:
  constexpr void add(std::string_view word, Value value) noexcept {
    std::size_t at = slot_of(folded(word));
    while (slots_[at].value != Value{}) at = (at + 1) % kSlots;
    slots_[at] = {folded(word), value};
  }

  /// O(1): a probe or two. @param word  of 1 to kMaxWord bytes
  [[nodiscard]] constexpr Value find(std::string_view word) const noexcept {
    const Folded wanted = folded(word);
    std::size_t at = slot_of(wanted);
    while (slots_[at].value != Value{} && slots_[at].word != wanted) at = (at + 1) % kSlots;
    return slots_[at].value;
  }

 private:
  /// The letters of a word without regard to case, as two numbers: it is compared in two steps.
  /// Bytes behind its end are those of blanks.
  struct Folded {
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    friend constexpr bool operator==(const Folded&, const Folded&) = default;
  };
  struct Slot {
    Folded word;
    Value value{};  ///< none: the slot is free
  };

  static constexpr Folded folded(std::string_view word) noexcept {
    constexpr std::uint64_t kLower = 0x2020202020202020;
    constexpr std::size_t kHalf = 8;
    if (word.size() <= kHalf) return {load_up_to_8(word.data(), word.size()) | kLower, kLower};
    return {load8(word.data()) | kLower,
            load_up_to_8(word.data() + kHalf, word.size() - kHalf) | kLower};
  }

  static constexpr std::size_t slot_of(const Folded& word) noexcept {
    const std::uint64_t hash = (word.first ^ word.second * 31) * 0x9E3779B97F4A7C15;
    return static_cast<std::size_t>((hash >> 32) * kSlots >> 32);
  }

  std::array<Slot, kSlots> slots_{};
};

}  // namespace winerr::detail
