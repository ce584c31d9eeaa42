#pragma once

#include "place.h"
#include "winerr/code.h"

/// What functions of Windows gave back, as logs tell it: they have names of a shape that others
/// seldom have. Each question is O(kReach) and allocates nothing.
namespace winerr::detail {

/// "OpenSCManager failed (5)", "CreateFile() \"C:/nginx/x\" failed (2: ...": Windows' functions
/// have names of a shape that Unix's do not have.
[[nodiscard]] bool is_failed_function(const Place& place, Code code) noexcept;

/// "CopyFile returned 2: The file is not there": a function of Windows, its result and its text.
[[nodiscard]] bool is_returned_with_text(const Place& place, Code code) noexcept;

/// "(DOS error/errno=1455)", "CreateFile failed on ... (errno=5)": Java and OpenVPN on Windows call
/// its errors so.
[[nodiscard]] bool is_errno_of_windows(const Place& place, Code code) noexcept;

}  // namespace winerr::detail
