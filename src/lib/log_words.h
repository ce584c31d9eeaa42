#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The words of logs that say what the number behind them is.
namespace winerr::detail {

/// What a word is for the number behind it.
enum class Role : std::uint8_t {
  unknown,
  error,      // "error 5"
  hresult,    // "hr = ..."
  ntstatus,   // "NTSTATUS 0x103"
  code,       // "error code", "exit code", "stop code"; alone it may be anything
  status,     // "exit status", "NT status"; alone a hex one
  state,      // "error state"
  exits,      // "exit", "exited", "errorlevel"
  returns,    // "rc", "returned", "result"
  fails,      // "failed", "failure"
  exception,  // "exception code"
  bugcheck,   // "bugcheck"
  check,      // "bug check"
  stop,       // "STOP: 0x0000007E", "stop code"
  filler,     // "is", "was", "with": says nothing, the word before counts
  windows,    // "os error", "Win32 error": makes an error surely one of Windows
  last,       // "last error"
  bug,
  nt,
  event,    // "LiveKernelEvent Code": a stop code
  errnos,   // "errno": Unix's numbers, but Winsock's where Unix has none
  foreign,  // "HTTP error", "SQL error": numbers of somebody else
  other,    // "flags", "address": no code at all
};

/// No word of the table is longer.
inline constexpr std::size_t kMaxWord = 16;

/// What the table says of a word of at most kMaxWord letters and digits, in any case. O(1).
[[nodiscard]] Role role_of(std::string_view word) noexcept;

/// A bit for each three letters that a word can end with which introduces a number; see
/// may_introduce().
extern const std::array<std::uint32_t, 1024> kEndings;

/// Whether a word with these last three letters, in any case, can introduce a number: a quick
/// look that spares most numbers of a log the reading of their context. What stands before a word
/// of two letters does not matter.
[[nodiscard]] inline bool may_introduce(char third, char second, char last) noexcept {
  return (kEndings[static_cast<std::size_t>((third & 31) << 5 | (second & 31))] >> (last & 31) &
          1) != 0;
}

}  // namespace winerr::detail
