#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "winerr/query.h"

namespace winerr::detail {

/// How a number is written, and its 32 bits.
struct Number {
  Notation notation = Notation::decimal;
  std::size_t digit_count = 0;
  Code code = 0;
  bool negative = false;
  bool leading_zero = false;
  bool padded = false;  ///< bare hex of eight digits with zeros in front
};

[[nodiscard]] constexpr bool has_hex_prefix(std::string_view token) noexcept {
  return token.starts_with("0x") || token.starts_with("0X");
}

/// Eight bytes and the sign of hex that assemblers put behind: "80070005h".
[[nodiscard]] constexpr bool has_hex_suffix(std::string_view token) noexcept {
  constexpr std::size_t kDigits = 8;
  return token.size() == kDigits + 1 && (token.back() | 0x20) == 'h';
}

/// Reads hex digits, at most the 16 of a 64-bit value that is a code or its sign extension.
[[nodiscard]] std::optional<Code> read_hex(std::string_view digits) noexcept;

[[nodiscard]] std::optional<std::uint64_t> read_decimal(std::string_view digits) noexcept;

[[nodiscard]] std::optional<Number> read_number_token(std::string_view token,
                                                      bool negative) noexcept;

/// Reads a token that has_hex_suffix(), if all before the sign are hex digits.
[[nodiscard]] std::optional<Code> read_hex_before_sign(std::string_view token) noexcept;

/// Eight or sixteen hex digits, as codes, registers and memory are printed.
[[nodiscard]] bool is_hex_group(std::string_view word) noexcept;

}  // namespace winerr::detail
