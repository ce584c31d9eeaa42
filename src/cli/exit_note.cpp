#include "exit_note.h"

#include "numbers.h"
#include "text_of.h"
#include "winerr/detail/ascii.h"
#include "winerr/query.h"
#include "winerr/resolve.h"

namespace winerr::cli {
namespace {

/// Statuses up to here, and the same below zero (exit(-1)), are what programs choose themselves.
constexpr Code kOwnStatus = 255;

/// What cmd.exe sets when it does not find a command. As a Win32 error it is one of DNS, which
/// no exit status is about.
constexpr Code kCmdNotFound = 9009;

/// Ends of programs that people meet, for a status of which only 8 bits are left.
constexpr Code kFrequent[] = {
    0xC0000005, 0xC0000409, 0xC0000135, 0xC0000139, 0xC0000142, 0xC000007B, 0xC0000374, 0xC00000FD,
    0xC000001D, 0xC0000094, 0xC0000096, 0xC0000025, 0xC000013A, 0xC0000417, 0xC0000602, 0x80000003,
    0xE06D7363, 0xE0434352, 1603,       1618,       1641,       3010,
};

bool is_own(Code status) noexcept { return status <= kOwnStatus || status >= 0 - kOwnStatus; }

/// The meaning that an exit status can have: stop codes end no program.
std::optional<Match> meaning_of(Code status, std::span<const Catalog> catalogs) {
  std::optional<Space> space;
  if (status == kCmdNotFound) space = Space::other;
  const Matches matches = resolve(number_query(status), catalogs, space);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i].row->space() != Space::bugcheck) return matches[i];
  }
  return std::nullopt;
}

/// "0xC0000135 (-1073741515)", "1603": as Windows' own tools print an exit status.
std::string spelling(Code status) {
  return status <= 0xFFFF ? text_of(append_decimal, status)
                          : text_of(append_hex_and_signed, status);
}

}  // namespace

std::optional<ExitNote> windows_exit_note(Code status, std::span<const Catalog> catalogs) {
  if (is_own(status)) return std::nullopt;
  ExitNote note;
  note.end = "ended with " + spelling(status);
  const std::optional<Match> match = meaning_of(status, catalogs);
  if (!match) return std::nullopt;
  if (!match->symbol().empty()) {
    note.end += ", ";
    note.end += match->symbol();
  }
  note.meaning = match->summary();
  if (!match->note().empty()) {
    note.meaning += ' ';
    note.meaning += match->note();
  }
  note.failure = match->row->outcome() == Outcome::failure;
  if (match->row->has_article()) append_usual(note.query, match->space(), match->code);
  return note;
}

std::optional<ExitNote> cut_exit_note(Code status, std::span<const Catalog> catalogs) {
  if (status == 0) return std::nullopt;
  std::string candidates;
  for (const Code code : kFrequent) {
    if ((code & 0xFF) != status) continue;
    const std::optional<Match> match = meaning_of(code, catalogs);
    if (!match) continue;
    if (!candidates.empty()) candidates += " or ";
    candidates += spelling(code);
    candidates += ", ";
    candidates += match->symbol();
  }
  if (candidates.empty()) return std::nullopt;
  ExitNote note;
  note.end = "ended with ";
  append_decimal(note.end, status);
  note.meaning =
      "Only the lowest 8 bits of a Windows exit status arrive here: this is the "
      "program's own, or what is left of " +
      candidates + ".";
  return note;
}

bool is_windows_command(std::span<const std::string_view> command) {
  std::string_view name = command.front();
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const auto is_named = [&](std::string_view wanted) {
    return detail::equal_ignoring_case(name, wanted);
  };
  return is_named("wine") || is_named("wine64") ||
         (name.size() > 4 && detail::equal_ignoring_case(name.substr(name.size() - 4), ".exe"));
}

}  // namespace winerr::cli
