#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "winerr/catalog.h"
#include "winerr/code.h"

/// Numbers as winerr prints them. By hand and not with fmt, since a line of a long pipe is
/// little more than these: 4 ns instead of 25.
namespace winerr {

inline void append_decimal(std::string& out, std::uint64_t number) {
  std::array<char, 20> digits;
  std::size_t first = digits.size();
  do {
    digits[--first] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  out.append(digits.data() + first, digits.size() - first);
}

/// "-2147024891" for codes with the top bit set, else the plain decimal.
inline void append_signed(std::string& out, Code code) {
  if ((code >> 31) == 0) return append_decimal(out, code);
  out += '-';
  append_decimal(out, Code{~code + 1});
}

/// "0x8007000E": eight upper-case digits.
inline void append_hex(std::string& out, Code code) {
  std::array<char, 10> digits = {'0', 'x'};
  for (std::size_t i = 0; i < 8; ++i) {
    digits[2 + i] = "0123456789ABCDEF"[(code >> (28 - 4 * i)) & 15];
  }
  out.append(digits.data(), digits.size());
}

/// "0x80070005 (-2147024891)"
inline void append_hex_and_signed(std::string& out, Code code) {
  append_hex(out, code);
  out += " (";
  append_signed(out, code);
  out += ')';
}

/// "0x364A": as people write small codes; eight digits from 0x10000 on.
inline void append_short_hex(std::string& out, Code code) {
  if (code > 0xFFFF) return append_hex(out, code);
  std::array<char, 4> digits;
  std::size_t first = digits.size();
  do {
    digits[--first] = "0123456789ABCDEF"[code & 15];
    code >>= 4;
  } while (code != 0);
  out += "0x";
  out.append(digits.data() + first, digits.size() - first);
}

/// A code as its space is commonly written: Win32 and component codes in decimal while they
/// are small, all else in hex.
inline void append_usual(std::string& out, Space space, Code code) {
  if ((space == Space::win32 || space == Space::other) && code <= 0xFFFF) {
    append_decimal(out, code);
  } else {
    append_short_hex(out, code);
  }
}

}  // namespace winerr
