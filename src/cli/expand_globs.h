#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winerr::cli {

/// The file names that operands stand for. A Windows shell leaves it to the program to expand
/// `logs\*.txt`; elsewhere the shell has done so, and the operands are returned as they are.
/// Only for commands whose operands are files.
///
/// `*` and `?` count in the last part of a path, hidden files and folders included, sorted by
/// name. What matches nothing stays as typed, to be reported when it cannot be opened.
[[nodiscard]] std::vector<std::string> expand_globs(std::span<const std::string_view> operands);

}  // namespace winerr::cli
