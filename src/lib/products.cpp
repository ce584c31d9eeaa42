#include "products.h"

#include <algorithm>

#include "context.h"
#include "text_lists.h"
#include "topics.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {
bool is_of_outlook(const Place& place) noexcept {
  constexpr std::size_t kDigits = 8;
  constexpr std::size_t kNextDash = 5;  // of a GUID
  if (place.before(1) != '[' || place.behind(0) != '-' || place.token().size() != kDigits ||
      place.token().front() != '8') {
    return false;
  }
  const std::string_view behind = place.line_behind(kNextDash + 1);
  return behind.size() > kNextDash && behind[kNextDash] != '-';
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
         (before.ends_with("(WIN32 ") && place.behind(0) == ':') ||
         (before.ends_with(": WIN32 ") && place.behind(0) == ',') || before.ends_with(" win32=");
}

bool is_of_dns_cmdlet(const Place& place, Code code) noexcept {
  constexpr Code kFirst = 9000;
  constexpr Code kLast = 9999;
  return code >= kFirst && code <= kLast && place.text_before().ends_with(": WIN32 ");
}

bool is_directory_error(const Place& place) noexcept {
  constexpr std::size_t kNear = 24;
  const std::string_view behind = place.line_behind(kNear);
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

/// What stands before the token but for the bytes that align it, no more of them than the fast pass
/// passes over; "" behind more.
std::string_view before_aligned(const Place& place, std::string_view aligning) noexcept {
  const std::string_view before = place.text_before();
  const std::size_t floor = before.size() - std::min(before.size(), kMaxSeparators + 1);
  std::size_t size = before.size();
  while (size > floor && contains(aligning, before[size - 1])) --size;
  return before.size() - size > kMaxSeparators ? std::string_view{} : before.substr(0, size);
}

bool has_form_of_bare_hex(const Place& place) noexcept {
  constexpr std::size_t kDigits = 8;
  if (place.token().size() > kDigits) return false;
  const std::string_view behind = place.text_behind();
  if (place.behind(0) == '@') {
    return is_hex_group(behind.substr(1, kDigits)) && !is_word(place.behind(1 + kDigits));
  }
  if (place.before(1) == '=') {
    return (behind.starts_with(" flags=") && place.text_before().ends_with(" code=")) ||
           (behind.starts_with(')') && place.text_before().ends_with(" exception (code="));
  }
  if (place.token().size() != kDigits) return false;
  if (place.text_before().ends_with(" exception - code ")) return true;
  if (place.token().front() != '4') return false;
  return before_aligned(place, " \t").ends_with("xception Code:");
}

}  // namespace

std::optional<Code> bare_hex(const Place& place) noexcept {
  return has_form_of_bare_hex(place) ? read_hex(place.token()) : std::nullopt;
}

bool is_before_text(const Place& place) noexcept {
  // A Unix text has no period.
  if (!place.text_before().ends_with("[(") || !place.text_behind().starts_with(")-(")) return false;
  constexpr std::size_t kLongest = 256;
  const std::string_view behind = place.line_behind(kLongest);
  const std::size_t close = behind.find(")]");
  return close != std::string_view::npos && behind[close - 1] == '.';
}

bool is_kerberos_failure(const Place& place, const Number& number) noexcept {
  constexpr std::size_t kDigits = 2;
  if (number.digit_count > kDigits) return false;
  const std::string_view behind = place.text_behind();
  if (behind.starts_with("</Data><Data Name='PreAuthType'>") ||
      behind.starts_with("</Data><Data Name=\"PreAuthType\">") || behind.starts_with(" KDC_ERR_")) {
    return true;
  }
  return before_aligned(place, ": \t").ends_with("Failure Code");
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
  constexpr std::size_t kMostDigits = 4;
  if (place.token().size() > kMostDigits || place.behind(0) != ',') return std::nullopt;
  if (!place.text_before().ends_with("AcceptSecurityContext error, data ")) return std::nullopt;
  return read_hex(place.token());
}

bool is_of_directory(const Place& place) noexcept {
  return place.text_before().ends_with("Ldap Error(") ||
         place.text_before().ends_with("Active Directory error ");
}

bool is_of_python(const Place& place) noexcept {
  return place.text_before().ends_with(", None, ") && contains("),", place.behind(0)) &&
         place.line_before(kSentenceBytes).find("Error(") != std::string_view::npos;
}

bool is_of_pywin32(const Place& place) noexcept {
  if (place.before(1) != '(' || place.before(2) != ' ' || !is_upper(place.behind(3))) return false;
  constexpr std::size_t kNear = 64;
  const std::string_view behind = place.line_behind(kNear);
  if (!behind.starts_with(", '")) return false;
  const std::string_view function = behind.substr(3);
  const std::size_t last = function.find('\'');
  return last != std::string_view::npos && function.substr(last).starts_with("', '") &&
         function.substr(0, last).find(' ') == std::string_view::npos;
}

bool is_of_exchange(const Place& place) noexcept {
  constexpr std::size_t kNear = 32;
  return place.text_before().ends_with("dwParam: ") &&
         place.line_behind(kNear).find(" EEInfo: ") != std::string_view::npos;
}

bool is_of_printer_dialog(const Place& place, const Number& number) noexcept {
  constexpr std::size_t kAllDigits = 8;
  return number.digit_count == kAllDigits && place.text_before().ends_with("rinter ");
}

bool is_of_certutil(const Place& place) noexcept {
  return place.text_behind().starts_with(" (WIN32: ");
}

bool is_of_chromium(const Place& place) noexcept {
  return place.text_before().ends_with("Unable to move the cache: ");
}

bool is_of_openssh(const Place& place) noexcept {
  constexpr std::string_view kBefore[] = {" (explicit: ", ", implicit: "};
  return ends_with_any(place.text_before(), kBefore) && contains(",)", place.behind(0));
}

bool is_of_console(const Place& place) noexcept {
  return place.text_before().ends_with("\" ") &&
         place.text_behind().starts_with(" occurred while ");
}

bool is_of_netlogon(const Place& place) noexcept {
  return place.text_before().ends_with("LogonEx: ") && place.behind(0) == ' ' &&
         place.line_before(kContextBytes).find("NlPrintRpcDebug") != std::string_view::npos;
}

bool is_of_service_control(const Place& place) noexcept {
  return contains(" :\r\n", place.behind(0)) &&
         place.line_before(kContextBytes).starts_with("[SC] ");
}

bool is_status_of_dns(const Place& place) noexcept {
  constexpr std::size_t kDigits = 4;
  constexpr std::string_view kBefore[] = {"Returned Status Code: ", "QueryStatus\":\"",
                                          "QueryStatus\": \"",      "QueryStatus\">",
                                          "QueryStatus'>",          "QueryStatus: "};
  return place.token().size() == kDigits && place.token().front() == '9' &&
         ends_with_any(place.text_before(), kBefore);
}

bool is_of_blue_screen(const Place& place, const Number& number) noexcept {
  constexpr std::size_t kAllDigits = 8;
  constexpr Code kLast = 0xFFF;  // larger ones are named without it
  if (number.code > kLast || number.digit_count != kAllDigits || number.notation != Notation::hex ||
      number.padded || !contains(" ,.;)\r\n", place.behind(0))) {
    return false;
  }
  // "Blue screen" and what others call it; without first letters that may be capitals.
  constexpr std::string_view kNames[] = {
      "BSOD",
      "lue screen",
      "luescreen",
      "cran bleu",
      "chermata blu",
      "antalla azul",
      "ela azul",
      "iebieski ekran",
      "lauw scherm",
      "avi ekran",
      "lauer Bildschirm",
      "\xE8\x93\x9D\xE5\xB1\x8F",                          // Chinese
      "\xE3\x83\x96\xE3\x83\xAB\xE3\x83\xBC\xE3\x82\xB9",  // Japanese, its begin
      "\xEB\xB8\x94\xEB\xA3\xA8\xEC\x8A\xA4",              // Korean, its begin
      "\xB8\xD0\xBD\xD0\xB8\xD0\xB9 \xD1\x8D\xD0\xBA"};    // Russian
  const std::string_view line = place.line_before(kContextBytes);
  return std::ranges::any_of(
      kNames, [line](auto name) { return line.find(name) != std::string_view::npos; });
}

bool is_reason_of_shutdown(const Place& place, Code code) noexcept {
  if (!place.text_before().ends_with("Reason Code: ")) return false;
  constexpr Code kLastMajor = 6;  // of a reason, above the minor 16 bits
  const Code major = code >> 16 & 0xFF;
  return code >> 24 == 0x80 && major <= kLastMajor;
}

bool is_of_analysis(const Place& place) noexcept {
  std::string_view before = place.line_before(kContextBytes);
  before = before.substr(0, before.find_last_not_of(' ') + 1);
  return before.ends_with("BUGCHECK_CODE:");
}

bool is_negated_socket_error(const Place& place) noexcept {
  constexpr std::size_t kDigits = 5;
  return place.token().size() == kDigits && place.token().starts_with("10") &&
         place.text_before().ends_with("rror number -");
}

bool is_of_check_sur(const Place& place) noexcept {
  return place.before(1) == '\t' && place.behind(0) == '\t' &&
         place.line_before(kContextBytes).starts_with("(f)\t");
}

bool is_exit_of_thread(const Place& place) noexcept {
  return place.text_before().ends_with(" thread was ") &&
         place.line_before(kContextBytes).find("Exit code of ") != std::string_view::npos;
}

bool is_reason_of_sql_server(const Place& place) noexcept {
  return place.text_before().ends_with("text for this error. Reason: ");
}

bool is_of_device_manager(const Place& place) noexcept {
  constexpr std::size_t kMostDigits = 4;  // with 0x
  if (place.token().size() > kMostDigits) return false;
  const std::string_view before = place.text_before();
  if (place.behind(0) == ')' && (before.ends_with(". (Code ") || before.ends_with(".(Code "))) {
    return true;
  }
  if (before.ends_with("ConfigManagerErrorCode=")) return true;
  // pnputil aligns its values.
  constexpr std::string_view kBefore[] = {"roblem:", "roblem code:", "roblem Code:",
                                          "ConfigManagerErrorCode :", "ConfigManagerErrorCode:"};
  return before.ends_with(' ') && ends_with_any(before_aligned(place, " "), kBefore);
}

bool is_end_of_websocket(const Place& place, Code code) noexcept {
  constexpr Code kFirst = 1000;
  constexpr Code kLast = 1015;
  return code >= kFirst && code <= kLast && tells_closing(place.text(), place.first());
}

bool is_of_performance_counters(Code code) noexcept {
  return (code >= 0xC0000BB8 && code <= 0xC0000C09) || (code >= 0x800007D0 && code <= 0x800007DE);
}

}  // namespace winerr::detail
