#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "options.h"

namespace winerr::cli {

/// What somebody may have meant by an option that a command does not have: the flags whose names
/// begin with it or are spelled nearest to it, or the letter in the other case, "-V" for "-v". A
/// long flag may have lost one of its dashes, "-json".
/// @param typed  with its dashes, and perhaps "=" and a value behind it
/// @return as they are to be typed, in the order of the table; none if nothing is near enough
[[nodiscard]] std::vector<std::string> likely_flags(std::string_view typed, Command command);

}  // namespace winerr::cli
