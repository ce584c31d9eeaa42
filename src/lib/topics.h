#pragma once

#include <cstddef>
#include <string_view>

#include "context.h"
#include "winerr/code.h"

/// What a line tells of before a number, further away than the words that introduce it. Each looks
/// at the kContextBytes before it, costs O(kContextBytes) and allocates nothing.
namespace winerr::detail {

/// Whether the words before `first` are about remote access (VPN, dial-up), whose numbers from
/// 600 on overlap with others.
[[nodiscard]] bool is_about_remote_access(std::string_view text, std::size_t first) noexcept;

/// Whether they are about something that numbers its errors itself: LDAP, Kerberos, MySQL, ...
[[nodiscard]] bool is_about_others(std::string_view text, std::size_t first, Code code) noexcept;

/// Whether the words before `first` tell of a call that failed ("failed", "Win32").
[[nodiscard]] bool tells_failed_call(std::string_view text, std::size_t first) noexcept;

/// Whether they say that something was refused or did not work.
/// @param reach  how many bytes before `first` are read, at most
[[nodiscard]] bool tells_failure(std::string_view text, std::size_t first,
                                 std::size_t reach = kContextBytes) noexcept;

/// Whether they tell that a connection was closed.
[[nodiscard]] bool tells_closing(std::string_view text, std::size_t first) noexcept;

/// Whether they are about loading something ("Failed to load plugin").
[[nodiscard]] bool tells_loading(std::string_view text, std::size_t first) noexcept;

/// Whether they name WinHTTP or one of its functions.
[[nodiscard]] bool tells_winhttp(std::string_view text, std::size_t first) noexcept;

/// Whether they name SQL Server or one of its providers.
[[nodiscard]] bool tells_sql_server(std::string_view text, std::size_t first) noexcept;

/// Whether they name a function of Windows, or at least of its shape: "OpenSCManager" right before,
/// or "CreateFile()" anywhere.
[[nodiscard]] bool tells_windows_function(std::string_view text, std::size_t first) noexcept;

/// Whether they hold the word "exception".
[[nodiscard]] bool tells_exception(std::string_view text, std::size_t first) noexcept;

/// Whether the words around text[first, last) tell of a failure or a result of any kind.
[[nodiscard]] bool is_about_failure(std::string_view text, std::size_t first,
                                    std::size_t last) noexcept;

}  // namespace winerr::detail
