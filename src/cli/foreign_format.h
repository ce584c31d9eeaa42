#pragma once

#include <string_view>

namespace winerr::cli {

/// What a file is and how it becomes text, if its first bytes tell that it is none that winerr
/// reads: packed by another program, or a log in binary form. "" for all others.
[[nodiscard]] std::string_view foreign_format_of(std::string_view head) noexcept;

}  // namespace winerr::cli
