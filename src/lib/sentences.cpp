#include "sentences.h"

#include <algorithm>

#include "text_lists.h"
#include "topics.h"
#include "win32_ranges.h"
#include "winerr/detail/ascii.h"
#include "winerr/query.h"

namespace winerr::detail {
namespace {

/// "jk_common.c (1403): wrong format": a file of source and its line.
bool is_line_of_source(const Place& place) noexcept {
  constexpr std::string_view kFiles[] = {".c (", ".cc (", ".cpp (", ".h ("};
  return ends_with_any(place.text_before(), kFiles);
}

/// "[1], [1326], [5]"
bool is_of_list(const Place& place) noexcept {
  return place.text_before().ends_with("], [") || place.text_behind().starts_with("], [");
}

/// "The existing file appears to be in use (32).": the end of a text of Windows, without its
/// period, and its code.
bool is_behind_own_text(std::string_view before, Code code) noexcept {
  // "The module could not be found (126)."
  if (is_error_of_loading(code) && before.ends_with(" be found (")) return true;
  if (is_lock(code) && before.ends_with(" in use (")) return true;
  struct Text {
    std::string_view ending;
    Code code;
  };
  constexpr Text kTexts[] = {{" file specified (", 2},    {" path specified (", 3},
                             {" handle is invalid (", 6}, {" another process (", 32},
                             {" is incorrect (", 87},     {" exists (", 183},
                             {" in use (", 183}};
  return std::ranges::any_of(kTexts, [before, code](const Text& text) {
    return text.code == code && before.ends_with(text.ending);
  });
}

}  // namespace

bool is_closing(const Place& place) noexcept {
  const bool enclosed = (place.before(1) == '(' && place.behind(0) == ')') ||
                        (place.before(1) == '[' && place.behind(0) == ']');
  if (enclosed && place.before(2) == '.') return true;  // "It is out of date.(80072EFE)"
  // sc's "SERVICE_EXIT_CODE  : 5  (0x5)" has two blanks.
  return enclosed && place.before(2) == ' ' && !is_digit(place.before(3)) &&
         !(place.before(3) == ' ' && is_digit(place.before(4)));
}

bool ends_sentence(const Place& place) noexcept {
  const std::string_view before = place.text_before();
  return place.before(3) == '.' || before.ends_with(".  (") || before.ends_with(".(");
}

bool closes_failure(const Place& place, Code code) noexcept {
  if (!is_closing(place) || !contains(".,;:)'\"`\r\n", place.behind(1))) return false;
  if (is_line_of_source(place) || is_of_list(place)) return false;
  const bool typical = is_typical(code);
  // Windows' own texts end with a period, which Unix's do not.
  constexpr std::string_view kRefused[] = {" denied (", " denegado (", " negado (",
                                           " verweigert ("};
  const std::string_view before = place.text_before();
  const bool sentence = ends_sentence(place) || before.ends_with(".' (") ||
                        before.ends_with(".\" (") || ends_with_any(before, kRefused);
  // A long sentence may tell of the failure at its begin.
  const std::size_t reach = typical && place.before(3) == '.' ? kSentenceBytes : kContextBytes;
  if (!tells_failure(place.text(), place.first(), reach)) return false;
  if (typical || sentence) return true;
  if (is_behind_own_text(before, code)) return true;
  // "Failed to load engine.dll (126)"
  if (is_error_of_loading(code)) return tells_loading(place.text(), place.first());
  // "Named Pipes Provider: Could not open a connection to SQL Server [53]."
  return place.before(1) == '[' && place.behind(1) == '.' &&
         tells_sql_server(place.text(), place.first());
}

bool ends_failure(const Place& place, Code code) noexcept {
  const std::string_view before = place.text_before();
  const bool last = contains("\r\n", place.behind(0));
  const bool period = place.behind(0) == '.' && contains("\r\n", place.behind(1));
  // "failed to connect socket. 10060 (Unknown error)"
  if (before.ends_with(" socket. ")) return is_winsock(code);
  // "socket bind failed, 10049:", "Start of the service failed, 1069."
  if (before.ends_with(" failed, ")) {
    return (last || period || place.behind(0) == ':') && is_typical(code);
  }
  if (before.ends_with(" error, ")) return (last || period) && is_winsock(code);
  return before.ends_with(" with ") && last && !is_seldom(code) &&
         tells_failure(place.text(), place.first());
}

bool is_before_bugcheck(const Place& place) noexcept {
  if (place.behind(0) != ' ' || !contains("bBsS", place.behind(1))) return false;
  constexpr std::string_view kWords[] = {"bug check",   "bugcheck",    "BSOD",
                                         "blue screen", "blue-screen", "bluescreen",
                                         "stop code",   "stop error",  "STOP"};
  return has_hex_prefix(place.token()) && starts_with_any(place.text_behind().substr(1), kWords);
}

bool ends_clause(const Place& place) noexcept {
  const char next = place.behind(1);
  switch (place.behind(0)) {
    case '\r':
    case '\n':
    case '"':
    case '\'':
    case ';':
    case ']': return true;
    case '\\': return contains("\"nr", next);  // of JSON within JSON
    case '.':
    case ')': return !is_word(next);
    case ',':
    case ':': return next == ' ' || contains("\r\n", next);
    case ' ': return contains("(:-", next);
    default: return false;
  }
}

bool is_before_sentence(const Place& place) noexcept {
  return place.behind(0) == ' ' && is_upper(place.behind(1)) && is_lower(place.behind(2));
}

bool is_behind_text(const Place& place, Code code) noexcept {
  constexpr Code kInUse = 32;
  return place.behind(0) == ')' &&
         (place.text_before().ends_with(". (code: ") ||
          (code == kInUse && place.text_before().ends_with(" another process (code: ")));
}

bool heads_text(const Place& place, Code code) noexcept {
  if (place.before(2) != ' ' || place.before(1) != '(') return false;
  if (place.behind(0) != ')' || place.behind(1) != ' ') return false;
  if (!is_upper(place.behind(2)) || !is_lower(place.behind(3))) return false;
  // "AssignProcessToJobObject: (6) The handle is invalid."
  if (!is_typical(code)) {
    constexpr std::size_t kSigns = 3;
    return place.before(3) == ':' && tells_windows_function(place.text(), place.first() - kSigns);
  }
  constexpr std::size_t kNear = 96;
  const std::string_view line = place.line_behind(kNear);
  return tells_failure(line, line.size());
}

bool is_followed_by_text(const Place& place, const Number& number) noexcept {
  const bool text = place.behind(0) == ' ' && place.behind(1) == ':' && place.behind(2) == ' ' &&
                    is_letter(place.behind(3));
  constexpr Code kLeast = 0x100;
  return text && number.code >= kLeast && place.before(1) == ' ' &&
         is_about_failure(place.text(), place.first(), place.first());
}

}  // namespace winerr::detail
