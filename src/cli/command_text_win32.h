#pragma once

#include <optional>
#include <span>
#include <string>

namespace winerr::cli {

/// Windows hands a program one text and leaves it to it to find the arguments there. This one
/// is read back by the C runtime's rules (quotes, and backslashes before quotes).
[[nodiscard]] std::wstring command_text(const std::wstring& program,
                                        std::span<const std::wstring> arguments);

/// The same for a batch file, which cmd.exe runs by rules of its own: every argument in quotes,
/// so that & | < > ^ mean themselves, and no % that names a variable.
/// @return nothing for an argument with a line end, which no rule can express
[[nodiscard]] std::optional<std::wstring> batch_command_text(
    const std::wstring& file, std::span<const std::wstring> arguments);

}  // namespace winerr::cli
