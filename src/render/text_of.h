#pragma once

#include <string>

namespace winerr {

/// What an append function appends, as a string of its own: text_of(append_hex, code).
template <typename Append, typename... Values>
[[nodiscard]] std::string text_of(Append append, const Values&... values) {
  std::string text;
  append(text, values...);
  return text;
}

}  // namespace winerr
