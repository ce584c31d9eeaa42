#include "others_errors.h"

#include "code_range.h"
#include "context.h"
#include "letters.h"
#include "number_token.h"
#include "text_lists.h"
#include "topics.h"
#include "win32_ranges.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {

bool is_http_status(Code code) noexcept {
  constexpr CodeRange kStatuses[] = {{400, 418}, {421, 426}, {428, 429},
                                     {431, 431}, {451, 451}, {500, 511}};
  return is_in_any(code, kStatuses);
}

bool is_installer_message(const Place& place) noexcept {
  const std::string_view before = place.text_before();
  if (before.ends_with("DEBUG: Error ")) return true;
  if (before.ends_with("System Error ")) return false;  // Windows' own, behind such a message
  // Event 315 of the print spooler
  if (place.text_behind().starts_with(". The printer cannot ")) return false;
  return place.token().size() == 4 && (place.token()[0] == '1' || place.token()[0] == '2') &&
         place.behind(0) == '.' && before.ends_with("Error ");
}

namespace {

/// "make: *** [all] Error 2", "jom: Makefile [a.exe] Error 1104", "FAILED: [code=2] a.obj": the
/// exit statuses of programs.
bool is_status_of_make(const Place& place, Code code) noexcept {
  const std::string_view before = place.text_before();
  if (before.ends_with("FAILED: [code=")) return true;
  constexpr std::string_view kMakes[] = {"] Error ", "] Error code "};
  constexpr Code kLastStatus = 255;
  if (!ends_with_any(before, kMakes)) return false;
  const std::string_view line = place.line_before(kContextBytes);
  return line.starts_with("jom: ") ||
         (code <= kLastStatus && line.find("*** [") != std::string_view::npos);
}

/// Whether a blank, a word of capitals and a colon follow: " DEADLINE_EXCEEDED: ".
bool is_status_of_grpc(std::string_view behind) noexcept {
  constexpr std::size_t kLongest = 20;
  constexpr std::size_t kShortest = 5;
  if (!behind.starts_with(' ')) return false;
  std::size_t at = 1;
  while (at < behind.size() && at < kLongest && (is_upper(behind[at]) || behind[at] == '_')) ++at;
  return at > kShortest && behind.substr(at, 2) == ": ";
}

/// "550 5.1.1 unknown user": what follows is a mail server's enhanced status.
bool is_reply_of_mail_server(std::string_view behind) noexcept {
  constexpr std::size_t kSize = 6;
  return behind.size() >= kSize && behind[0] == ' ' && is_digit(behind[1]) && behind[2] == '.' &&
         is_digit(behind[3]) && behind[4] == '.' && is_digit(behind[5]);
}

/// MongoDB's log, in JSON: "attr":{"error":"Authentication failed","code":18}
bool is_of_mongo_log(const Place& place) noexcept {
  return place.text_before().ends_with("\",\"code\":") &&
         place.line_before(kContextBytes).find("\"attr\":{") != std::string_view::npos;
}

/// What stands right before numbers of others, and whose they are.
constexpr std::string_view kFormsBefore[] = {
    "Error_code: ",      // MySQL's replication
    "Got fatal error ",  // MySQL's
    "#PF: error_code(",  // Linux' page faults
    "SIGSEGV (",         // Unix' signals
    "SIGABRT (",
    "SIGBUS (",
    "SIGILL (",
    "SIGFPE (",
    "(os/kern) failure (",                       // macOS'
    "Invalid error code (",                      // CUDA's
    "launch failed: error_code=",                // CUDA's
    "rovider, error: ",                          // SQL Server's network interface
    "] (Error ",                                 // SQL Server's, behind an SQLSTATE
    "fatal error code is ",                      // Schannel's alerts
    "rpc error: code = ",                        // gRPC's
    ", Server Error: ",                          // a mail server's
    "terminal error code '",                     // Azure's
    "lock the file (",                           // VMware's
    "execution failed with error code ",         // a shell's
    "this meeting. (Error code: ",               // Zoom's
    "responded with a status of ",               // a web server's
    "manifest status is ",                       // VMware's
    "WER report upload completed with status ",  // Windows Update's
    "(Type 03), Error ",                         // a RAID controller's
    "Microsoft Access: Error ",                  // Access'
    " Vendor Code: ",                            // a database's, in Crystal Reports
};

/// What stands right behind them.
constexpr std::string_view kFormsBehind[] = {
    "), sub_code(",   // CUDA's
    ",\"codeName\"",  // MongoDB's
    " (HY",           // an SQLSTATE
    " (42",
    " (28",
    ", Severity",            // SQL Server's
    ",State",                // SQL Server's
    " Extended error",       // a RAID controller's
    " Class: ",              // an SCSI sense
    " tag=",                 // LDAP's
    " from storage engine",  // MySQL's
    " occurred at disk",     // a disk's
    " [5] occurred at disk",
    " in supR3",     // VirtualBox'
    " URI=",         // aria2's
    " Warning(s)",   // MSBuild's counts
    " dxgi_error_",  // a game's
    " ] [ was ",     // a load balancer's
    ":kIO",          // macOS'
};

constexpr std::size_t kLeastBefore = 8;                // none of the former is shorter,
constexpr std::size_t kLeastBehind = sizeof(Letters);  // none of the latter

/// The last eight letters before a place, of which the last four alone are mostly those of "error".
constexpr Letters last_letters(std::string_view before) noexcept {
  const std::uint64_t letters = load8(before.data() + before.size() - kLeastBefore);
  return static_cast<Letters>(letters >> 32) * 31 + static_cast<Letters>(letters);
}

/// The last letters of the former and the first of the latter: a look that spares nearly all
/// numbers the comparison with each.
constexpr LettersFilter kBeforeEnds = [] {
  LettersFilter ends;
  for (const std::string_view form : kFormsBefore) ends.add(last_letters(form));
  return ends;
}();
constexpr LettersFilter kBehindBegins = [] {
  LettersFilter begins;
  for (const std::string_view form : kFormsBehind) begins.add(load<Letters>(form.data()));
  return begins;
}();

bool is_any_behind(std::string_view before) noexcept {
  return before.size() >= kLeastBefore && kBeforeEnds.has(last_letters(before)) &&
         ends_with_any(before, kFormsBefore);
}

bool is_any_before(std::string_view behind) noexcept {
  return behind.size() >= kLeastBehind && kBehindBegins.has(load<Letters>(behind.data())) &&
         starts_with_any(behind, kFormsBehind);
}

}  // namespace

bool is_form_of_others(const Place& place, Code code) noexcept {
  const std::string_view before = place.text_before();
  const std::string_view behind = place.text_behind();
  if (is_any_behind(before) || is_any_before(behind)) return true;
  if (is_status_of_make(place, code) || is_of_mongo_log(place)) return true;
  // A database's, but for those of its connection.
  if (before.ends_with(" Native Error: ") && !is_winsock(code)) return true;
  if (is_reply_of_mail_server(behind)) return true;
  // gRPC's statuses: "error: 14 UNAVAILABLE: ..."
  constexpr Code kLastOfGrpc = 16;
  return code <= kLastOfGrpc && is_status_of_grpc(behind);
}

bool is_beside_other_result(const Place& place, Code code) noexcept {
  constexpr std::size_t kHex = 8;
  std::string_view behind = place.text_behind();
  if (!behind.starts_with(": ")) return false;
  behind.remove_prefix(2);
  if (has_hex_prefix(behind)) behind.remove_prefix(2);
  const auto result = read_hex(behind.substr(0, kHex));
  return result && *result >= 0x80000000 && (*result & 0xFFFF) != code;
}

bool is_of_openssl(const Place& place) noexcept {
  return place.text_behind().starts_with(":system library:");
}

bool is_status_of_nmake(const Place& place) noexcept {
  return place.text_before().ends_with("' : return code '");
}

bool is_error_of_others(const Place& place, Code code) noexcept {
  return is_form_of_others(place, code) || is_about_others(place.text(), place.first(), code);
}

}  // namespace winerr::detail
