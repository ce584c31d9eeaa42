#include "others_errors.h"

#include <algorithm>

#include "context.h"
#include "number_token.h"
#include "topics.h"
#include "win32_ranges.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {

bool is_http_status(Code code) noexcept {
  return (code >= 400 && code <= 451) || (code >= 500 && code <= 511);
}

bool is_installer_message(const Place& place) noexcept {
  const std::string_view before = place.text_before();
  if (before.ends_with("DEBUG: Error ")) return true;
  if (before.ends_with("System Error ")) return false;  // Windows' own, behind such a message
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
  if (std::ranges::none_of(kMakes, [&](auto text) { return before.ends_with(text); })) return false;
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

}  // namespace

bool is_form_of_others(const Place& place, Code code) noexcept {
  const std::string_view before = place.text_before();
  const std::string_view behind = place.text_behind();
  if (is_status_of_make(place, code) || is_of_mongo_log(place)) return true;
  // MySQL's replication, Linux' page faults, CUDA's, a mail server's, Azure's, VMware's, signals,
  // a RAID controller's, SQL Server's, Access', Crystal Reports'; of others what is behind: a RAID
  // controller's, MongoDB's, a disk's, VirtualBox', MSBuild's counts, a load balancer's, macOS'
  constexpr std::string_view kBefore[] = {"Error_code: ",
                                          "#PF: error_code(",
                                          "Invalid error code (",
                                          "rovider, error: ",
                                          "fatal error code is ",
                                          "Got fatal error ",
                                          "rpc error: code = ",
                                          ", Server Error: ",
                                          "(os/kern) failure (",
                                          "launch failed: error_code=",
                                          "terminal error code '",
                                          "manifest status is ",
                                          "WER report upload completed with status ",
                                          "SIGSEGV (",
                                          "SIGABRT (",
                                          "SIGBUS (",
                                          "SIGILL (",
                                          "SIGFPE (",
                                          "(Type 03), Error ",
                                          "] (Error ",
                                          "Microsoft Access: Error ",
                                          " Vendor Code: "};
  // A database's, but for those of its connection.
  if (before.ends_with(" Native Error: ") && !is_winsock(code)) return true;
  if (is_reply_of_mail_server(behind)) return true;
  // gRPC's statuses: "error: 14 UNAVAILABLE: ..."
  constexpr Code kLastOfGrpc = 16;
  if (code <= kLastOfGrpc && is_status_of_grpc(behind)) return true;
  constexpr std::string_view kBehind[] = {"), sub_code(",
                                          ",\"codeName\"",
                                          " (HY",
                                          " (42",
                                          " (28",
                                          ", Severity",
                                          ",State",
                                          " Extended error",
                                          " tag=",
                                          " from storage engine",
                                          " occurred at disk",
                                          " [5] occurred at disk",
                                          " in supR3",
                                          " Class: ",
                                          " Warning(s)",
                                          " ] [ was ",
                                          ":kIO"};
  return std::ranges::any_of(kBefore, [&](auto text) { return before.ends_with(text); }) ||
         std::ranges::any_of(kBehind, [&](auto text) { return behind.starts_with(text); });
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
