#include "small_codes.h"

#include "failed_actions.h"
#include "function_results.h"
#include "others_errors.h"
#include "products.h"
#include "sentences.h"
#include "surroundings.h"
#include "topics.h"
#include "unix_errors.h"
#include "win32_ranges.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

/// "error 5"
bool is_error(const Place& place, const Number& number, const Context& context) noexcept {
  const bool by_windows = context.by_windows;
  if (is_form_of_others(place, number.code) || has_form_of_unix(place, number.code)) return false;
  if (!by_windows && (is_seldom(number.code) || is_unix_error(place, number.code))) return false;
  if (!by_windows && !is_winsock(number.code) &&
      is_about_others(place.text(), place.first(), number.code)) {
    return false;
  }
  if (is_unpadded_hex(number) || number.padded) {
    return !is_kerberos_failure(place, number) && !is_end_of_range(place);
  }
  if (number.leading_zero || is_installer_message(place)) return false;
  // But Python's "error(10065, '')" has an error in it.
  if (is_reference(place) && !is_winsock(number.code)) return false;
  if (is_beside_other_result(place, number.code)) return false;
  const bool counts = !context.code && counts_something(place);
  return by_windows || !(counts || is_http_status(number.code));
}

/// "code 0x05": a byte of some protocol; Windows' programs fill up to eight digits or not at all.
bool is_byte(const Number& number) noexcept {
  constexpr Code kLastDigit = 15;
  return number.digit_count == 2 && number.code <= kLastDigit;
}

/// "failed with 1355", "code 5"
bool is_loose(const Place& place, const Number& number, const Context& context) noexcept {
  if (is_status_of_dns(place)) return true;
  if (!number.leading_zero && is_status_of_cluster(place)) return true;
  if (!number.leading_zero && is_failed_function(place, number.code)) return true;
  if (is_seldom(number.code) || is_end_of_websocket(place, number.code)) return false;
  if (is_error_of_others(place, number.code) || number.padded) return false;
  if (is_unpadded_hex(number)) return !is_kerberos_failure(place, number) && !is_byte(number);
  if (counts_something(place) || is_reference(place)) return false;
  if (is_behind_text(place, number.code)) return true;
  if (follows_failed_action(place, number.code)) return true;
  if (context.code && !number.leading_zero && tells_failed_call(place.text(), place.first())) {
    return !is_http_status(number.code);
  }
  return is_failed_number(place, number, context);
}

/// "exit code 1603", "returned 1219"
bool is_status(const Place& place, const Number& number, const Context& context) noexcept {
  const bool exit = context.introduction == Introduction::exit;
  if (number.leading_zero && !number.padded) return false;
  if (is_of_net_setup(place) || is_of_group_policy(place)) return true;
  if (is_returned_with_text(place, number.code)) return true;
  // setupapi.dev.log's "{Update Driver - exit(00000002)}", "exit(0x00000032)}"
  constexpr std::size_t kAllDigits = 8;
  if (exit && number.digit_count == kAllDigits && place.text_behind().starts_with(")}")) {
    return true;
  }
  if (place.text_behind().starts_with(" (WERR_")) return true;  // "result 58 (WERR_BAD_NET_RESP)"
  if (is_status_of_nmake(place)) return false;
  if ((!context.code && counts_something(place)) || is_reference(place)) return false;
  const bool hex = is_unpadded_hex(number);
  const bool any = hex || number.padded || !exit;
  if (!(any ? is_no_own_status(number.code) : is_exit_status(number.code))) return false;
  // Servers of the web and for mail answer with these.
  return hex || !(is_http_status(number.code) || number.code / 100 == 5);
}

/// A number that no word introduces: hex that its surroundings make a code.
bool is_unintroduced(const Place& place, const Number& number) noexcept {
  if (number.padded) {
    return is_directory_error(place) ||
           (is_closing(place) && contains(".\r\n", place.behind(1)) &&
            (ends_sentence(place) || tells_loading(place.text(), place.first())));
  }
  if (is_of_check_sur(place)) return is_unpadded_hex(number);
  if (!is_unpadded_hex(number) || is_byte(number) || is_error_of_others(place, number.code)) {
    return false;
  }
  if (is_exit_of_thread(place) || is_of_console(place) || is_of_exchange(place) ||
      is_of_certutil(place) || is_of_printer_dialog(place, number)) {
    return true;
  }
  if (repeats_decimal(place, number) || is_followed_by_text(place, number)) return true;
  if (is_of_net_setup(place) || is_before_decimal(place, number)) return true;
  if (place.text_behind().starts_with(") has exited")) return false;  // "The thread (0x643)"
  // "exception at ...: 0x000006BA: ..."
  constexpr std::size_t kAllDigits = 8;
  if (number.digit_count == kAllDigits && place.behind(0) == ':' &&
      tells_exception(place.text(), place.first())) {
    return true;
  }
  if (!is_closing(place)) return false;
  // "The parameter is wrong. (0x57)": sentences that end in their code are of failures.
  if (place.before(3) == '.' && contains(" .,;:*\r\n", place.behind(1))) return true;
  if (number.digit_count == kAllDigits && contains(".\r\n", place.behind(1)) &&
      tells_failure(place.text(), place.first())) {
    return true;
  }
  return place.behind(1) != '*' && is_about_failure(place.text(), place.first(), place.last());
}

}  // namespace

bool is_unpadded_hex(const Number& number) noexcept {
  return number.notation == Notation::hex && !number.padded;
}

bool is_few_digits(std::string_view token) noexcept {
  constexpr std::size_t kFew = 7;
  return is_digit(token.front()) && token.size() <= kFew &&
         (token.size() < 2 || !contains("xXnN", token[1]));
}

bool introduces_decimals(Introduction introduction) noexcept {
  switch (introduction) {
    case Introduction::none:
    case Introduction::foreign:
    case Introduction::other: return false;
    case Introduction::returns:
    case Introduction::hex:
    case Introduction::error:
    case Introduction::loosely:
    case Introduction::exit:
    case Introduction::result:
    case Introduction::errnos:
    case Introduction::message:
    case Introduction::bugcheck: return true;
  }
  return false;
}

bool has_form_of_small_code(const Place& place, const Number& number,
                            const Context& context) noexcept {
  switch (context.introduction) {
    case Introduction::error: return is_error(place, number, context);
    case Introduction::loosely: return is_loose(place, number, context);
    case Introduction::exit:
    case Introduction::result: return is_status(place, number, context);
    case Introduction::hex:  // "(Win32) 0x7e", "Winsock 10060"
      return is_unpadded_hex(number) || is_winsock(number.code) || is_os_error(place) ||
             is_of_dns_cmdlet(place, number.code);
    case Introduction::message: return is_message_insert(place, number.code);
    case Introduction::errnos:
      return is_winsock(number.code) || is_errno_of_windows(place, number.code) ||
             follows_failed_action(place, number.code);  // "Failed to connect: 1326"
    case Introduction::none: return is_unintroduced(place, number);
    case Introduction::returns: return is_status_of_dns(place);
    case Introduction::bugcheck:
    case Introduction::foreign:
    case Introduction::other: return false;
  }
  return false;
}

}  // namespace winerr::detail
