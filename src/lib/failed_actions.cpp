#include "failed_actions.h"

#include <algorithm>
#include <string_view>

#include "context.h"
#include "sentences.h"
#include "text_lists.h"
#include "topics.h"
#include "win32_ranges.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

/// What says that an action failed, up to its verb.
constexpr std::string_view kFailedToDo[] = {"ailed to ", "ould not ", "ouldn't ",   "annot ",
                                            "an't ",     "an not ",   "ailure to ", "able to ",
                                            "id not ",   "idn't "};

/// Verbs of what programs ask of the system, in any form that begins like this.
constexpr std::string_view kVerbs[] = {
    "access", "accept",  "acquire", "adjust",  "alloc",  "attach", "authenticate", "bind",
    "call",   "close",   "connect", "copy",    "creat",  "delet",  "duplicat",     "enable",
    "enum",   "exec",    "flush",   "get",     "imp",    "init",   "inject",       "install",
    "launch", "listen",  "load",    "lock",    "log",    "lookup", "map",          "mount",
    "mov",    "open",    "query",   "read",    "receiv", "recv",   "register",     "relaunch",
    "remov",  "renam",   "replac",  "request", "resolv", "restor", "resum",        "retriev",
    "run",    "sav",     "send",    "set",     "spawn",  "start",  "stop",         "subscrib",
    "unload", "unmount", "updat",   "upload",  "writ",   "reset"};

/// What a number behind a colon is the number of.
constexpr std::string_view kNumbered[] = {
    "id",       "pid",       "tid",     "uid",       "gid",        "sid",     "port",
    "line",     "size",      "length",  "count",     "number",     "no",      "nr",
    "row",      "record",    "offset",  "index",     "version",    "build",   "session",
    "job",      "ticket",    "request", "event",     "channel",    "slot",    "page",
    "sector",   "block",     "after",   "timeout",   "user",       "handle",  "attempt",
    "retry",    "item",      "order",   "invoice",   "position",   "column",  "width",
    "height",   "http",      "frame",   "node",      "object",     "message", "msg",
    "room",     "extension", "phone",   "year",      "step",       "test",    "case",
    "instance", "worker",    "agent",   "device",    "disk",       "volume",  "partition",
    "entry",    "key",       "value",   "parameter", "argument",   "level",   "priority",
    "delay",    "interval",  "limit",   "max",       "min",        "total",   "capacity",
    "revision", "commit",    "change",  "issue",     "bug",        "pr",      "ref",
    "at",       "process",   "thread",  "task",      "resolution", "speed",   "rate",
    "customer", "account",   "product"};

/// Codes that are no typical ones, but that functions give often and that count nothing. Of those
/// that Unix has as well, it gives none.
constexpr Code kOften[] = {53,  67,  80,  87,  112, 121, 122, 183, 216, 225, 231,
                           232, 233, 258, 299, 487, 740, 995, 996, 997, 998};

/// What only Windows opens, starts and loads; there also its smallest codes are its own.
constexpr std::string_view kThings[] = {"process", "service", "registry", "snapshot", ".dll",
                                        ".exe",    "handle",  "SCM",      "hotkey",   ":\\"};
constexpr Code kOfThings[] = {2, 3, 5, 6, 8, 24, 31, 32, 33};

template <std::size_t kCount>
bool is_one_of(Code code, const Code (&codes)[kCount]) noexcept {
  return std::ranges::find(codes, code) != std::end(codes);
}

template <std::size_t kCount>
bool holds_any(std::string_view text, const std::string_view (&parts)[kCount]) noexcept {
  return std::ranges::any_of(
      parts, [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// Whether a code may be that of an action.
bool may_be_error(Code code, std::string_view said) noexcept {
  if (is_error_of_loading(code) || is_one_of(code, kOften)) return true;
  if (is_one_of(code, kOfThings)) return holds_any(said, kThings);
  return is_typical(code) && !is_seldom(code);
}

/// "files", but not "access", "status" or "this".
bool is_plural(std::string_view word) noexcept {
  constexpr std::string_view kSingular[] = {"ss", "us", "is", "S"};
  return word.size() > 2 && word.ends_with('s') && !ends_with_any(word, kSingular);
}

bool is_numbered(std::string_view word) noexcept {
  return is_plural(word) || is_any(word, kNumbered);
}

bool begins_with_verb(std::string_view words) noexcept {
  return std::ranges::any_of(
      kVerbs, [words](std::string_view verb) { return starts_with_ignoring_case(words, verb); });
}

/// "Error opening SCM"
bool tells_error_in_action(std::string_view said) noexcept {
  constexpr std::string_view kError = "rror ";
  const std::size_t error = said.rfind(kError);
  if (error == std::string_view::npos) return false;
  const std::string_view action = said.substr(error + kError.size());
  return begins_with_verb(action) && action.substr(0, action.find(' ')).ends_with("ing");
}

bool tells_failed_action(std::string_view said) noexcept {
  return tells_error_in_action(said) ||
         std::ranges::any_of(kFailedToDo, [said](std::string_view text) {
           const std::size_t failed = said.rfind(text);
           return failed != std::string_view::npos &&
                  begins_with_verb(said.substr(failed + text.size()));
         });
}

/// "LogonUser failed for svc-dms"
bool tells_failed_function(std::string_view said) noexcept {
  const std::size_t failed = said.rfind(" failed");
  return failed != std::string_view::npos && tells_windows_function(said, failed);
}

/// Whether the number may be one of the thing that the last word names.
bool is_number_of_thing(std::string_view said, Code code) noexcept {
  std::size_t first = said.size();
  while (first > 0 && is_letter_or_digit(said[first - 1])) --first;
  const std::string_view word = said.substr(first);
  // "event 7031: 1326", but "port 52020: 10013"
  constexpr Code kLeast = 100;
  if (!word.empty() && is_digit(word.front())) return !is_winsock(code) && code >= kLeast;
  // "Could not join, generation: 1450"
  if (first > 1 && said[first - 2] == ',') return true;
  // "svc-dms" is no plural, but a name.
  if (first > 0 && said[first - 1] != ' ') return false;
  return is_numbered(word) && (code >= kLeast || !equal_ignoring_case(word, "process"));
}

/// What the last sentence of a part of a line says.
std::string_view last_sentence(std::string_view line) noexcept {
  const std::size_t period = line.rfind(". ");
  return period == std::string_view::npos ? line : line.substr(period + 2);
}

}  // namespace

bool follows_failed_action(const Place& place, Code code) noexcept {
  if (place.before(1) != ' ' || place.before(2) != ':') return false;
  const bool ends = is_few_for_colon(place.token().size())
                        ? surely_ends_clause(place.behind(0))
                        : ends_clause(place) || is_before_sentence(place);
  if (!ends) return false;
  std::string_view said = place.line_before(kContextBytes);
  said.remove_suffix(place.before(3) == ' ' ? 3 : 2);
  said = last_sentence(said);
  if (!may_be_error(code, said)) return false;
  return (tells_failed_action(said) || tells_failed_function(said)) &&
         !is_number_of_thing(said, code) && !is_about_others(place.text(), place.first(), code);
}

}  // namespace winerr::detail
