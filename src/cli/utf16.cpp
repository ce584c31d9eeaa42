#include "utf16.h"

namespace winerr::cli {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;
constexpr std::size_t kLongest = 4;  // bytes of a character in UTF-8

std::size_t put(std::uint32_t c, char* at) noexcept {
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) {
    at[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    at[0] = static_cast<char>(0xC0 | c >> 6);
    at[1] = tail(0);
    return 2;
  }
  if (c < 0x10000) {
    at[0] = static_cast<char>(0xE0 | c >> 12);
    at[1] = tail(6);
    at[2] = tail(0);
    return 3;
  }
  at[0] = static_cast<char>(0xF0 | c >> 18);
  at[1] = tail(12);
  at[2] = tail(6);
  at[3] = tail(0);
  return 4;
}

}  // namespace

Utf16Decoder::Step Utf16Decoder::decode(std::string_view input, std::span<char> output) noexcept {
  Step step;
  // A unit behind a half pair makes two characters: the replacement of the half and itself.
  while (input.size() - step.consumed >= 2 && output.size() - step.produced >= 2 * kLongest) {
    const auto first = static_cast<unsigned char>(input[step.consumed]);
    const auto second = static_cast<unsigned char>(input[step.consumed + 1]);
    const std::uint32_t unit = big_endian_ ? first << 8U | second : second << 8U | first;
    step.consumed += 2;
    char* const at = output.data() + step.produced;
    if (unit >= 0xDC00 && unit <= 0xDFFF && high_ != 0) {
      step.produced += put(0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00), at);
      high_ = 0;
      continue;
    }
    std::size_t size = high_ != 0 ? put(kReplacement, at) : 0;
    high_ = 0;
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      high_ = unit;
    } else {
      size += put(unit >= 0xDC00 && unit <= 0xDFFF ? kReplacement : unit, at + size);
    }
    step.produced += size;
  }
  return step;
}

Utf16Decoder::Step Utf16Decoder::finish(bool odd_byte, std::span<char> output) noexcept {
  Step step;
  if ((high_ != 0 || odd_byte) && output.size() >= kLongest) {
    step.produced = put(kReplacement, output.data());
  }
  high_ = 0;
  return step;
}

}  // namespace winerr::cli
