#pragma once

#include "place.h"
#include "winerr/code.h"

/// Numbers that stand like codes and are somebody else's: Unix's, a database's, a web server's.
/// Each question is O(kReach) and allocates nothing.
namespace winerr::detail {

/// Numbers that an unspecific "error 404" or "error 500" of a web server has.
[[nodiscard]] bool is_http_status(Code code) noexcept;

/// "Error 1935. An error occurred": the number of a message of Windows Installer, which are not
/// Win32 errors.
[[nodiscard]] bool is_installer_message(const Place& place) noexcept;

/// "ERROR 2002 (HY000)", "Error: 9002, Severity: 17", "rpc error: code = 5": forms that others
/// have.
[[nodiscard]] bool is_form_of_others(const Place& place, Code code) noexcept;

/// "Error code: 3: 0x80040801": beside a result that is not its HRESULT, a number is the program's.
[[nodiscard]] bool is_beside_other_result(const Place& place, Code code) noexcept;

/// "error:80000002:system library:fopen": OpenSSL's, with errno in it.
[[nodiscard]] bool is_of_openssl(const Place& place) noexcept;

/// "'link.exe' : return code '0x460'": what a program gave back to NMAKE.
[[nodiscard]] bool is_status_of_nmake(const Place& place) noexcept;

/// is_form_of_others(), or where the line is about others: "make: *** [all] Error 2".
[[nodiscard]] bool is_error_of_others(const Place& place, Code code) noexcept;

}  // namespace winerr::detail
