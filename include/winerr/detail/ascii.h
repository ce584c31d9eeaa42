#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

/// Character classes and comparisons of ASCII. The functions of <cctype> depend on the
/// locale and are undefined for bytes over 127; what people type may hold either.
namespace winerr::detail {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return is_lower(c) || is_upper(c); }
/// A byte of a character that ASCII does not have.
[[nodiscard]] constexpr bool is_beyond_ascii(char c) noexcept {
  return static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] constexpr bool is_blank(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// For each byte whether it is a letter or digit (bit 0) or can stand in a symbol (bit 1): loops
/// over words ask a table, which takes two instructions for six.
inline constexpr std::array<std::uint8_t, 256> kWordBytes = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    if (is_letter(c) || is_digit(c)) table[i] = 3;
    if (c == '_') table[i] = 2;
  }
  return table;
}();
[[nodiscard]] constexpr bool is_letter_or_digit(char c) noexcept {
  return (kWordBytes[static_cast<unsigned char>(c)] & 1) != 0;
}
/// A byte that a symbol can hold.
[[nodiscard]] constexpr bool is_word(char c) noexcept {
  return kWordBytes[static_cast<unsigned char>(c)] != 0;
}
[[nodiscard]] constexpr char to_upper(char c) noexcept {
  return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}
[[nodiscard]] constexpr char to_lower(char c) noexcept {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

inline constexpr std::array<std::int8_t, 256> kHexValues = [] {
  std::array<std::int8_t, 256> table{};
  table.fill(-1);
  for (std::int8_t i = 0; i < 10; ++i) table[static_cast<std::size_t>('0' + i)] = i;
  for (std::int8_t i = 10; i < 16; ++i) {
    table[static_cast<std::size_t>('a' + i - 10)] = i;
    table[static_cast<std::size_t>('A' + i - 10)] = i;
  }
  return table;
}();
/// 0 to 15, or -1 for a byte that is no hexadecimal digit.
[[nodiscard]] constexpr int hex_value(char c) noexcept {
  return kHexValues[static_cast<unsigned char>(c)];
}

/// The bytes at `at`, as many as the number has, as a little-endian number on any machine.
/// Compilers see one load in the loop over eight bytes, but not in that over four.
template <typename Number>
[[nodiscard]] constexpr Number load(const char* at) noexcept {
  Number value = 0;
  if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
    std::memcpy(&value, at, sizeof value);
    return value;
  }
  for (std::size_t i = 0; i < sizeof value; ++i) {
    value |= static_cast<Number>(Number{static_cast<unsigned char>(at[i])} << (8 * i));
  }
  return value;
}
[[nodiscard]] constexpr std::uint64_t load8(const char* at) noexcept {
  return load<std::uint64_t>(at);
}
[[nodiscard]] constexpr std::uint64_t load4(const char* at) noexcept {
  return load<std::uint32_t>(at);
}
[[nodiscard]] constexpr std::uint64_t load_up_to_8(const char* at, std::size_t size) noexcept {
  if (size == 8) return load8(at);
  if (size >= 4) return load4(at) | load4(at + size - 4) << (8 * (size - 4));
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  }
  return value;
}

/// Whether two strings are equal but for the case of ASCII letters.
[[nodiscard]] constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  if (a.empty()) return true;  // memcmp() must not be given the null pointers of empty views
  // Most names are typed or logged as headers spell them: 25 ns a symbol instead of 57.
  if (!std::is_constant_evaluated() && std::memcmp(a.data(), b.data(), a.size()) == 0) return true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && to_upper(a[i]) != to_upper(b[i])) return false;
  }
  return true;
}

[[nodiscard]] constexpr bool starts_with_ignoring_case(std::string_view text,
                                                       std::string_view prefix) noexcept {
  return text.size() >= prefix.size() && equal_ignoring_case(text.substr(0, prefix.size()), prefix);
}

}  // namespace winerr::detail
