#include "text_encoding.h"

#include <utility>

#include "winerr/detail/utf16.h"
#include "winerr/detail/utf8.h"

namespace winerr::cli {
namespace {

constexpr std::uint32_t kByteOrderMark = 0xFEFF;

std::uint16_t unit_at(std::string_view units, std::size_t at, Encoding encoding) noexcept {
  const auto first = static_cast<unsigned char>(units[at]);
  const auto second = static_cast<unsigned char>(units[at + 1]);
  return static_cast<std::uint16_t>(encoding == Encoding::utf16_le ? first | second << 8
                                                                   : first << 8 | second);
}

void append_unit(std::string& out, std::uint32_t unit, Encoding encoding) {
  const char low = static_cast<char>(unit & 0xFF);
  const char high = static_cast<char>(unit >> 8 & 0xFF);
  out += encoding == Encoding::utf16_le ? low : high;
  out += encoding == Encoding::utf16_le ? high : low;
}

void append_character(std::string& out, char32_t character) {
  out += detail::Utf8Character(character).view();
}

}  // namespace

void project_units(std::string_view units, Encoding encoding, char* out) noexcept {
  for (std::size_t at = 0; at + 1 < units.size(); at += 2) {
    const std::uint16_t unit = unit_at(units, at, encoding);
    *out++ = static_cast<char>(unit < 0x80 ? unit : 0xFF);
  }
}

void append_utf16(std::string& out, std::string_view utf8, Encoding encoding) {
  while (!utf8.empty()) {
    const std::uint32_t point = detail::take_character(utf8);
    if (point >= 0x10000) {
      append_unit(out, 0xD800 + ((point - 0x10000) >> 10), encoding);
      append_unit(out, 0xDC00 + ((point - 0x10000) & 0x3FF), encoding);
    } else {
      append_unit(out, point, encoding);
    }
  }
}

void Utf16Reader::append_utf8(std::string& out, std::string_view units, Encoding encoding) {
  for (std::size_t at = 0; at + 1 < units.size(); at += 2) {
    const std::uint16_t unit = unit_at(units, at, encoding);
    const bool is_mark = !begun_ && unit == kByteOrderMark;
    begun_ = true;
    if (is_mark) continue;
    if (high_ != 0) {
      const std::uint16_t high = std::exchange(high_, std::uint16_t{0});
      if (detail::is_low_surrogate(unit)) {
        append_character(out, detail::character_of_pair(high, unit));
        continue;
      }
      append_character(out, detail::kReplacementCharacter);
    }
    if (detail::is_high_surrogate(unit)) {
      high_ = unit;
    } else {
      append_character(out, detail::is_low_surrogate(unit) ? detail::kReplacementCharacter : unit);
    }
  }
}

void Utf16Reader::finish(std::string& out, bool odd_byte) {
  if (high_ != 0 || odd_byte) append_character(out, detail::kReplacementCharacter);
  high_ = 0;
}

}  // namespace winerr::cli
