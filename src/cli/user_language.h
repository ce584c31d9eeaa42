#pragma once

#include <string>

namespace winerr::cli {

/// The language that the person at this computer reads, such as "de-AT"; "" if the system does
/// not say. user_language_posix.cpp and user_language_win32.cpp.
[[nodiscard]] std::string user_language();

}  // namespace winerr::cli
