#include "number_token.h"

#include <algorithm>

#include "winerr/detail/ascii.h"

namespace winerr::detail {

std::optional<Code> read_hex(std::string_view digits) noexcept {
  if (digits.empty() || digits.size() > 16) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    const int digit = hex_value(c);
    if (digit < 0) return std::nullopt;
    value = value << 4 | static_cast<std::uint64_t>(digit);
  }
  return narrow(value);
}

std::optional<std::uint64_t> read_decimal(std::string_view digits) noexcept {
  constexpr std::size_t kMostDigits = 20;  // of 64 bits
  if (digits.size() > kMostDigits) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (value > (UINT64_MAX - digit) / 10) return std::nullopt;
    value = value * 10 + digit;
  }
  return value;
}

std::optional<Number> read_number_token(std::string_view token, bool negative) noexcept {
  Number number;
  if (token.size() > 2 && has_hex_prefix(token)) {
    const std::string_view digits = without_integer_suffix(token.substr(2));
    const auto code = read_hex(digits);
    if (!code || negative) return std::nullopt;
    number.notation = Notation::hex;
    number.digit_count = digits.size();
    number.code = *code;
    return number;
  }
  // A debugger's decimal, padded or not: "0n1453"
  if (token.size() > 2 && token[0] == '0' && (token[1] | 0x20) == 'n') {
    const auto value = read_decimal(token.substr(2));
    const auto code = value ? narrow(*value) : std::nullopt;
    if (!code || negative) return std::nullopt;
    number.digit_count = token.size() - 2;
    number.code = *code;
    return number;
  }
  if (token.empty()) return std::nullopt;
  number.digit_count = token.size();
  number.leading_zero = token.size() > 1 && token[0] == '0';
  if (token.size() == 8 && number.leading_zero && !negative) {
    // "exit(00000490)": whoever pads to eight digits writes hex.
    const auto code = read_hex(token);
    if (!code) return std::nullopt;
    number.notation = Notation::hex;
    number.padded = true;
    number.code = *code;
    return number;
  }
  const bool bare_hex_length = token.size() == 8 || token.size() == 16;
  if (const auto value = read_decimal(token)) {
    if (negative) {
      if (*value > std::uint64_t{1} << 31) return std::nullopt;
      number.notation = Notation::negative;
      number.negative = true;
      number.code = static_cast<Code>(-static_cast<std::int64_t>(*value));
      return number;
    }
    // "80070005": eight digits from 8 on are hex, as for a query.
    if (token.size() != 8 || token[0] < '8') {
      const auto code = narrow(*value);
      if (!code) return std::nullopt;
      number.code = *code;
      return number;
    }
  }
  if (!bare_hex_length || negative) return std::nullopt;
  const auto code = read_hex(token);
  if (!code) return std::nullopt;
  number.notation = Notation::bare_hex;
  number.code = *code;
  return number;
}

std::optional<Code> read_hex_before_sign(std::string_view token) noexcept {
  if (!has_hex_suffix(token)) return std::nullopt;
  return read_hex(token.substr(0, token.size() - 1));
}

bool is_hex_group(std::string_view word) noexcept {
  return (word.size() == 8 || word.size() == 16) &&
         std::ranges::all_of(word, [](char c) { return hex_value(c) >= 0; });
}

}  // namespace winerr::detail
