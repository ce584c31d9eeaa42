#include "unix_errors.h"

#include <algorithm>

#include "text_lists.h"
#include "topics.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

/// The beginnings of texts that Unix has for its errors.
constexpr std::string_view kUnixTexts[] = {
    "No such file or dir", "Permission denied",     "Operation not permitted",
    "Input/output error",  "Resource temporarily",  "No space left on dev",
    "Too many open files", "Bad file descriptor",   "Connection refused",
    "File exists",         "Invalid argument",      "Broken pipe",
    "Is a directory",      "Not a directory",       "Read-only file system",
    "Address already",     "Connection reset by p", "Connection timed out",
    "Device or resource",  "Exec format error",     "Directory not empty",
    "Cannot allocate mem", "Function not impl",     "Network is unreachable",
    "No route to host",    "Invalid cross-device",  "Text file busy"};

/// Whether such a text stands in this part of a line.
bool tells_unix_text(std::string_view part) noexcept {
  for (std::size_t at = 0; at < part.size(); ++at) {
    if (!is_upper(part[at])) continue;
    if (starts_with_any(part.substr(at), kUnixTexts)) return true;
  }
  return false;
}

bool is_unix_os_error(const Place& place, Code code) noexcept {
  constexpr std::string_view kOsError = " (os error ";
  constexpr std::size_t kLongestText = 36;
  if (code > kLastErrno || !place.text_before().ends_with(kOsError)) return false;
  std::string_view line = place.line_before(kLongestText + kOsError.size());
  line.remove_suffix(kOsError.size());
  return tells_unix_text(line);
}

/// "Connection refused, error code 111": Linux' text before Linux' number, which Windows has not.
bool is_behind_text_of_linux(const Place& place, Code code) noexcept {
  struct Error {
    Code code;
    std::string_view text;
  };
  constexpr Error kErrors[] = {{98, "ddress already in use"},    {101, "etwork is unreachable"},
                               {104, "onnection reset by peer"}, {110, "onnection timed out"},
                               {111, "onnection refused"},       {113, "o route to host"}};
  const auto error = std::ranges::find(kErrors, code, &Error::code);
  if (error == std::end(kErrors)) return false;
  constexpr std::size_t kNear = 64;
  return place.line_before(kNear).find(error->text) != std::string_view::npos;
}

bool is_unix_error_of_innodb(const Place& place, Code code) noexcept {
  constexpr Code kLast = 30;  // EROFS
  constexpr Code kOfDisks = 23;
  return code <= kLast && code != kOfDisks &&
         place.text_before().ends_with("perating system error number ");
}

}  // namespace

bool is_errno_of_cygwin(const Place& place) noexcept {
  return place.text_before().ends_with("', errno ");
}

bool is_before_unix_text(const Place& place, Code code) noexcept {
  constexpr std::size_t kNear = 64;
  return code <= kLastErrno && tells_unix_text(place.line_behind(kNear));
}

bool is_unix_error(const Place& place, Code code) noexcept {
  if (is_behind_text_of_linux(place, code)) return true;
  return is_before_unix_text(place, code) &&
         // OpenSSH: "CreateProcessW failed error:2 posix_spawn: No such file or directory"
         !tells_windows_function(place.text(), place.first());
}

bool has_form_of_unix(const Place& place, Code code) noexcept {
  return is_unix_os_error(place, code) || is_unix_error_of_innodb(place, code);
}

}  // namespace winerr::detail
