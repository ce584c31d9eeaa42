#pragma once

#include <span>
#include <string_view>

namespace winerr::cli {

/// The whole program behind main().
/// @param arguments  without the program's name, UTF-8
/// @return the exit status: 0 found, 1 something not found, 2 wrong usage or a failed stream
int run(std::span<const std::string_view> arguments);

}  // namespace winerr::cli
