#pragma once

#include <cstddef>
#include <string_view>

namespace winerr::cli {

/// Where to cut text that goes on later, so that no character is torn: the length of `text`
/// without the first bytes of a UTF-8 character whose rest has not come yet. At most three
/// bytes are left out; bytes that are no UTF-8 are kept.
[[nodiscard]] constexpr std::size_t utf8_boundary(std::string_view text) noexcept {
  for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte < 0x80) break;
    if (byte < 0xC0) continue;  // a byte that goes on a character
    const std::size_t length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF8 ? 4 : 1;
    return length > back ? text.size() - back : text.size();
  }
  return text.size();
}

}  // namespace winerr::cli
