#pragma once

#include <array>
#include <cstddef>
#include <string_view>

/// UTF-8 of any bytes, one character after the other.
namespace winerr::detail {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

/// A control character of ASCII (C0, DEL) or of ISO 8859 and Unicode (C1), which a terminal could
/// take for a command.
[[nodiscard]] constexpr bool is_control(char32_t character) noexcept {
  return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

/// A character's bytes, in place.
class Utf8Character {
 public:
  constexpr explicit Utf8Character(char32_t character) noexcept {
    if (character < 0x80) {
      push(character);
    } else if (character < 0x800) {
      push(0xC0 | character >> 6);
      push_tail(character, 0);
    } else if (character < 0x10000) {
      push(0xE0 | character >> 12);
      push_tail(character, 6);
      push_tail(character, 0);
    } else {
      push(0xF0 | character >> 18);
      push_tail(character, 12);
      push_tail(character, 6);
      push_tail(character, 0);
    }
  }

  [[nodiscard]] constexpr std::string_view view() const noexcept { return {bytes_.data(), size_}; }

 private:
  constexpr void push(char32_t byte) noexcept { bytes_[size_++] = static_cast<char>(byte); }
  constexpr void push_tail(char32_t character, int shift) noexcept {
    push(0x80 | (character >> shift & 0x3F));
  }

  std::array<char, 4> bytes_{};
  std::size_t size_ = 0;
};

/// Takes the first character off a text that is not empty; kReplacementCharacter, and one byte,
/// where there is none: broken, overlong, a surrogate or over U+10FFFF.
[[nodiscard]] constexpr char32_t take_character(std::string_view& text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  char32_t character = length < 2 ? lead : static_cast<char32_t>(lead & (0x7F >> length));
  bool good = length > 0 && length <= text.size();
  for (std::size_t i = 1; good && i < length; ++i) {
    good = (byte(i) & 0xC0) == 0x80;
    character = character << 6 | (byte(i) & 0x3FU);
  }
  good = good &&
         !(length == 3 && (character < 0x800 || (character >= 0xD800 && character < 0xE000))) &&
         !(length == 4 && (character < 0x10000 || character > 0x10FFFF));
  text.remove_prefix(good ? length : 1);
  return good ? character : kReplacementCharacter;
}

}  // namespace winerr::detail
