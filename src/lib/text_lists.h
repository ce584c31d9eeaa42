#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "winerr/detail/ascii.h"

/// Lists of texts, one of which a text may be, begin or end with. O(texts in the list).
namespace winerr::detail {

template <std::size_t kCount>
[[nodiscard]] constexpr bool starts_with_any(
    std::string_view text, const std::string_view (&beginnings)[kCount]) noexcept {
  return std::ranges::any_of(
      beginnings, [text](std::string_view beginning) { return text.starts_with(beginning); });
}

template <std::size_t kCount>
[[nodiscard]] constexpr bool ends_with_any(std::string_view text,
                                           const std::string_view (&endings)[kCount]) noexcept {
  return std::ranges::any_of(endings,
                             [text](std::string_view ending) { return text.ends_with(ending); });
}

/// Whether a word is one of these, in any case.
template <std::size_t kCount>
[[nodiscard]] constexpr bool is_any(std::string_view word,
                                    const std::string_view (&words)[kCount]) noexcept {
  return std::ranges::any_of(
      words, [word](std::string_view known) { return equal_ignoring_case(known, word); });
}

}  // namespace winerr::detail
