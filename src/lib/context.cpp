#include "context.h"

#include <algorithm>
#include <array>

#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

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

struct Word {
  std::string_view text;
  Role role;
};

constexpr Word kWords[] = {
    {"error", Role::error},
    {"err", Role::error},
    {"errorcode", Role::error},
    {"errcode", Role::error},
    {"winerror", Role::error},
    {"winerr", Role::error},
    {"lasterror", Role::error},
    {"lasterr", Role::error},
    {"getlasterror", Role::error},
    {"oserror", Role::error},
    {"win32error", Role::error},
    {"wsaerror", Role::error},
    {"gle", Role::error},
    {"helpmsg", Role::error},
    {"fehler", Role::error},
    {"systemfehler", Role::error},
    {"erreur", Role::error},
    {"scode", Role::error},
    {"hr", Role::hresult},
    {"hresult", Role::hresult},
    {"hres", Role::hresult},
    {"ntstatus", Role::ntstatus},
    {"code", Role::code},
    {"status", Role::status},
    {"substatus", Role::status},
    {"state", Role::state},
    {"exit", Role::exits},
    {"exits", Role::exits},
    {"exited", Role::exits},
    {"exitcode", Role::exits},
    {"exitstatus", Role::exits},
    {"errorlevel", Role::exits},
    {"rc", Role::returns},
    {"return", Role::returns},
    {"returned", Role::returns},
    {"returning", Role::returns},
    {"returns", Role::returns},
    {"returncode", Role::returns},
    {"retcode", Role::returns},
    {"result", Role::returns},
    {"resultcode", Role::returns},
    {"failed", Role::fails},
    {"fails", Role::fails},
    {"fail", Role::fails},
    {"failure", Role::fails},
    // Parameters of crash reports that hold the exception.
    {"p7", Role::fails},
    {"p8", Role::fails},
    {"arg1", Role::fails},
    {"exception", Role::exception},
    {"bugcheck", Role::bugcheck},
    {"bugcheckcode", Role::bugcheck},
    {"stopcode", Role::bugcheck},
    {"check", Role::check},
    {"bug", Role::bug},
    {"stop", Role::stop},
    {"is", Role::filler},
    {"was", Role::filler},
    {"of", Role::filler},
    {"with", Role::filler},
    {"value", Role::filler},
    {"number", Role::filler},
    {"sistema", Role::filler},
    {"de", Role::filler},
    {"no", Role::filler},
    {"reason", Role::filler},
    {"os", Role::windows},
    {"win32", Role::windows},
    {"win", Role::windows},
    {"windows", Role::windows},
    {"system", Role::windows},
    {"wsa", Role::windows},
    {"winsock", Role::windows},
    {"socket", Role::windows},
    {"rpc", Role::windows},
    {"dos", Role::windows},
    {"last", Role::last},
    {"nt", Role::nt},
    {"http", Role::foreign},
    {"https", Role::foreign},
    {"sql", Role::foreign},
    {"mysql", Role::foreign},
    {"mariadb", Role::foreign},
    {"postgres", Role::foreign},
    {"postgresql", Role::foreign},
    {"sqlite", Role::foreign},
    {"sqlstate", Role::foreign},
    {"ora", Role::foreign},
    {"oracle", Role::foreign},
    {"odbc", Role::foreign},
    {"curl", Role::foreign},
    {"libcurl", Role::foreign},
    {"openssl", Role::foreign},
    {"ssl", Role::foreign},
    {"smtp", Role::foreign},
    {"ftp", Role::foreign},
    {"errno", Role::errnos},
    {"event", Role::event},
    {"str", Role::filler},
    {"linux", Role::foreign},
    {"unix", Role::foreign},
    {"posix", Role::foreign},
    {"php", Role::foreign},
    {"syntax", Role::foreign},
    {"compiler", Role::foreign},
    {"compile", Role::foreign},
    {"parse", Role::foreign},
    {"response", Role::foreign},
    {"country", Role::foreign},
    {"area", Role::foreign},
    {"zip", Role::foreign},
    {"postal", Role::foreign},
    {"scan", Role::foreign},
    {"runtime", Role::foreign},
    {"pool", Role::foreign},
    {"zlib", Role::foreign},
    {"facility", Role::foreign},
    {"vddk", Role::foreign},
    {"grpc", Role::foreign},
    {"mqtt", Role::foreign},
    {"completion", Role::foreign},
    {"ipmi", Role::foreign},
    {"snmp", Role::foreign},
    {"modbus", Role::foreign},
    {"soap", Role::foreign},
    {"vulkan", Role::foreign},
    {"opengl", Role::foreign},
    {"gl", Role::foreign},
    {"cuda", Role::foreign},
    {"kerberos", Role::foreign},
    {"ldap", Role::foreign},
    {"net", Role::foreign},
    {"mount", Role::foreign},
    {"flags", Role::other},
    {"flag", Role::other},
    {"mask", Role::other},
    {"access", Role::other},
    {"attribute", Role::other},
    {"attributes", Role::other},
    {"attrs", Role::other},
    {"options", Role::other},
    {"option", Role::other},
    {"address", Role::other},
    {"addr", Role::other},
    {"base", Role::other},
    {"offset", Role::other},
    {"handle", Role::other},
    {"ptr", Role::other},
    {"pointer", Role::other},
    {"color", Role::other},
    {"colour", Role::other},
    {"background", Role::other},
    {"size", Role::other},
    {"length", Role::other},
    {"len", Role::other},
    {"bytes", Role::other},
    {"style", Role::other},
    {"caps", Role::other},
    {"capabilities", Role::other},
    {"characteristics", Role::other},
    {"features", Role::other},
    {"desired", Role::other},
    {"disposition", Role::other},
    {"serial", Role::other},
    {"version", Role::other},
    {"build", Role::other},
    {"checksum", Role::other},
    {"crc", Role::other},
    {"crc32", Role::other},
    {"hash", Role::other},
    {"digest", Role::other},
    {"seed", Role::other},
    {"sequence", Role::other},
    {"seq", Role::other},
    {"magic", Role::other},
    {"range", Role::other},
    {"id", Role::other},
    {"pid", Role::other},
    {"tid", Role::other},
    {"thread", Role::other},
    {"process", Role::other},
    {"session", Role::other},
    {"cookie", Role::other},
    {"token", Role::other},
    {"port", Role::other},
    {"line", Role::other},
    {"memory", Role::other},
    {"mem", Role::other},
    {"irq", Role::other},
    {"buffer", Role::other},
    {"start", Role::other},
    {"end", Role::other},
    {"limit", Role::other},
    {"module", Role::other},
    {"hwnd", Role::other},
    {"object", Role::other},
    {"inode", Role::other},
    {"timestamp", Role::other},
    {"time", Role::other},
    {"tick", Role::other},
    {"ticks", Role::other},
    {"rva", Role::other},
    {"eax", Role::other},
    {"ebx", Role::other},
    {"ecx", Role::other},
    {"edx", Role::other},
    {"esi", Role::other},
    {"edi", Role::other},
    {"ebp", Role::other},
    {"esp", Role::other},
    {"eip", Role::other},
    {"commit", Role::other},
    {"revision", Role::other},
    {"rev", Role::other},
    {"stack", Role::other},
    {"expected", Role::other},
    {"context", Role::other},
    {"sum", Role::other},
    {"unrecognized", Role::other},
    {"r15", Role::other},
    {"r14", Role::other},
    {"r13", Role::other},
    {"r12", Role::other},
    {"r11", Role::other},
    {"r10", Role::other},
    {"r9", Role::other},
    {"r8", Role::other},
    {"rip", Role::other},
    {"rsp", Role::other},
    {"rbp", Role::other},
    {"rdi", Role::other},
    {"rsi", Role::other},
    {"rdx", Role::other},
    {"rcx", Role::other},
    {"rbx", Role::other},
    {"rax", Role::other},
    {"channel", Role::other},
    {"index", Role::other},
    {"user", Role::other},
    {"document", Role::other},
    {"account", Role::other},
    {"ticket", Role::other},
    {"payload", Role::other},
    {"fourcc", Role::other},
    {"at", Role::other},
    {"vtable", Role::other},
    {"epoch", Role::other},
    {"suite", Role::other},
    {"ssrc", Role::other},
    {"pts", Role::other},
    {"frame", Role::other},
    {"mid", Role::other},
    {"op", Role::other},
    {"sector", Role::other},
    {"nonce", Role::other},
    {"phone", Role::other},
    {"fax", Role::other},
    {"invoice", Role::other},
    {"customer", Role::other},
    {"order", Role::other},
    {"stamp", Role::other},
    {"signature", Role::other},
    {"adler32", Role::other},
    {"ack", Role::other},
    {"seq", Role::other},
    {"tag", Role::other},
    {"rdmsr", Role::other},
    {"msr", Role::other},
    {"block", Role::other},
    {"bits", Role::other},
};

constexpr std::string_view kRemoteAccessWords[] = {
    "ras", "rasman", "rasdial", "rasclient", "vpn",   "dial",  "dialed", "dialup",
    "ppp", "pptp",   "l2tp",    "sstp",      "ikev2", "modem", "pppoe",  "remoteaccess"};

constexpr std::string_view kOtherTopics[] = {
    "ldap",     "kerberos", "krb5",  "kdc",   "mysql",   "mariadb", "psql", "postgres", "oracle",
    "cuda",     "opengl",   "gl",    "soap",  "vulkan",  "modbus",  "snmp", "ipmi",     "curl",
    "makefile", "gcc",      "nginx", "redis", "mongodb", "javac",   "linux"};

/// Beginnings of words that tell of a failure or a result.
constexpr std::string_view kFailureWords[] = {
    "err",        "fail",   "fatal",   "hr",     "hres",     "code",   "status",
    "exit",       "return", "ret",     "rc",     "result",   "except", "crash",
    "abort",      "warn",   "denied",  "cannot", "could",    "unable", "invalid",
    "refused",    "reject", "stop",    "gle",    "ntstatus", "win32",  "terminat",
    "unexpected", "gave",   "problem", "reason", "bugcheck"};

constexpr std::size_t kMaxWord = 16;

/// The letters of a word of up to sixteen, without regard to case, as two numbers: a word is
/// compared in two steps. Bytes behind its end are those of blanks.
struct Folded {
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  friend constexpr bool operator==(const Folded&, const Folded&) = default;
};

constexpr Folded folded(std::string_view word) noexcept {
  constexpr std::uint64_t kLower = 0x2020202020202020;
  constexpr std::size_t kHalf = 8;
  if (word.size() <= kHalf) return {load_up_to_8(word.data(), word.size()) | kLower, kLower};
  return {load8(word.data()) | kLower,
          load_up_to_8(word.data() + kHalf, word.size() - kHalf) | kLower};
}

constexpr std::size_t kSlots = 1024;
static_assert(std::size(kWords) * 2 < kSlots);

constexpr std::size_t slot_of_word(const Folded& word) noexcept {
  const std::uint64_t hash = (word.first ^ word.second * 31) * 0x9E3779B97F4A7C15;
  return static_cast<std::size_t>(hash >> 54);
}

struct FoldedWord {
  Folded word;
  Role role = Role::unknown;  ///< unknown: the slot is free
};

/// Words by a hash of their letters, laid out by the compiler: a probe or two a look-up.
constexpr auto kWordSlots = [] {
  std::array<FoldedWord, kSlots> slots{};
  for (const Word& word : kWords) {
    std::size_t at = slot_of_word(folded(word.text));
    while (slots[at].role != Role::unknown) at = (at + 1) % kSlots;
    slots[at] = {folded(word.text), word.role};
  }
  return slots;
}();

Role role_of(std::string_view text) noexcept {
  const Folded word = folded(text);
  for (std::size_t at = slot_of_word(word); kWordSlots[at].role != Role::unknown;
       at = (at + 1) % kSlots) {
    if (kWordSlots[at].word == word) return kWordSlots[at].role;
  }
  return Role::unknown;
}

/// Reads words from a place leftwards, as far as the context reaches. A name of a program is
/// taken apart where its case changes or a '_' stands: "dwLastError" is error, last, dw.
class WordsBefore {
 public:
  WordsBefore(std::string_view text, std::size_t first) noexcept
      : text_(text), at_(first), floor_(first > kContextBytes ? first - kContextBytes : 0) {}

  /// The next word to the left, "" where none follows behind nothing but separators.
  std::string_view next() noexcept {
    std::size_t passed = 0;
    joined_ = false;
    while (at_ > floor_ && !is_letter(text_[at_ - 1]) && !is_digit(text_[at_ - 1])) {
      const char c = text_[at_ - 1];
      const bool joins = c == '_' && passed == 0;  // "error_code"
      joined_ = joins;
      if (!joins && !is_separator(c) && !(passes_commas_ && c == ',')) return {};
      if (++passed > kMaxSeparators) return {};
      --at_;
    }
    separators_ = passed;
    const std::size_t last = at_;
    while (at_ > floor_ && (is_letter(text_[at_ - 1]) || is_digit(text_[at_ - 1]))) {
      // Before the capital of "Code" in "ErrorCode", but not within "NTSTATUS".
      if (at_ < last && is_upper(text_[at_]) && !is_upper(text_[at_ - 1])) break;
      if (at_ + 1 < last && is_upper(text_[at_]) && is_lower(text_[at_ + 1]) &&
          is_upper(text_[at_ - 1])) {
        break;
      }
      --at_;
    }
    return text_.substr(at_, last - at_);
  }

  /// How many separators stood behind the word that next() returned.
  [[nodiscard]] std::size_t separators() const noexcept { return separators_; }

  /// Whether that word and the one behind it are one name, joined by '_'.
  [[nodiscard]] bool joined() const noexcept { return joined_; }

  /// From here on a comma is a separator as well.
  void pass_commas() noexcept { passes_commas_ = true; }

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t floor_;
  std::size_t separators_ = 0;
  bool joined_ = false;
  bool passes_commas_ = false;
};

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

/// "error", with what stands before it.
Context error_behind(WordsBefore& words, std::string_view error) noexcept {
  std::string_view word;
  words.pass_commas();
  const Role before = next_role(words, word);
  // "Run-time error 1004" is one of Visual Basic's.
  if (before == Role::foreign || equal_ignoring_case(word, "time")) {
    return introduced(Introduction::foreign);
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
                       equal_ignoring_case(error, "winerror") || equal_ignoring_case(error, "gle");
  return context;
}

/// "code", whose meaning is that of the word before it.
Context code_behind(WordsBefore& words) noexcept {
  std::string_view word;
  switch (next_role(words, word)) {
    case Role::error: return error_behind(words, word);
    case Role::fails:
    case Role::windows:
    case Role::last:
    case Role::exception: return introduced(Introduction::error);
    case Role::hresult: return introduced(Introduction::error, Space::hresult);
    case Role::nt:
    case Role::ntstatus: return introduced(Introduction::error, Space::ntstatus);
    case Role::exits: return introduced(Introduction::exit);
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
    case Role::other: return introduced(Introduction::other);
    case Role::status: return introduced(Introduction::returns);  // often a protocol's
    default: {
      // Device Manager's problem codes have their own numbering.
      if (equal_ignoring_case(word, "problem")) return introduced(Introduction::returns);
      Context context = introduced(Introduction::loosely);
      context.code = true;
      return context;
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

Context context_of_words(WordsBefore& words, bool& linked) noexcept {
  std::string_view word;
  const Role role = next_role(words, word, linked);
  switch (role) {
    case Role::error: return error_behind(words, word);
    case Role::hresult: return introduced(Introduction::error, Space::hresult);
    case Role::ntstatus: return introduced(Introduction::error, Space::ntstatus);
    case Role::code: return code_behind(words);
    case Role::status: return status_behind(words);
    case Role::exits: return introduced(Introduction::exit);
    case Role::returns: return result_behind(words, word, linked);
    case Role::fails: return introduced(Introduction::loosely);
    case Role::exception: {
      // "Win32Exception (5)", "SocketException (10061)"
      const Role before = next_role(words, word);
      if (before == Role::windows) return introduced(Introduction::error);
      return introduced(Introduction::loosely);
    }
    case Role::bugcheck: return introduced(Introduction::bugcheck);
    case Role::check:
      return introduced(next_role(words, word) == Role::bug ? Introduction::bugcheck
                                                            : Introduction::none);
    case Role::stop:
      return introduced(is_all_upper(word) ? Introduction::bugcheck : Introduction::none);
    case Role::errnos: return introduced(Introduction::errnos);
    case Role::windows: return introduced(Introduction::hex);
    case Role::state:
      return introduced(next_role(words, word) == Role::error ? Introduction::error
                                                              : Introduction::none);
    case Role::foreign: return introduced(Introduction::foreign);
    case Role::other:
      // "flags 0x80004005", but "the error of the module is 0x80004005".
      return introduced(linked ? Introduction::none : Introduction::other);
    default: return {};
  }
}

}  // namespace

Context context_of(std::string_view text, std::size_t first) noexcept {
  if (first >= 2 && text[first - 1] == '%' && text[first - 2] == '%') {
    return introduced(Introduction::message);
  }
  WordsBefore words(text, first);
  bool linked = false;
  Context context = context_of_words(words, linked);
  context.linked = linked;
  return context;
}

namespace {

/// Whether a word of the line before `first`, as far as the context reaches, passes the test.
template <typename Test>
bool any_word_before(std::string_view text, std::size_t first, Test test) noexcept {
  const std::size_t floor = first > kContextBytes ? first - kContextBytes : 0;
  std::size_t at = first;
  while (at > floor && text[at - 1] != '\n') {
    if (!is_letter(text[at - 1]) && !is_digit(text[at - 1])) {
      --at;
      continue;
    }
    const std::size_t last = at;
    while (at > floor && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) --at;
    if (test(text.substr(at, last - at))) return true;
  }
  return false;
}

template <std::size_t kCount>
bool is_any(std::string_view word, const std::string_view (&words)[kCount]) noexcept {
  return std::ranges::any_of(
      words, [word](std::string_view known) { return equal_ignoring_case(known, word); });
}

}  // namespace

bool is_about_remote_access(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first,
                         [](std::string_view word) { return is_any(word, kRemoteAccessWords); });
}

bool is_about_others(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first,
                         [](std::string_view word) { return is_any(word, kOtherTopics); });
}

bool tells_failed_call(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first, [](std::string_view word) {
    return equal_ignoring_case(word, "failed") || equal_ignoring_case(word, "win32");
  });
}

bool tells_exception(std::string_view text, std::size_t first) noexcept {
  return any_word_before(
      text, first, [](std::string_view word) { return equal_ignoring_case(word, "exception"); });
}

bool is_about_failure(std::string_view text, std::size_t first, std::size_t last) noexcept {
  const auto tells_failure = [](std::string_view word) {
    for (std::size_t at = 0; at < word.size(); ++at) {
      // Words within a name count as well: "ErrorCode", "lastError".
      if (at > 0 && (!is_upper(word[at]) || !is_lower(word[at - 1]))) continue;
      const std::string_view rest = word.substr(at);
      if (std::ranges::any_of(kFailureWords, [rest](std::string_view beginning) {
            return starts_with_ignoring_case(rest, beginning);
          })) {
        return true;
      }
    }
    return false;
  };
  if (any_word_before(text, first, tells_failure)) return true;
  constexpr std::size_t kBehind = 48;
  const std::string_view behind = text.substr(last, kBehind);
  const std::string_view line = behind.substr(0, behind.find('\n'));
  return any_word_before(line, line.size(), tells_failure);
}

constinit const std::array<std::uint32_t, 1024> kEndings = [] {
  std::array<std::uint32_t, 1024> bits{};
  const auto set = [&bits](char third, char second, char last) {
    bits[static_cast<std::size_t>((third & 31) << 5 | (second & 31))] |= 1U << (last & 31);
  };
  for (const Word& word : kWords) {
    if (word.role == Role::foreign || word.role == Role::other || word.text.size() < 2) continue;
    const std::size_t size = word.text.size();
    for (char third = 0; third < 32; ++third) {
      if (size == 2 || (word.text[size - 3] & 31) == third) {
        set(third, word.text[size - 2], word.text[size - 1]);
      }
    }
  }
  return bits;
}();

}  // namespace winerr::detail
