#pragma once

#include <string>
#include <string_view>

/// Windows' interfaces take UTF-16, everything else here is UTF-8.
namespace winerr::cli {

/// What is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::wstring to_wide(std::string_view text);

/// A surrogate without its partner becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::wstring_view text);

}  // namespace winerr::cli
