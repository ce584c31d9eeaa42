#include "log_words.h"

#include <algorithm>

#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

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
    {"wsaerr", Role::error},
    {"win32err", Role::error},
    {"w32error", Role::error},
    {"gle", Role::error},
    {"helpmsg", Role::error},
    {"fehler", Role::error},
    {"systemfehler", Role::error},
    {"erreur", Role::error},
    {"errore", Role::error},
    {"erro", Role::error},
    {"fout", Role::error},
    {"chyba", Role::error},
    {"chyby", Role::error},
    {"fehlercode", Role::error},
    {"fehlernummer", Role::error},
    {"foutcode", Role::error},
    {"systeemfout", Role::error},
    {"fel", Role::error},
    {"felkod", Role::error},
    {"systemfel", Role::error},
    {"fejl", Role::error},
    {"fejlkode", Role::error},
    {"systemfejl", Role::error},
    {"feil", Role::error},
    {"feilkode", Role::error},
    {"systemfeil", Role::error},
    {"virhe", Role::error},
    {"virhekoodi", Role::error},
    {"hiba", Role::error},
    {"hata", Role::error},
    {"eroare", Role::error},
    {"kod", Role::code},
    {"kodu", Role::code},
    {"kode", Role::code},
    {"codice", Role::code},
    {"codigo", Role::code},
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
    {"lastexitcode", Role::exits},
    {"ends", Role::ends},
    {"ended", Role::ends},
    {"finished", Role::ends},
    {"completed", Role::ends},
    {"terminated", Role::ends},
    {"rc", Role::returns},
    {"return", Role::returns},
    {"returned", Role::returns},
    {"returning", Role::returns},
    {"returns", Role::returns},
    {"returncode", Role::returns},
    {"retcode", Role::returns},
    {"ckgabecode", Role::returns},  // German "Rueckgabecode", written with an umlaut
    {"result", Role::returns},
    {"resultcode", Role::returns},
    {"failed", Role::fails},
    {"fails", Role::fails},
    {"fail", Role::fails},
    {"failure", Role::fails},
    {"falha", Role::fails},
    {"falhou", Role::fails},
    {"fehlgeschlagen", Role::fails},
    // Parameters of crash reports that hold the exception.
    {"p7", Role::fails},
    {"p8", Role::fails},
    {"arg1", Role::fails},
    {"exception", Role::exception},
    {"bugcheck", Role::bugcheck},
    {"bugcheckcode", Role::bugcheck},
    {"stopcode", Role::bugcheck},
    {"bsod", Role::bluescreen},
    {"bluescreen", Role::bluescreen},
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
    {"systemu", Role::filler},
    {"systeme", Role::filler},
    {"de", Role::filler},
    {"di", Role::filler},
    {"do", Role::filler},
    {"decimal", Role::filler},
    {"dec", Role::filler},
    {"no", Role::filler},
    {"reason", Role::filler},
    {"occurred", Role::filler},
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
    {"connect", Role::errnos},
    {"recv", Role::errnos},
    {"send", Role::errnos},
    {"wsarecv", Role::errnos},
    {"wsasend", Role::errnos},
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
    {"disconnect", Role::foreign},
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
    {"thread", Role::thing},
    {"process", Role::thing},
    {"session", Role::thing},
    {"cookie", Role::other},
    {"token", Role::other},
    {"port", Role::other},
    {"line", Role::other},
    {"memory", Role::thing},
    {"mem", Role::other},
    {"irq", Role::other},
    {"buffer", Role::other},
    {"processor", Role::printer},
    {"start", Role::start},
    {"reading", Role::other},
    {"writing", Role::other},
    {"executing", Role::other},
    {"location", Role::other},
    {"end", Role::other},
    {"limit", Role::other},
    {"module", Role::thing},
    {"hwnd", Role::other},
    {"object", Role::thing},
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
    {"context", Role::thing},
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
    {"user", Role::thing},
    {"document", Role::thing},
    {"account", Role::thing},
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
    {"lba", Role::other},
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

/// "error" where words have other letters than a to z.
constexpr std::string_view kErrorsInOtherScripts[] = {
    // Russian in three spellings, and its genitive
    "\xD0\x9E\xD0\xA8\xD0\x98\xD0\x91\xD0\x9A\xD0\x90",
    "\xD0\x9E\xD1\x88\xD0\xB8\xD0\xB1\xD0\xBA\xD0\xB0",
    "\xD0\xBE\xD1\x88\xD0\xB8\xD0\xB1\xD0\xBA\xD0\xB0",
    "\xD0\xBE\xD1\x88\xD0\xB8\xD0\xB1\xD0\xBA\xD0\xB8",
    "\xD0\xBE\xD1\x88\xD0\xB8\xD0\xB1\xD0\xBA\xD0\xBE\xD0\xB9",
    // Ukrainian "pomylka", "pomylky", Bulgarian "greshka"
    "\xD0\xBE\xD0\xBC\xD0\xB8\xD0\xBB\xD0\xBA\xD0\xB0",
    "\xD0\xBE\xD0\xBC\xD0\xB8\xD0\xBB\xD0\xBA\xD0\xB8",
    "\xD1\x80\xD0\xB5\xD1\x88\xD0\xBA\xD0\xB0",
    // Chinese, simplified and traditional, also with "code"
    "\xE9\x94\x99\xE8\xAF\xAF",
    "\xE9\x8C\xAF\xE8\xAA\xA4",
    "\xE9\x94\x99\xE8\xAF\xAF\xE4\xBB\xA3\xE7\xA0\x81",
    "\xE9\x8C\xAF\xE8\xAA\xA4\xE7\xA2\xBC",
    "\xE9\x94\x99\xE8\xAF\xAF\xE7\xA0\x81",
    "\xE9\x8C\xAF\xE8\xAA\xA4\xE4\xBB\xA3\xE7\xA2\xBC",
    // Japanese and Korean, also with "code"
    "\xE3\x82\xA8\xE3\x83\xA9\xE3\x83\xBC",
    "\xE3\x82\xA8\xE3\x83\xA9\xE3\x83\xBC\xE3\x82\xB3\xE3\x83\xBC\xE3\x83\x89",
    "\xE3\x82\xA8\xE3\x83\xA9\xE3\x83\xBC \xE3\x82\xB3\xE3\x83\xBC\xE3\x83\x89",
    "\xE3\x82\xA8\xE3\x83\xA9\xE3\x83\xBC\xE7\x95\xAA\xE5\x8F\xB7",
    "\xEC\x98\xA4\xEB\xA5\x98",
    "\xEC\x98\xA4\xEB\xA5\x98 \xEC\xBD\x94\xEB\x93\x9C",
    // French "erreur systeme" with its accent; Polish "blad", its genitive, and "blad systemu"
    "rreur syst\xC3\xA8me",
    "\xC5\x82\xC4\x85\x64",
    "\xC5\x82\xC4\x99\x64u",
    "\xC5\x82\xC4\x85\x64 systemu",
    // Hungarian "hibakod", Turkish "hatasi", Greek "sfalma", Vietnamese "loi"
    "hibak\xC3\xB3\x64",
    "hatas\xC4\xB1",
    "\xCF\x86\xCE\xAC\xCE\xBB\xCE\xBC\xCE\xB1",
    "\xE1\xBB\x97i",
};

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

}  // namespace

Role role_of(std::string_view text) noexcept {
  const Folded word = folded(text);
  for (std::size_t at = slot_of_word(word); kWordSlots[at].role != Role::unknown;
       at = (at + 1) % kSlots) {
    if (kWordSlots[at].word == word) return kWordSlots[at].role;
  }
  return Role::unknown;
}

bool ends_with_error_in_other_script(std::string_view text) noexcept {
  return std::ranges::any_of(kErrorsInOtherScripts,
                             [text](std::string_view word) { return text.ends_with(word); });
}

namespace {

/// Calls `visit` with each ending of up to four bytes of the words that introduce numbers.
template <typename Visit>
constexpr void for_each_ending(Visit visit) {
  for (const Word& word : kWords) {
    if (word.role == Role::foreign || word.role == Role::other || word.role == Role::thing) {
      continue;
    }
    visit(word.text.substr(word.text.size() - std::min(word.text.size(), sizeof(Letters))));
  }
  for (const std::string_view word : kErrorsInOtherScripts) {
    visit(word.substr(word.size() - sizeof(Letters)));
  }
}

}  // namespace

constinit const LettersFilter kEndings = [] {
  LettersFilter endings;
  for_each_ending([&endings](std::string_view ending) {
    constexpr Letters kLower = 0x20202020;
    const auto letters = static_cast<Letters>(load_up_to_8(ending.data(), ending.size()));
    endings.add(letters | kLower >> 8 * (sizeof(Letters) - ending.size()));
  });
  return endings;
}();

constinit const std::array<std::uint32_t, 1024> kLastThree = [] {
  std::array<std::uint32_t, 1024> table{};
  for_each_ending([&table](std::string_view ending) {
    const auto low = [ending](std::size_t back) {
      return static_cast<unsigned>(ending[ending.size() - back]) & 31U;
    };
    const unsigned last_two = low(1) << 5 | low(2);
    table[last_two] |= ending.size() == 2 ? ~std::uint32_t{0} : std::uint32_t{1} << low(3);
  });
  return table;
}();

}  // namespace winerr::detail
