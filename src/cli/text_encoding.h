#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace winerr::cli {

/// How the characters of a file are stored. Windows PowerShell writes UTF-16; all else can be
/// read byte by byte, since the codes and what is around them are ASCII.
enum class Encoding : std::uint8_t { bytes, utf16_le, utf16_be };

/// Bytes of one unit of text: a byte, or the two of a UTF-16 unit.
[[nodiscard]] constexpr std::size_t unit_size(Encoding encoding) noexcept {
  return encoding == Encoding::bytes ? 1 : 2;
}

/// The encoding that the first bytes of a file tell by their byte order mark.
[[nodiscard]] constexpr Encoding encoding_of(std::string_view first_bytes) noexcept {
  if (first_bytes.starts_with("\xFF\xFE")) return Encoding::utf16_le;
  if (first_bytes.starts_with("\xFE\xFF")) return Encoding::utf16_be;
  return Encoding::bytes;
}

/// One byte for each UTF-16 unit, in `out`, which has room for units.size() / 2: itself where it
/// is ASCII, else 0xFF. Codes are found in this and their places counted in units.
void project_units(std::string_view units, Encoding encoding, char* out) noexcept;

/// UTF-8 as UTF-16 of this byte order.
void append_utf16(std::string& out, std::string_view utf8, Encoding encoding);

/// Makes UTF-8 of UTF-16 that comes in parts: without the byte order mark at its beginning, and
/// with U+FFFD for what is no character.
class Utf16Reader {
 public:
  /// @param units  whole units; may end in the middle of a pair
  void append_utf8(std::string& out, std::string_view units, Encoding encoding);

  /// The text has ended. @param odd_byte  with half a unit
  void finish(std::string& out, bool odd_byte);

 private:
  std::uint16_t high_ = 0;  ///< the first half of a pair; 0 if there is none
  bool begun_ = false;
};

}  // namespace winerr::cli
