#include "function_results.h"

#include <algorithm>

#include "context.h"
#include "sentences.h"
#include "topics.h"
#include "unix_errors.h"
#include "win32_ranges.h"
#include "winerr/detail/ascii.h"
#include "winerr/query.h"

namespace winerr::detail {
namespace {

/// Whether a path of Windows, "C:\x", stands in a part of a line.
bool tells_drive(std::string_view line) noexcept {
  const std::size_t colon = line.find(":\\");
  return colon != std::string_view::npos && colon > 0 && is_letter(line[colon - 1]);
}

/// Where the arguments of a call begin that end at `last`, or that if there are none.
std::size_t begin_of_arguments(std::string_view text, std::size_t last) noexcept {
  if (last == 0 || text[last - 1] != ')') return last;
  const std::string_view line = Place(text, last, last).line_before(kContextBytes);
  const std::size_t open = line.rfind('(');
  return open == std::string_view::npos ? last : last - line.size() + open;
}

}  // namespace

bool is_failed_function(const Place& place, Code code) noexcept {
  // "route addition failed using CreateIpForwardEntry: ... [status=87 if_index=6]"
  if (place.text_before().ends_with("[status=") && place.text_behind().starts_with(" if_index=")) {
    return true;
  }
  // "FlushIpNetTable failed on interface [12] {...} (status=5) : ..."
  if (place.text_before().ends_with("(status=") && place.behind(0) == ')') {
    return tells_windows_function(place.text(), place.first());
  }
  // "bind() to 0.0.0.0:80 failed (10013: ..."
  if (place.text_before().ends_with(" failed (") && is_winsock(code)) return true;
  constexpr std::string_view kFailed[] = {
      " failed (", " failed(", " failed: ", " failed, ", " failed - ", " fails, "};
  const std::string_view before = place.text_before();
  const auto failed = std::ranges::find_if(
      kFailed, [before](std::string_view text) { return before.ends_with(text); });
  if (failed == std::end(kFailed) || !(ends_clause(place) || is_before_sentence(place))) {
    return false;
  }
  return tells_windows_function(place.text(), place.first() - failed->size());
}

bool is_returned_with_text(const Place& place, Code code) noexcept {
  constexpr std::string_view kReturned = " returned ";
  if (!place.text_before().ends_with(kReturned)) return false;
  const std::size_t last = place.first() - kReturned.size();
  if (!tells_windows_function(place.text(), last)) return false;
  // The registry's return nothing else: "RegOpenKeyEx(HKLM\\SOFTWARE) returned 2".
  const auto function = word_before(place.text(), begin_of_arguments(place.text(), last));
  if (function && part_of(place.text(), *function).starts_with("Reg")) return true;
  return place.behind(0) == ':' && place.behind(1) == ' ' && is_upper(place.behind(2)) &&
         !is_unix_error(place, code);
}

bool is_errno_of_windows(const Place& place, Code code) noexcept {
  if (is_before_unix_text(place, code) || is_errno_of_cygwin(place)) return false;
  // Go: err="syscall.Errno(5)" path="C:\\x"
  constexpr std::size_t kNear = 64;
  if (place.text_before().ends_with("syscall.Errno(") && tells_drive(place.line_behind(kNear))) {
    return true;
  }
  // OpenVPN: "...: Access is denied.   (errno=5)"; a Unix text has no period.
  constexpr std::string_view kErrno = "(errno=";
  if (place.text_before().ends_with(kErrno)) {
    std::size_t back = kErrno.size() + 1;
    while (back < kErrno.size() + kMaxSeparators && place.before(back) == ' ') ++back;
    if (place.before(back) == '.') return true;
  }
  // .NET: "SocketException (995): ..."
  if (code > kLastErrno && place.text_before().ends_with("SocketException (")) return true;
  // Dart: "(OS Error: Access is denied., errno = 5)"
  if (place.text_before().ends_with("., errno = ")) return true;
  if (place.text_before().ends_with(". , errno = ")) return true;
  // "VirtualAlloc of bytes failed with errno=1455"
  constexpr Code kFirstOfMemory = 1453;
  constexpr Code kLastOfMemory = 1455;
  if (code >= kFirstOfMemory && code <= kLastOfMemory && place.before(1) == '=') return true;
  return place.text_before().ends_with("DOS error/errno=") ||
         tells_windows_function(place.text(), place.first());
}

}  // namespace winerr::detail
