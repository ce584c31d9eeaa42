#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "winerr/catalog.h"

/// What the words before a number say about it. The words are read from the number leftwards,
/// so that what a line says far away costs nothing.
namespace winerr::detail {

/// The most bytes before a token that decide what it is; a line feed ends them sooner.
inline constexpr std::size_t kContextBytes = 96;

/// What the words say that the number is.
enum class Introduction : std::uint8_t {
  none,
  error,     ///< an error code: any that is known counts
  loosely,   ///< a word that also stands before counts ("failed", "code"): hex numbers count
  exit,      ///< an exit status: most are the program's own affair
  result,    ///< what was returned: small ones are the function's own affair
  hex,       ///< "(Win32) 0x7e": hex numbers count
  returns,   ///< "return 0x196", what any function gives back: only large numbers count
  errnos,    ///< "errno": Unix's, unless it can only be Winsock's
  message,   ///< an insert of an event ("%%1053")
  bugcheck,  ///< a stop code, in hex with or without 0x
  foreign,   ///< somebody else's error ("HTTP error", "SQL error"): only large hex numbers count
  other,     ///< something that is no code: flags, an address, a size
};

struct Context {
  Introduction introduction = Introduction::none;
  std::optional<Space> space;  ///< that the words name ("NTSTATUS 0x103")
  bool by_windows = false;     ///< "os error", "Win32 error", "GetLastError": surely Windows' own
  bool linked = false;         ///< a word like "with" or "is" leads to the number: "failed with 5"
  bool code = false;           ///< loosely, by the word "code"
  bool decimal = false;        ///< a stop code in decimal, as event 41 has it ("BugcheckCode 278")
};

/// The context of a token of `text` that begins at `first`. O(kContextBytes), allocates nothing.
[[nodiscard]] Context context_of(std::string_view text, std::size_t first) noexcept;

/// Whether the words before `first` are about remote access (VPN, dial-up), whose numbers from
/// 600 on overlap with others.
[[nodiscard]] bool is_about_remote_access(std::string_view text, std::size_t first) noexcept;

/// Whether they are about something that numbers its errors itself: LDAP, Kerberos, MySQL, ...
[[nodiscard]] bool is_about_others(std::string_view text, std::size_t first) noexcept;

/// Whether the words before `first` tell of a call that failed ("failed", "Win32").
[[nodiscard]] bool tells_failed_call(std::string_view text, std::size_t first) noexcept;

/// Whether they hold the word "exception".
[[nodiscard]] bool tells_exception(std::string_view text, std::size_t first) noexcept;

/// Whether the words around text[first, last) tell of a failure or a result of any kind.
[[nodiscard]] bool is_about_failure(std::string_view text, std::size_t first,
                                    std::size_t last) noexcept;

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

/// A byte that may stand between a number and the word that introduces it.
[[nodiscard]] constexpr bool is_separator(char c) noexcept {
  switch (c) {
    case ' ':
    case '"':
    case '\'':
    case '#':
    case '%':
    case '(':
    case ')':
    case '[':
    case '{':
    case ':':
    case '=':
    case '>':
    case '-': return true;
    default: return false;
  }
}

/// The same as a table, for loops.
inline constexpr std::array<std::uint8_t, 256> kSeparators = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = is_separator(static_cast<char>(i)) ? 1 : 0;
  }
  return table;
}();

/// How many separators in a row are passed over; tools align their values with blanks.
inline constexpr std::size_t kMaxSeparators = 32;

}  // namespace winerr::detail
