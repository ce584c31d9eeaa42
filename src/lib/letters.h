#pragma once

#include <array>
#include <cstdint>

namespace winerr::detail {

/// Up to four letters as a number, the first byte lowest.
using Letters = std::uint32_t;

/// A set of up to four small letters each: a filter of 1 KiB that some others pass as well, of a
/// set of a hundred one in eighty.
class LettersFilter {
 public:
  constexpr void add(Letters letters) noexcept {
    bits_[slot(letters) / 64] |= std::uint64_t{1} << (slot(letters) % 64);
  }
  [[nodiscard]] constexpr bool has(Letters letters) const noexcept {
    return (bits_[slot(letters) / 64] >> (slot(letters) % 64) & 1) != 0;
  }

 private:
  static constexpr std::uint32_t slot(Letters letters) noexcept {
    return letters * std::uint32_t{0x9E3779B1} >> 19;
  }
  std::array<std::uint64_t, 128> bits_{};
};

}  // namespace winerr::detail
