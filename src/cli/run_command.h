#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exit_note.h"
#include "options.h"

namespace winerr::cli {

/// `winerr run`: runs the command that the operands are and tells what its end means.
/// @return the exit status of this process: that of the command, all 32 bits of it on Windows;
///         128 and the number of the signal that ended it; 127 for a command that was not found,
///         126 for one that cannot be run, 2 if there is none
[[nodiscard]] int run_command(const Options& options, std::span<const Catalog> catalogs);

/// The note as a workflow command of GitHub Actions: "::error title=...::...".
void append_annotation(std::string& out, std::string_view command, const ExitNote& note);

}  // namespace winerr::cli
