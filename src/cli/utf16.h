#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace winerr::cli {

enum class Utf16 : std::uint8_t { little_endian, big_endian };

/// The kind of UTF-16 that a text begun with a byte order mark is, or nothing.
[[nodiscard]] constexpr std::optional<Utf16> utf16_of(std::string_view head) noexcept {
  if (head.starts_with("\xFF\xFE")) return Utf16::little_endian;
  if (head.starts_with("\xFE\xFF")) return Utf16::big_endian;
  return std::nullopt;
}

/// UTF-16 to UTF-8, piece by piece; what is no character becomes U+FFFD.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(Utf16 kind) noexcept : big_endian_(kind == Utf16::big_endian) {}

  struct Step {
    std::size_t consumed = 0;
    std::size_t produced = 0;
  };

  /// Decodes while there is a whole unit in the input and room for a character in the output.
  Step decode(std::string_view input, std::span<char> output) noexcept;

  /// What an input that ends within a character has left: U+FFFD or nothing.
  /// @param odd_byte  whether a byte of the input was left over
  Step finish(bool odd_byte, std::span<char> output) noexcept;

 private:
  bool big_endian_;
  std::uint32_t high_ = 0;  ///< the first half of a surrogate pair that is not complete
};

}  // namespace winerr::cli
