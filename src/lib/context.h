#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "always_inline.h"
#include "winerr/catalog.h"

/// What the words before a number say about it. The words are read from the number leftwards,
/// so that what a line says far away costs nothing.
namespace winerr::detail {

/// The most bytes before a token that decide what it is; a line feed ends them sooner.
inline constexpr std::size_t kContextBytes = 96;

/// Where a whole sentence decides.
inline constexpr std::size_t kSentenceBytes = 240;

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

/// Aligned, so that it is copied as one number.
struct alignas(8) Context {
  Introduction introduction = Introduction::none;
  std::optional<Space> space;  ///< that the words name ("NTSTATUS 0x103")
  bool by_windows = false;     ///< "os error", "Win32 error", "GetLastError": surely Windows' own
  bool linked = false;         ///< a word like "with" or "is" leads to the number: "failed with 5"
  bool code = false;           ///< by the word "code", behind which nothing is counted
  bool decimal = false;        ///< a stop code in decimal, as event 41 has it ("BugcheckCode 278")
};

/// The context of a token of `text` that begins at `first`. O(kContextBytes), allocates nothing.
[[nodiscard]] Context context_of(std::string_view text, std::size_t first) noexcept;

/// A byte that may stand between a number and the word that introduces it.
[[nodiscard]] WINERR_INLINE constexpr bool is_separator(char c) noexcept {
  switch (c) {
    case ' ':
    case '\t':
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
    case '-':
    case '\\': return true;  // before a quote of JSON within JSON
    default: return false;
  }
}

/// Numbers of so few digits are as often counts: behind a colon only those are looked at that a
/// clause surely ends with, by the fast pass and by the rules.
[[nodiscard]] WINERR_INLINE constexpr bool is_few_for_colon(std::size_t digits) noexcept {
  return digits <= 2;
}

/// Whether a byte surely ends a clause, behind a number of any length.
[[nodiscard]] WINERR_INLINE constexpr bool surely_ends_clause(char c) noexcept {
  return c == '\r' || c == '\n' || c == '"' || c == '\\' || c == ')' || c == '.' || c == ',';
}

/// Whether an escape of JSON for a tab or an end of line, "\t", ends at `last`.
[[nodiscard]] constexpr bool is_escape(std::string_view text, std::size_t last) noexcept {
  if (last < 2 || text[last - 2] != '\\') return false;
  const char c = text[last - 1];
  return c == 't' || c == 'n' || c == 'r';
}

/// Whether Basic's sign of hex, "&H", ends at `last`.
[[nodiscard]] constexpr bool is_hex_sign(std::string_view text, std::size_t last) noexcept {
  return last >= 2 && text[last - 2] == '&' && (text[last - 1] | 0x20) == 'h';
}

/// is_separator() as a table, for loops.
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
