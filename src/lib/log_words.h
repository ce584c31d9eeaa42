#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "winerr/detail/ascii.h"

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
  state,       // "error state"
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
  event,    // "LiveKernelEvent Code": a stop code
  printer,  // "returned by the print processor: 63"
  start,    // "failed to start: 1053"; else an address or a time
  errnos,   // "errno": Unix's numbers, but Winsock's where Unix has none
  foreign,  // "HTTP error", "SQL error": numbers of somebody else
  thing,    // "thread 0x80004005" is one; "on the audio thread: 0x88890026" tells of it
  other,    // "flags", "address": no code at all
};

/// No word of the table is longer.
inline constexpr std::size_t kMaxWord = 16;

/// What the table says of a word of at most kMaxWord letters and digits, in any case. O(1).
[[nodiscard]] Role role_of(std::string_view word) noexcept;

/// Whether text ends with the word "error" of a language that needs other letters than a to z.
[[nodiscard]] bool ends_with_error_in_other_script(std::string_view text) noexcept;

/// Up to four letters as a number, the first byte lowest.
using Letters = std::uint32_t;

/// A set of up to four small letters each: a filter of 1 KiB that some others pass as well, of a
/// set of a hundred one in eighty.
class LettersFilter {
 public:
  constexpr void add(Letters letters) noexcept {
    bits_[slot(letters) / 64] |= std::uint64_t{1} << (slot(letters) % 64);
  }
  [[nodiscard]] constexpr bool has(Letters letters) const noexcept {
    return (bits_[slot(letters) / 64] >> (slot(letters) % 64) & 1) != 0;
  }

 private:
  static constexpr std::uint32_t slot(Letters letters) noexcept {
    return letters * std::uint32_t{0x9E3779B1} >> 19;
  }
  std::array<std::uint64_t, 128> bits_{};
};

/// The last four letters of each word that introduces a number, or all of a shorter word.
extern const LettersFilter kEndings;

/// The last three letters of each word that introduces a number, and all that could stand before
/// the two of a word of two: by the five low bits of a letter's byte, so in any case.
extern const std::array<std::uint32_t, 1024> kLastThree;

/// Whether a word that ends with these four bytes may introduce a number, by the last three: a
/// look without branches that leaves one number of a log in four.
[[nodiscard]] inline bool may_end_introduction(Letters ending) noexcept {
  constexpr Letters kLow = 31;
  const Letters last_two = (ending >> 24 & kLow) << 5 | (ending >> 16 & kLow);
  return (kLastThree[last_two] >> (ending >> 8 & kLow) & 1) != 0;
}

/// Whether a word begins at a byte: behind no letter or digit, or with a capital (the parts of
/// "LastErr" are words).
[[nodiscard]] constexpr bool may_begin_word(char before, char first) noexcept {
  return is_upper(first) || !is_letter_or_digit(before);
}

/// Whether a word that ends with these four bytes, in any case, may introduce a number: a quick
/// look that spares most numbers of a log the reading of their context.
[[nodiscard]] inline bool may_introduce(Letters ending) noexcept {
  const Letters small = ending | 0x20202020;
  if (kEndings.has(small)) return true;
  const bool three = kEndings.has(small >> 8);
  const bool two = kEndings.has(small >> 16);
  if (!(three | two)) return false;
  const auto byte = [ending](int i) { return static_cast<char>(ending >> 8 * i & 0xFF); };
  return (three && may_begin_word(byte(0), byte(1))) || (two && may_begin_word(byte(1), byte(2)));
}

}  // namespace winerr::detail
