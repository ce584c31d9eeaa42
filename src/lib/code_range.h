#pragma once

#include <algorithm>
#include <cstddef>

#include "winerr/code.h"

namespace winerr::detail {

/// Codes from the first to the last, both included.
struct CodeRange {
  Code first = 0;
  Code last = 0;
};

template <std::size_t kCount>
[[nodiscard]] constexpr bool is_in_any(Code code, const CodeRange (&ranges)[kCount]) noexcept {
  return std::ranges::any_of(
      ranges, [code](const CodeRange& range) { return code >= range.first && code <= range.last; });
}

}  // namespace winerr::detail
