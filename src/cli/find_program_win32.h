#pragma once

#include <string>

namespace winerr::cli {

/// The file that a command's name stands for, as cmd.exe seeks it: with the endings of PATHEXT,
/// in the current folder unless the system is set up against that, and in PATH.
/// @return "" if there is none
[[nodiscard]] std::wstring find_program(const std::wstring& name);

/// Whether cmd.exe has to run it.
[[nodiscard]] bool is_batch_file(const std::wstring& path);

}  // namespace winerr::cli
