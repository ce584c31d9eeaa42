#include "context.h"

#include <algorithm>

#include "log_words.h"
#include "number_token.h"
#include "other_scripts.h"
#include "text_lists.h"
#include "winerr/detail/ascii.h"
#include "words_before.h"

namespace winerr::detail {
namespace {

/// The next role to the left that is more than a filler.
/// @param linked  set if a filler was passed over
Role next_role(WordsBefore& words, std::string_view& word, bool& linked) noexcept {
  constexpr int kMaxFillers = 4;
  for (int i = 0; i <= kMaxFillers; ++i) {
    word = words.next();
    if (word.empty() || word.size() > kMaxWord) return Role::unknown;
    const Role role = role_of(word);
    if (role != Role::filler) return role;
    linked = true;
  }
  return Role::unknown;
}

Role next_role(WordsBefore& words, std::string_view& word) noexcept {
  bool linked = false;
  return next_role(words, word, linked);
}

bool is_all_upper(std::string_view word) noexcept { return std::ranges::all_of(word, is_upper); }

Context introduced(Introduction introduction, std::optional<Space> space = {}) noexcept {
  Context context;
  context.introduction = introduction;
  context.space = space;
  return context;
}

/// "AppModel-Runtime: error 0x490": a component of the name, not whose error it is.
bool is_behind_colon(const WordsBefore& words, std::string_view word) noexcept {
  return equal_ignoring_case(word, "runtime") && words.separators() > 1;
}

/// "error", with what stands before it.
Context error_behind(WordsBefore& words, std::string_view error) noexcept {
  std::string_view word;
  words.pass_commas();
  const Role before = next_role(words, word);
  if (equal_ignoring_case(error, "helpmsg")) {  // "NET HELPMSG 2182"
    Context context = introduced(Introduction::error);
    context.by_windows = true;
    return context;
  }
  if (equal_ignoring_case(word, "rpc") && equal_ignoring_case(words.next(), "g") &&
      words.separators() == 0) {
    return introduced(Introduction::foreign);  // "gRPC error: code=5"
  }
  // "KeyError: 80070005" of Python names the key that is not there.
  if (equal_ignoring_case(word, "key") && words.separators() == 0 &&
      (words.next().empty() || words.separators() > 0)) {
    return introduced(Introduction::other);
  }
  // What a service calls a "service-specific error 2" is its own, unless it can only be Winsock's.
  // Oracle's "nt secondary err code: 110" is the system's, which seldom is Windows.
  if (equal_ignoring_case(word, "specific") ||
      (equal_ignoring_case(word, "secondary") && equal_ignoring_case(error, "err"))) {
    return introduced(Introduction::errnos);
  }
  // "Run-time error 1004" is one of Visual Basic's; Remote Desktop's "extended error code: 0x7" is
  // its own.
  if ((before == Role::foreign && !is_behind_colon(words, word)) ||
      equal_ignoring_case(word, "time") || equal_ignoring_case(word, "extended")) {
    const bool rpc = equal_ignoring_case(word, "runtime") &&  // "DCERPC Runtime Error: code: 0x5"
                     equal_ignoring_case(words.next(), "dcerpc");
    return introduced(rpc ? Introduction::error : Introduction::foreign);
  }
  // "exited with error code 3", Windows Installer's "returned actual error code 3".
  if (before == Role::exits || equal_ignoring_case(word, "actual")) {
    return introduced(Introduction::exit);
  }
  if (before == Role::stop) return introduced(Introduction::bugcheck);
  if (equal_ignoring_case(word, "system") && equal_ignoring_case(words.next(), "fatal")) {
    return introduced(Introduction::bugcheck);  // the kernel debugger's "Fatal System Error"
  }
  // "LOG_ERROR = 2" defines a constant; "LAST_ERROR = 2" tells a code.
  if (is_all_upper(error) && words.joined() && before != Role::last && before != Role::windows) {
    return {};
  }
  Context context = introduced(Introduction::error);
  constexpr std::size_t kPlain = 9;  // "errorcode" and shorter words are anybody's
  context.by_windows = before == Role::windows || before == Role::last || error.size() > kPlain ||
                       equal_ignoring_case(error, "winerror") ||
                       equal_ignoring_case(error, "gle") ||
                       // "CreateProcess error=2", of Java
                       (equal_ignoring_case(word, "process") &&
                        equal_ignoring_case(words.next(), "create") && words.separators() == 0);
  return context;
}

/// Whether the code of this is no error's: "key code 0x1F", "POST code 0x32". By themselves these
/// words say nothing about a number.
bool has_codes_of_its_own(std::string_view word) noexcept {
  constexpr std::string_view kThings[] = {
      "ascii",  "bar",        "beep",   "cause", "char", "character", "chip",   "command",
      "device", "diagnostic", "escape", "key",   "post", "product",   "region", "reply"};
  return is_any(word, kThings);
}

/// "code", whose meaning is that of the word before it.
Context code_behind(WordsBefore& words) noexcept {
  std::string_view word;
  words.pass_periods();  // "System Error.  Code: 32"
  switch (next_role(words, word)) {
    case Role::error: return error_behind(words, word);
    case Role::fails:
    case Role::windows:
    case Role::last: return introduced(Introduction::error);
    // "exception code 0x6ba"; small decimals are Modbus'.
    case Role::exception: return introduced(Introduction::hex);
    case Role::hresult: return introduced(Introduction::error, Space::hresult);
    case Role::nt:
    case Role::ntstatus: return introduced(Introduction::error, Space::ntstatus);
    case Role::exits:
    case Role::ends: return introduced(Introduction::exit);
    case Role::returns: return introduced(Introduction::result);
    case Role::stop: return introduced(Introduction::bugcheck);
    case Role::bugcheck: {
      Context context = introduced(Introduction::bugcheck);
      context.decimal = words.separators() == 0;
      return context;
    }
    case Role::check:
      return introduced(next_role(words, word) == Role::bug ? Introduction::bugcheck
                                                            : Introduction::loosely);
    case Role::event: {
      const bool live = equal_ignoring_case(words.next(), "kernel");
      return introduced(live ? Introduction::bugcheck : Introduction::loosely);
    }
    case Role::foreign: return introduced(Introduction::foreign);
    case Role::thing:
    case Role::other:  // "line code 5", but "task sequence code 0x80004005"
      // "no match in the index. (Code 0x491)"
      return introduced(words.separators() > 1 ? Introduction::loosely : Introduction::foreign);
    case Role::status:  // often a protocol's, but "returned a failure status code of (1274)"
      return introduced(next_role(words, word) == Role::fails ? Introduction::error
                                                              : Introduction::returns);
    default: {
      if (words.separators() == 1 && has_codes_of_its_own(word)) {
        return introduced(Introduction::foreign);
      }
      // Device Manager's problem codes have their own numbering.
      if (equal_ignoring_case(word, "problem")) return introduced(Introduction::returns);
      // Windows Setup's "ExtendedCode = 0x40017" says in which phase it failed.
      if (equal_ignoring_case(word, "extended")) return introduced(Introduction::foreign);
      // "BCCode: 116" of Windows Error Reporting
      if (equal_ignoring_case(word, "bc") && words.separators() == 0) {
        return introduced(Introduction::bugcheck);
      }
      return introduced(Introduction::loosely);
    }
  }
}

/// "status", likewise.
Context status_behind(WordsBefore& words) noexcept {
  std::string_view word;
  switch (next_role(words, word)) {
    case Role::nt: return introduced(Introduction::error, Space::ntstatus);
    case Role::exits: return introduced(Introduction::exit);
    case Role::error:
    case Role::last:
    case Role::fails:
    case Role::windows: return introduced(Introduction::error);
    case Role::foreign: return introduced(Introduction::foreign);
    default: return introduced(Introduction::loosely);
  }
}

/// "returned" and the like.
Context result_behind(WordsBefore& words, std::string_view result, bool linked) noexcept {
  // "Return value 1603" is a result, "return 0x196" in a trace may be anything.
  if (!linked && equal_ignoring_case(result, "return")) return introduced(Introduction::returns);
  std::string_view word;
  const Role before = next_role(words, word);
  // "HResult" is taken apart where its case changes.
  if (equal_ignoring_case(word, "h") && words.separators() == 0) {
    return introduced(Introduction::error, Space::hresult);
  }
  // "GetLastError returns 0x7e"
  if (before == Role::error) return error_behind(words, word);
  return introduced(Introduction::result);
}

/// @param is_hex_ahead  whether the number is written with 0x
Context context_of_words(WordsBefore& words, bool is_hex_ahead, bool& linked) noexcept {
  std::string_view word;
  const Role role = next_role(words, word, linked);
  switch (role) {
    case Role::error: return error_behind(words, word);
    case Role::hresult: return introduced(Introduction::error, Space::hresult);
    case Role::ntstatus: return introduced(Introduction::error, Space::ntstatus);
    case Role::code: {
      Context context = code_behind(words);
      context.code = true;
      return context;
    }
    case Role::status: return status_behind(words);
    case Role::exits: return introduced(Introduction::exit);
    case Role::ends: return introduced(linked ? Introduction::exit : Introduction::none);
    case Role::returns: return result_behind(words, word, linked);
    case Role::fails: return introduced(Introduction::loosely);
    case Role::exception: {
      // "Win32Exception (5)", "SocketException (10061)"
      const Role before = next_role(words, word);
      // .NET has Unix's numbers there elsewhere.
      if (equal_ignoring_case(word, "socket")) return introduced(Introduction::errnos);
      if (before == Role::windows) return introduced(Introduction::error);
      return introduced(Introduction::loosely);
    }
    case Role::bugcheck: return introduced(Introduction::bugcheck);
    case Role::check:
      return introduced(next_role(words, word) == Role::bug ? Introduction::bugcheck
                                                            : Introduction::none);
    case Role::stop: {  // but "CMD_STOP = 5" is a constant
      const bool stop = is_all_upper(word);
      words.next();
      return introduced(stop && !words.joined() ? Introduction::bugcheck : Introduction::none);
    }
    case Role::errnos: return introduced(Introduction::errnos);
    case Role::received: {  // "to exit with [0], but received '1603'"
      const bool quoted = words.separators() == 2;
      const bool instead = equal_ignoring_case(words.next(), "but");
      return introduced(quoted && instead ? Introduction::exit : Introduction::none);
    }
    case Role::ret: {  // "dwRet = 31", where "dw" is a DWORD: few functions but Windows' give one
      const bool dword = equal_ignoring_case(words.next(), "dw") && words.separators() == 0;
      return introduced(dword ? Introduction::error : Introduction::none);
    }
    case Role::windows: {  // but "HW_SYSTEM 0x11" is a constant
      const bool name = is_all_upper(word);
      words.next();
      return introduced(name && words.joined() ? Introduction::none : Introduction::hex);
    }
    case Role::event: {  // "LiveKernelEvent 141"
      const bool live = equal_ignoring_case(words.next(), "kernel");
      return introduced(live ? Introduction::bugcheck : Introduction::none);
    }
    case Role::call:  // IBM MQ's "return code from the TCP/IP recv() call was 10054"
      return introduced(linked ? Introduction::errnos : Introduction::none);
    case Role::server: {  // "FullyQualifiedErrorId : ActiveDirectoryServer:8344"
      const bool directory = words.separators() == 1 &&
                             equal_ignoring_case(words.next(), "directory") &&
                             words.separators() == 0;
      return introduced(directory ? Introduction::error : Introduction::none);
    }
    case Role::foreign: return introduced(Introduction::foreign);
    case Role::thing:  // "thread 0x80004005", but "failure from audio thread: 0x88890026"
      return introduced(linked || words.separators() > 1 ? Introduction::none
                                                         : Introduction::other);
    case Role::bluescreen:  // "BSOD 0x124": with 0x alone, since other numbers follow as often
      return introduced(is_hex_ahead ? Introduction::bugcheck : Introduction::none);
    case Role::printer: {  // events 372 and 6161: "returned by the print processor: 63"
      const bool print = equal_ignoring_case(words.next(), "print");
      return introduced(print ? Introduction::error : Introduction::none);
    }
    case Role::start: {  // "failed to start: 1053", but "start 0x80004005"
      if (linked) return {};
      if (!equal_ignoring_case(words.next(), "to") || next_role(words, word) != Role::fails) {
        return introduced(Introduction::other);
      }
      linked = true;
      return introduced(Introduction::loosely);
    }
    case Role::other: {
      // "FullyQualifiedErrorId : -2144108103"
      if (equal_ignoring_case(word, "id") && next_role(words, word) == Role::error &&
          words.separators() == 0) {
        return introduced(Introduction::returns);
      }
      // "flags 0x80004005", but "the error of the module is 0x80004005".
      return introduced(linked ? Introduction::none : Introduction::other);
    }
    default: return {};
  }
}

/// Where the text before a number ends but for separators and a wide mark.
std::size_t end_of_words(std::string_view text, std::size_t first) noexcept {
  std::size_t last = first;
  while (last > 0 && first - last < kMaxSeparators && is_separator(text[last - 1])) --last;
  for (const std::string_view mark : kWideMarks) {
    if (text.substr(0, last).ends_with(mark)) return last - mark.size();
  }
  return last;
}

/// Whether the word before a number, which it touches or has a wide mark behind, may introduce it:
/// Chinese, Japanese and Korean with their letters of three bytes need no blank. But "3.txt" behind
/// one is a part of a name.
bool may_touch(std::string_view word, std::string_view number) noexcept {
  constexpr std::size_t kSize = 3;
  if (word.size() < kSize || static_cast<unsigned char>(word[word.size() - kSize]) < 0xE0) {
    return false;
  }
  std::size_t at = 0;
  while (at < number.size() && at < kContextBytes && is_word(number[at])) ++at;
  return at + 1 >= number.size() || number[at] != '.' || !is_word(number[at + 1]);
}

/// "The error code 5" in languages with other letters.
bool is_code_in_other_script(std::string_view text, std::size_t first) noexcept {
  return ends_with_code_in_other_script(text.substr(0, end_of_words(text, first)));
}

/// "A system error 85 has occurred", as Windows' tools say it in other languages.
bool is_system_error(std::string_view text, std::size_t first) noexcept {
  return ends_with_system_error_in_other_script(text.substr(0, end_of_words(text, first)));
}

/// The same in Spanish, Italian and Portuguese, which a to z are enough for.
bool is_plain_system_error(std::string_view text, std::size_t first) noexcept {
  constexpr std::string_view kSystemErrors[] = {"rror de sistema", "rrore di sistema",
                                                "rro de sistema", "rro do sistema"};
  return ends_with_any(text.substr(0, end_of_words(text, first)), kSystemErrors);
}

/// What a word of a language with other letters than a to z says, if it stands before the number.
Introduction introduction_in_other_script(std::string_view text, std::size_t first) noexcept {
  const std::size_t last = end_of_words(text, first);
  const std::string_view before = text.substr(0, last);
  if (ends_with_thing_in_other_script(before)) return Introduction::other;
  const bool is_apart = last < first && is_separator(text[first - 1]);
  if (!is_apart && !may_touch(before, text.substr(first))) return Introduction::none;
  if (const std::size_t size = size_of_error_in_other_script(before); size > 0) {
    // Whose error it is stands before the word there too: "SMTP error 535".
    WordsBefore words(text, last - size);
    std::string_view word;
    return next_role(words, word) == Role::foreign ? Introduction::foreign : Introduction::error;
  }
  if (ends_with_exit_in_other_script(before)) return Introduction::exit;
  // "10 succeeded, 5 failed" is written like this.
  return is_apart && ends_with_failure_in_other_script(before) ? Introduction::loosely
                                                               : Introduction::none;
}

}  // namespace

Context context_of(std::string_view text, std::size_t first) noexcept {
  if (first >= 2 && text[first - 1] == '%' && text[first - 2] == '%') {
    return introduced(Introduction::message);
  }
  WordsBefore words(text, is_hex_sign(text, first) ? first - 2 : first);
  bool linked = false;
  const bool is_hex_ahead = has_hex_prefix(text.substr(first));
  Context context = context_of_words(words, is_hex_ahead, linked);
  if (words.met_other_script()) {
    const Introduction introduction = introduction_in_other_script(text, first);
    if (introduction != Introduction::none) context.introduction = introduction;
    if (introduction == Introduction::error) {
      context.by_windows = is_system_error(text, first);
      context.code = is_code_in_other_script(text, first);
    }
  }
  // Its words before "error" are fillers.
  if (linked && context.introduction == Introduction::error && !context.by_windows) {
    context.by_windows = is_plain_system_error(text, first);
  }
  context.linked = linked;
  return context;
}

}  // namespace winerr::detail
