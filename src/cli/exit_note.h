#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "process.h"
#include "winerr/catalog.h"

namespace winerr::cli {

/// What the end of a command means, in words.
struct ExitNote {
  std::string end;         ///< a clause: "ended with 1603, ERROR_INSTALL_FAILURE"
  std::string meaning;     ///< a sentence or two
  bool failure = true;     ///< false: only looks like one, as a restart that is needed
  std::string query = {};  ///< for `winerr explain`, or "" if there is no article
};

/// What is known of the end of a command on this system; nothing for a success, and for a
/// status that is the command's own affair.
[[nodiscard]] std::optional<ExitNote> exit_note(std::span<const std::string_view> command,
                                                const ProcessEnd& end,
                                                std::span<const Catalog> catalogs);

/// What all 32 bits of a Windows exit status mean, on any system.
[[nodiscard]] std::optional<ExitNote> windows_exit_note(Code status,
                                                        std::span<const Catalog> catalogs);

/// What the lowest 8 bits of a Windows exit status can be left of: that is all that arrives of
/// it where Wine or WSL runs the program.
[[nodiscard]] std::optional<ExitNote> cut_exit_note(Code status, std::span<const Catalog> catalogs);

/// Whether a command is a Windows program that something runs on another system.
[[nodiscard]] bool is_windows_command(std::span<const std::string_view> command);

}  // namespace winerr::cli
