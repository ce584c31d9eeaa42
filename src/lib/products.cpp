#include "products.h"

#include <algorithm>

#include "context.h"
#include "topics.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {
bool is_of_outlook(const Place& place) noexcept {
  constexpr std::size_t kDigits = 8;
  constexpr std::size_t kNextDash = 5;  // of a GUID
  return place.before(1) == '[' && place.behind(0) == '-' && place.behind(kNextDash) != '-' &&
         place.token().size() == kDigits && place.token().front() == '8';
}

bool is_status_of_cluster(const Place& place) noexcept {
  return place.text_before().ends_with(" status ") &&
         place.line_before(kContextBytes).find(" [RES] ") != std::string_view::npos;
}

bool is_result_of_cluster(const Place& place) noexcept {
  return place.text_before().ends_with(") result ") && place.text_behind().starts_with("/0.");
}

bool is_os_error(const Place& place) noexcept {
  const std::string_view before = place.text_before();
  return ((before.ends_with("(OS ") || before.ends_with("HRESULT_FROM_WIN32(")) &&
          place.behind(0) == ')') ||
         (before.ends_with("(WIN32 ") && place.behind(0) == ':');
}

bool is_directory_error(const Place& place) noexcept {
  constexpr std::size_t kNear = 24;
  const std::string_view behind = place.text_behind().substr(0, kNear);
  return place.token().size() == 8 && behind.starts_with(": ") &&
         behind.find("Err: DSID-") != std::string_view::npos;
}

bool repeats_before_gle(const Place& place, Code code) noexcept {
  constexpr std::string_view kGle = "[gle=";
  constexpr std::size_t kLongest = 10;
  if (!place.text_before().ends_with(kGle)) return false;
  const std::size_t last = place.first() - kGle.size();
  std::size_t first = last;
  while (first > 0 && last - first < kLongest && is_word(place.text()[first - 1])) --first;
  const auto other = read_number_token(place.text().substr(first, last - first), false);
  constexpr Code kFromWin32 = 0x80070000;
  return first < last && other && (other->code == code || other->code == (kFromWin32 | code));
}

bool is_of_web_server(const Place& place) noexcept {
  std::size_t back = 2;
  while (back < 5 && is_digit(place.before(back))) ++back;
  return place.before(1) == ' ' && place.behind(0) == ' ' && is_digit(place.behind(1)) &&
         back > 2 && back < 5 && place.before(back) == ' ' && is_digit(place.before(back + 1)) &&
         is_digit(place.before(back + 2)) && is_digit(place.before(back + 3)) &&
         place.before(back + 4) == ' ';
}

namespace {

bool has_form_of_bare_hex(const Place& place) noexcept {
  constexpr std::size_t kDigits = 8;
  if (place.token().size() > kDigits) return false;
  const std::string_view behind = place.text_behind();
  if (place.behind(0) == '@') {
    return is_hex_group(behind.substr(1, kDigits)) && !is_word(place.behind(1 + kDigits));
  }
  if (place.before(1) == '=') {
    return behind.starts_with(" flags=") && place.text_before().ends_with(" code=");
  }
  if (place.token().front() != '4' || place.token().size() != kDigits) return false;
  std::string_view before = place.line_before(kContextBytes);
  while (before.ends_with(' ') || before.ends_with('\t')) before.remove_suffix(1);
  return before.ends_with("xception Code:");
}

}  // namespace

std::optional<Code> bare_hex(const Place& place) noexcept {
  return has_form_of_bare_hex(place) ? read_hex(place.token()) : std::nullopt;
}

bool is_before_text(const Place& place) noexcept {
  // A Unix text has no period.
  if (!place.text_before().ends_with("[(") || !place.text_behind().starts_with(")-(")) return false;
  constexpr std::size_t kLongest = 256;
  const std::string_view behind = place.text_behind().substr(0, kLongest);
  const std::size_t close = behind.find(")]");
  return close != std::string_view::npos && behind[close - 1] == '.' &&
         behind.substr(0, close).find('\n') == std::string_view::npos;
}

bool is_kerberos_failure(const Place& place, const Number& number) noexcept {
  constexpr std::size_t kDigits = 2;
  if (number.digit_count > kDigits) return false;
  if (place.text_behind().starts_with("</Data><Data Name='PreAuthType'>")) return true;
  const std::string_view before = place.line_before(kContextBytes);
  const std::size_t last = before.find_last_not_of(": \t");
  return last != std::string_view::npos && before.substr(0, last + 1).ends_with("Failure Code");
}

bool is_of_net_setup(const Place& place) noexcept {
  if (!contains(",.\r\n", place.behind(0))) return false;
  const std::string_view before = place.text_before();
  if (!before.ends_with(": ") && !before.ends_with(" returned ")) return false;
  const std::string_view line = place.line_before(kContextBytes);
  return line.find("Netp") != std::string_view::npos ||
         line.find("NetUse") != std::string_view::npos;
}

bool is_of_group_policy(const Place& place) noexcept {
  if (!place.text_before().ends_with(" returned ")) return false;
  const std::string_view line = place.line_before(kContextBytes);
  return line.find("GPSVC(") != std::string_view::npos ||
         line.find("USERENV(") != std::string_view::npos;
}

std::optional<Code> logon_error(const Place& place) noexcept {
  constexpr std::size_t kDigits = 3;
  if (place.token().size() != kDigits || place.behind(0) != ',') return std::nullopt;
  if (!place.text_before().ends_with("AcceptSecurityContext error, data ")) return std::nullopt;
  return read_hex(place.token());
}

bool is_of_directory(const Place& place) noexcept {
  return place.text_before().ends_with("Ldap Error(") ||
         place.text_before().ends_with("Active Directory error ");
}

bool is_of_netlogon(const Place& place) noexcept {
  return place.text_before().ends_with("LogonEx: ") && place.behind(0) == ' ' &&
         place.line_before(kContextBytes).find("NlPrintRpcDebug") != std::string_view::npos;
}

bool is_of_service_control(const Place& place) noexcept {
  return contains(" :", place.behind(0)) && place.line_before(kContextBytes).starts_with("[SC] ");
}

bool is_status_of_dns(const Place& place) noexcept {
  constexpr std::size_t kDigits = 4;
  return place.token().size() == kDigits && place.token().front() == '9' &&
         place.text_before().ends_with("Returned Status Code: ");
}

bool is_of_blue_screen(const Place& place, const Number& number) noexcept {
  constexpr std::size_t kAllDigits = 8;
  constexpr Code kLast = 0xFFF;  // larger ones are named without it
  return number.code <= kLast && number.digit_count == kAllDigits &&
         number.notation == Notation::hex && place.behind(0) == ' ' &&
         place.line_before(kContextBytes).find("BSOD") != std::string_view::npos;
}

bool is_reason_of_shutdown(const Place& place) noexcept {
  return place.text_before().ends_with("Reason Code: ") && place.text_behind().starts_with(" Shut");
}

bool is_reason_of_sql_server(const Place& place) noexcept {
  return place.text_before().ends_with("text for this error. Reason: ");
}

bool is_of_device_manager(const Place& place) noexcept {
  constexpr std::size_t kMostDigits = 4;  // with 0x
  if (place.token().size() > kMostDigits) return false;
  const std::string_view before = place.text_before();
  if (place.behind(0) == ')' && before.ends_with(". (Code ")) return true;
  constexpr std::string_view kBefore[] = {"roblem: ",
                                          "roblem code: ",
                                          "roblem Code: ",
                                          "ConfigManagerErrorCode : ",
                                          "ConfigManagerErrorCode: ",
                                          "ConfigManagerErrorCode="};
  return std::ranges::any_of(kBefore, [before](auto text) { return before.ends_with(text); });
}

bool is_end_of_websocket(const Place& place, Code code) noexcept {
  constexpr Code kFirst = 1000;
  constexpr Code kLast = 1015;
  return code >= kFirst && code <= kLast && tells_closing(place.text(), place.first());
}

bool is_of_performance_counters(Code code) noexcept {
  return code >= 0xC0000BB8 && code <= 0xC0000C09;
}

}  // namespace winerr::detail
