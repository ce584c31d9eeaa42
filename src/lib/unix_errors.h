#pragma once

#include "place.h"
#include "winerr/code.h"

/// Errors of Unix, whose numbers overlap with Windows'. Each question is O(kReach) and allocates
/// nothing.
namespace winerr::detail {

/// No errno of Unix is larger.
inline constexpr Code kLastErrno = 133;

/// "error=13, Permission denied": the text behind is that of Unix's number.
[[nodiscard]] bool is_unix_error(const Place& place, Code code) noexcept;

/// The same in a line that tells of functions of Windows.
[[nodiscard]] bool is_before_unix_text(const Place& place, Code code) noexcept;

/// "fork: child -1 - CreateProcessW failed for 'sh.exe', errno 13", as Cygwin prints it.
[[nodiscard]] bool is_errno_of_cygwin(const Place& place) noexcept;

/// "Permission denied (os error 13)", as Rust prints it, since a text of Windows ends with a
/// period;
/// "[InnoDB] Operating system error number 5", which in most places is one of Unix's.
[[nodiscard]] bool has_form_of_unix(const Place& place, Code code) noexcept;

}  // namespace winerr::detail
