#pragma once

#include <string_view>

namespace winerr::cli {

/// The name of the command that somebody may have meant by a word that names none, "serach"; "" if
/// the word could as well begin a search: one in capitals, an everyday word such as "message", or
/// "lost", which is as near to "list" as a mistyped one would be.
[[nodiscard]] std::string_view likely_command(std::string_view typed) noexcept;

}  // namespace winerr::cli
