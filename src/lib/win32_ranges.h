#pragma once

#include "winerr/code.h"

/// What the number of a Win32 error says by itself. O(1) each.
namespace winerr::detail {

/// Winsock's numbers, which nothing else has.
[[nodiscard]] bool is_winsock(Code code) noexcept;

/// Errors of services and networks, directories, sockets and WinINet: numbers that counts and sizes
/// seldom are, and Unix's errors never.
[[nodiscard]] bool is_typical(Code code) noexcept;

/// Numbers that Windows' functions hardly ever give to programs, but that tools number their own
/// errors with: "SFTP error code: 4", Cloudflare's 1020 and 524, MySQL's 2013, Access' 3021.
[[nodiscard]] bool is_seldom(Code code) noexcept;

/// Programs and functions choose what they return up to 255 themselves; shells shift a status by
/// eight bits, and 259 is that of a process that runs on.
[[nodiscard]] bool is_no_own_status(Code code) noexcept;

/// What of a program's exit status is no choice of its own: Windows Installer's results, and what
/// installers and service tools pass on. Linkers, shells and scripts have numbers of their own
/// beside these (1104, 1120, 9009).
[[nodiscard]] bool is_exit_status(Code code) noexcept;

/// Of WinINet and WinHTTP, which have names for the same numbers.
[[nodiscard]] bool is_of_internet(Code code) noexcept;

/// Of a file that another program has open, or that may not be written.
[[nodiscard]] bool is_lock(Code code) noexcept;

/// Of a DLL that or whose DLLs are missing, of another processor, or that refuses.
[[nodiscard]] bool is_error_of_loading(Code code) noexcept;

}  // namespace winerr::detail
