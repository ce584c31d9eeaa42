#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "word_table.h"

/// The words of logs that say what the number behind them is.
namespace winerr::detail {

/// What a word is for the number behind it.
enum class Role : std::uint8_t {
  unknown,
  error,       // "error 5"
  hresult,     // "hr = ..."
  ntstatus,    // "NTSTATUS 0x103"
  code,        // "error code", "exit code", "stop code"; alone it may be anything
  status,      // "exit status", "NT status"; alone a hex one
  exits,       // "exit", "exited", "errorlevel"
  ends,        // "ended with": an exit where such a word follows
  returns,     // "rc", "returned", "result"
  fails,       // "failed", "failure"
  exception,   // "exception code"
  bugcheck,    // "bugcheck"
  bluescreen,  // "BSOD 0x124"
  check,       // "bug check"
  stop,        // "STOP: 0x0000007E", "stop code"
  filler,      // "is", "was", "with": says nothing, the word before counts
  windows,     // "os error", "Win32 error": makes an error surely one of Windows
  last,        // "last error"
  bug,
  nt,
  event,     // "LiveKernelEvent Code": a stop code
  received,  // "to exit with [0], but received '1603'"; alone it says nothing
  ret,       // "dwRet = 31"; alone it may be anything
  form,  // "AcceptSecurityContext error, data 52e": stands in products' forms, alone says nothing
  printer,  // "returned by the print processor: 63"
  start,    // "failed to start: 1053"; else an address or a time
  call,     // "the recv() call was 10054"
  server,   // "ActiveDirectoryServer:8344"; else a port
  errnos,   // "errno": Unix's numbers, but Winsock's where Unix has none
  foreign,  // "HTTP error", "SQL error": numbers of somebody else
  thing,    // "thread 0x80004005" is one; "on the audio thread: 0x88890026" tells of it
  other,    // "flags", "address": no code at all
};

/// Words with their plural in brackets, without the last: "error code(s): 10061"; the third is the
/// end of "failure(s)" in French.
inline constexpr std::string_view kPlurals[] = {"error(s", "code(s", "chec(s"};

/// What a word of 1 to kMaxWord letters and digits is, in any case. O(1).
[[nodiscard]] Role role_of(std::string_view word) noexcept;

}  // namespace winerr::detail
