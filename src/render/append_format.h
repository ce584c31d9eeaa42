#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <utility>

namespace winerr {

/// Appends what fmt::format() makes of the values.
template <typename... Values>
void append_format(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
  fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

}  // namespace winerr
