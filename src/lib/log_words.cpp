#include "log_words.h"

#include <array>

#include "log_word_list.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

/// The letters of a word of up to sixteen, without regard to case, as two numbers: a word is
/// compared in two steps. Bytes behind its end are those of blanks.
struct Folded {
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  friend constexpr bool operator==(const Folded&, const Folded&) = default;
};

constexpr Folded folded(std::string_view word) noexcept {
  constexpr std::uint64_t kLower = 0x2020202020202020;
  constexpr std::size_t kHalf = 8;
  if (word.size() <= kHalf) return {load_up_to_8(word.data(), word.size()) | kLower, kLower};
  return {load8(word.data()) | kLower,
          load_up_to_8(word.data() + kHalf, word.size() - kHalf) | kLower};
}

constexpr std::size_t kSlots = 1024;
static_assert(std::size(kLogWords) * 2 < kSlots);

constexpr std::size_t slot_of_word(const Folded& word) noexcept {
  const std::uint64_t hash = (word.first ^ word.second * 31) * 0x9E3779B97F4A7C15;
  return static_cast<std::size_t>(hash >> 54);
}

struct FoldedWord {
  Folded word;
  Role role = Role::unknown;  ///< unknown: the slot is free
};

/// Words by a hash of their letters, laid out by the compiler: a probe or two a look-up.
constexpr auto kWordSlots = [] {
  std::array<FoldedWord, kSlots> slots{};
  for (const LogWord& word : kLogWords) {
    std::size_t at = slot_of_word(folded(word.text));
    while (slots[at].role != Role::unknown) at = (at + 1) % kSlots;
    slots[at] = {folded(word.text), word.role};
  }
  return slots;
}();

}  // namespace

Role role_of(std::string_view text) noexcept {
  const Folded word = folded(text);
  for (std::size_t at = slot_of_word(word); kWordSlots[at].role != Role::unknown;
       at = (at + 1) % kSlots) {
    if (kWordSlots[at].word == word) return kWordSlots[at].role;
  }
  return Role::unknown;
}

}  // namespace winerr::detail
