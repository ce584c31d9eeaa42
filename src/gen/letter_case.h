#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "winerr/detail/ascii.h"

namespace winerr::gen {

/// A text with its ASCII letters in upper case, as symbols are compared.
[[nodiscard]] inline std::string in_upper_case(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), detail::to_upper);
  return result;
}

/// The same in lower case, as words are.
[[nodiscard]] inline std::string in_lower_case(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), detail::to_lower);
  return result;
}

}  // namespace winerr::gen
