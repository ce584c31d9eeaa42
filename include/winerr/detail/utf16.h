#pragma once

/// The halves of which UTF-16 makes a character beyond U+FFFF (Unicode, section 3.9, D91).
namespace winerr::detail {

[[nodiscard]] constexpr bool is_high_surrogate(char32_t unit) noexcept {
  return unit >= 0xD800 && unit < 0xDC00;
}
[[nodiscard]] constexpr bool is_low_surrogate(char32_t unit) noexcept {
  return unit >= 0xDC00 && unit < 0xE000;
}

/// The character of a high surrogate and the low one behind it.
[[nodiscard]] constexpr char32_t character_of_pair(char32_t high, char32_t low) noexcept {
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

}  // namespace winerr::detail
