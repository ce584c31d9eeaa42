#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace winerr::cli {

/// How a command came to its end, or why it never began.
struct ProcessEnd {
  enum class Kind : std::uint8_t { exited, signaled, not_found, not_executable };

  Kind kind = Kind::exited;
  std::uint32_t status = 0;  ///< exit status (all 32 bits on Windows), or the signal's number
  std::string reason = {};   ///< why it did not begin, a clause
};

/// Runs a command to its end, with this process's standard streams, folder and environment.
/// Signals and Ctrl+C that reach this process meanwhile are the command's affair: it gets them,
/// and this process waits for what it makes of them.
/// @param command  the program, sought as a shell would, and its arguments; not empty
[[nodiscard]] ProcessEnd run_process(std::span<const std::string_view> command);

}  // namespace winerr::cli
