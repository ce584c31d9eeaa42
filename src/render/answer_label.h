#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "style.h"

namespace winerr {

/// Where the values in the lines of an answer begin: behind the longest label, "minidump of".
inline constexpr std::size_t kValueColumn = 14;

/// "  wraps       ": a line's label, up to where its value begins.
inline void append_label(std::string& out, const Style& style, std::string_view label) {
  constexpr std::size_t kLabelColumn = 2;
  append_padding(out, 0, kLabelColumn);
  append_painted(out, style, Paint::dim, label);
  append_padding(out, kLabelColumn + label.size(), kValueColumn);
}

}  // namespace winerr
