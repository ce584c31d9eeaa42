#pragma once

#include <string>
#include <string_view>

namespace winerr::cli {

/// A path as Windows' wide functions take it. One that is too long for them as it is becomes
/// absolute and gets the prefix \\?\, which lifts the limit of 260 characters on every Windows;
/// the manifest does so only where the system allows it too.
[[nodiscard]] std::wstring wide_path(std::string_view path);

}  // namespace winerr::cli
