#include "numbers.h"

#include "context.h"
#include "failed_actions.h"
#include "function_results.h"
#include "number_token.h"
#include "others_errors.h"
#include "prefetch.h"
#include "products.h"
#include "sentences.h"
#include "small_codes.h"
#include "surroundings.h"
#include "symbols.h"
#include "topics.h"
#include "win32_ranges.h"
#include "winerr/detail/ascii.h"
#include "winerr/resolve.h"

namespace winerr::detail {
namespace {

/// Looks the finding's code up and keeps its best meaning. @return whether it has any
bool look_up(Finding& finding, std::span<const Catalog> catalogs) noexcept {
  finding.meaning = best_match(finding.query, catalogs);
  if (!finding.meaning) return false;
  // Whoever tells the finding reads its symbol, and symbols are all over the table's text.
  prefetch(finding.meaning->symbol().data());
  return true;
}

Query query_of(const Number& number, std::string_view token) noexcept {
  Query query;
  query.kind = QueryKind::number;
  query.notation = number.notation;
  query.digit_count = static_cast<std::uint8_t>(number.digit_count);
  query.code = number.code;
  query.text = token;
  return query;
}

/// What the fast pass takes for the end of a number of letters: no letter, nor what shares a
/// letter's upper bits, but for the brackets that open a list.
bool ends_number(char behind) noexcept { return (behind & 0xC0) == 0 || is_separator(behind); }

std::optional<Finding> judge_bugcheck(const Place& place, bool decimal,
                                      std::span<const Catalog> catalogs) noexcept {
  if (place.before(1) == '\\') return std::nullopt;  // of a path
  // "Bug Check Code: A hexadecimal value"
  if (place.token() == "A" && place.behind(0) == ' ' && is_lower(place.behind(1))) {
    return std::nullopt;
  }
  std::string_view digits = place.token();
  std::optional<Code> code;
  if (has_hex_prefix(digits)) {
    digits.remove_prefix(2);
    code = read_hex(digits);
  } else if (decimal) {
    const auto value = read_decimal(digits);
    if (value && *value <= UINT32_MAX) code = static_cast<Code>(*value);
  } else if (is_digit(digits.front()) || is_hex_group(digits) ||
             (ends_number(place.behind(0)) &&
              (is_of_analysis(place) || (is_upper(digits.front()) && digits.size() <= 2)))) {
    // Of bare letters only few and capital ones are a number ("BugCheck D1, {"): "a" is a word.
    code = read_hex(digits);
  }
  if (!code) return std::nullopt;
  const Number number{decimal ? Notation::decimal : Notation::bare_hex, digits.size(), *code};
  Finding finding{place.first(), place.last(), query_of(number, place.token()), {}};
  finding.query.space = Space::bugcheck;
  if (!look_up(finding, catalogs)) return std::nullopt;
  return finding;
}

/// Looks the code up in the space that the words name, or else in any.
bool look_up(Finding& finding, const Context& context, std::span<const Catalog> catalogs) noexcept {
  finding.query.space = context.space;
  if (look_up(finding, catalogs)) return true;
  if (!context.space) return false;
  finding.query.space.reset();
  return look_up(finding, catalogs);
}

/// A number from 0x80000000 on, which by itself can be an HRESULT, NTSTATUS or exception.
bool is_large_code(const Place& place, const Number& number, const Context& context,
                   Finding& finding, std::span<const Catalog> catalogs) noexcept {
  const bool introduced = context.introduction != Introduction::none &&
                          context.introduction != Introduction::other &&
                          context.introduction != Introduction::foreign;
  if (!introduced && is_round(number.code) && !is_closing(place)) return false;
  if (!introduced && number.leading_zero && number.notation != Notation::bare_hex) return false;
  if (is_number_of_other_symbol(place, catalogs)) return false;
  if (is_reason_of_shutdown(place, number.code) || is_of_openssl(place)) return false;
  if (!introduced && (is_stack_frame(place) || counts_something(place))) return false;
  if (!introduced && !finding.query.extend && is_end_of_range(place)) return false;
  if (!look_up(finding, context, catalogs)) {
    // Whoever introduces it means a code, known or not.
    return context.introduction == Introduction::error && number.notation == Notation::hex &&
           number.digit_count == 8;
  }
  const Match& best = *finding.meaning;
  if (best.space() == Space::other) {
    // JET, TAPI and event ids have numbers that anything can have; negative ones in decimal, and
    // those at the end of a failure's sentence, are results all the same.
    if (context.introduction == Introduction::error) return true;
    return (number.negative || is_closing(place) || is_of_performance_counters(number.code)) &&
           !is_round(number.code) && is_about_failure(place.text(), place.first(), place.last());
  }
  if (introduced || is_of_web_server(place) || is_told_crash(place, number)) return true;
  // HRESULTs with the NT bit are rare, and addresses have its pattern.
  if (best.relation == Relation::ntstatus_in_hresult) {
    return place.text_behind().starts_with(" Failed ");
  }
  if (number.notation == Notation::hex || number.negative) return true;
  // Eight hex digits or ten decimal ones are as often an address, an order or a size.
  if (is_part_of_dump(place)) return false;
  if (number.notation == Notation::bare_hex && is_closing(place)) return true;
  return is_alone(place) || is_set_apart(place) ||
         is_about_failure(place.text(), place.first(), place.last());
}

/// "WinHttpSendRequest: error 12007", "WIN32[0x00002EE2]WinHttpReceiveResponse"
bool is_of_winhttp(const Place& place) noexcept {
  return tells_winhttp(place.text(), place.first()) || place.text_behind().starts_with("]WinHttp");
}

constexpr std::string_view kWinHttp = "ERROR_WINHTTP_";

/// A number below 0x80000000 is a code only where words or its form say so.
bool is_small_code(const Place& place, const Number& number, const Context& context,
                   Finding& finding, std::span<const Catalog> catalogs) noexcept {
  // 1 is everybody's first error, and S_FALSE where it is an HRESULT.
  if (number.code == 1 && !context.by_windows) return false;
  // As an exit status it is the command processor's, which found no such program.
  constexpr Code kNoSuchProgram = 9009;
  if (number.code == kNoSuchProgram && context.introduction == Introduction::exit) {
    finding.query.space = Space::other;
    return !number.leading_zero && look_up(finding, catalogs);
  }
  if (!look_up(finding, context, catalogs)) return false;
  // Small numbers that Windows' errors do not have are another thing altogether.
  const bool hex = is_unpadded_hex(number);
  const Space space = finding.meaning->space();
  // The Task Scheduler's results and what a debugger ends a process with are no errors, but codes.
  const bool task_result = space == Space::hresult && (hex || is_exit_status(number.code));
  const bool informational = space == Space::ntstatus && number.code >> 28 == 4;
  if (space != Space::win32 && !finding.query.space && !task_result && !informational) return false;
  if (repeats_before_gle(place, number.code) || is_part_of_list(place, number)) return false;
  if (is_number_of_other_symbol(place, catalogs)) return false;
  if (context.introduction == Introduction::loosely) {
    if (const auto named = meaning_behind(place, finding.query, catalogs)) {
      finding.meaning = named;
      return true;
    }
  }
  if (!has_form_of_small_code(place, number, context)) return false;
  if (is_of_internet(number.code) && is_of_winhttp(place)) {
    if (const auto own = meaning_with(kWinHttp, finding.query, catalogs)) finding.meaning = own;
  }
  return true;
}

/// "error -1018": the database engine's errors are small negative numbers. The smallest of them
/// are left alone, since every library has its own -1 to -99.
bool is_small_negative(const Number& number) noexcept {
  return number.negative && number.code > 0xFFFF0000;
}

/// What a number is as a Win32 error.
std::optional<Finding> win32_at(const Place& place, const Number& number,
                                std::span<const Catalog> catalogs) noexcept {
  Finding finding{place.first(), place.last(), query_of(number, place.token()), {}};
  finding.query.space = Space::win32;
  if (!look_up(finding, catalogs)) return std::nullopt;
  return finding;
}

/// A decimal that no word introduces but that closes a sentence about a failure, has one behind.
std::optional<Finding> judge_closing(const Place& place,
                                     std::span<const Catalog> catalogs) noexcept {
  const bool closing = is_closing(place);
  const bool enclosed = place.before(1) == '(' && place.behind(0) == ')';
  // What its makers print in another form is theirs without a bracket too.
  const bool of_product = is_before_text(place) || is_reason_of_sql_server(place) ||
                          is_of_netlogon(place) || is_of_python(place) || is_of_pywin32(place) ||
                          is_of_chromium(place) || is_of_openssh(place);
  const bool last = place.before(1) == ' ' && contains(":. \r\n", place.behind(0));
  const bool told = place.before(1) == ' ' && place.before(2) == ':';
  if (!closing && !enclosed && !of_product && !last && !told) return std::nullopt;
  const auto number = read_number_token(place.token(), false);
  if (!number || number->code < 2 || number->leading_zero) return std::nullopt;
  if (enclosed && heads_text(place, number->code)) return win32_at(place, *number, catalogs);
  if (!of_product && !closes_failure(place, number->code) && !ends_failure(place, number->code) &&
      !follows_failed_action(place, number->code) && !is_failed_function(place, number->code)) {
    return std::nullopt;
  }
  return win32_at(place, *number, catalogs);
}

std::optional<Finding> judge_bare_hex(const Place& place, Code code,
                                      std::span<const Catalog> catalogs) noexcept {
  if (code == 0) return std::nullopt;
  const Context context = context_of(place.text(), place.first());
  if (context.introduction != Introduction::error && !context.code) return std::nullopt;
  const Number number{Notation::bare_hex, place.token().size(), code};
  Finding finding{place.first(), place.last(), query_of(number, place.token()), {}};
  if (!look_up(finding, catalogs)) return std::nullopt;
  return finding;
}

/// What the symbols begin with where a product's form says that a small number is one of its own;
/// "" elsewhere.
std::string_view own_family(const Place& place) noexcept {
  if (is_of_device_manager(place)) return "CM_PROB_";
  return is_of_directory(place) ? "LDAP_" : "";
}

}  // namespace

std::optional<Finding> judge_number(const Place& place,
                                    std::span<const Catalog> catalogs) noexcept {
  if (const auto code = bare_hex(place)) return judge_bare_hex(place, *code, catalogs);
  if (const auto code = read_hex_before_sign(place.token())) {
    const Number number{Notation::bare_hex, place.token().size() - 1, *code};
    if (is_part_of_more(place, number) || *code < 0x80000000) return std::nullopt;
    return judge_bare_hex(place, *code, catalogs);
  }
  if (const auto code = logon_error(place)) {
    return win32_at(place, {Notation::bare_hex, place.token().size(), *code}, catalogs);
  }
  // A minus belongs to the number unless it joins it to a word before: "2016-09-28", "a-5".
  const bool negative = place.before(1) == '-' && is_digit(place.token().front()) &&
                        !is_word(place.before(2)) && place.before(2) != ')' &&
                        place.before(2) != '-' && !is_negated_socket_error(place);
  // A few decimal digits are a code only where words say so; most of a log's numbers end here.
  Context context;
  const bool plain = is_few_digits(place.token());
  if (plain) {
    context = context_of(place.text(), place.first());
    if (!introduces_decimals(context.introduction) && !is_of_device_manager(place)) {
      if (context.introduction != Introduction::none) return std::nullopt;
      return judge_closing(place, catalogs);
    }
  }
  const auto number = read_number_token(place.token(), negative);
  const bool large = number && number->code >= 0x80000000;
  if (number && (number->code == 0 || is_part_of_more(place, *number))) return std::nullopt;

  // Letters that are no number are the middle of a symbol, or else a stop code's one or two.
  if (!number && !is_digit(place.token().front()) && place.token().size() > 2) return std::nullopt;

  if (!plain) context = context_of(place.text(), place.first());
  if (context.introduction == Introduction::other && !(large && is_closing(place))) {
    return std::nullopt;
  }
  if (context.introduction == Introduction::bugcheck || is_before_stop_arguments(place) ||
      is_before_bugcheck(place) || (number && is_of_blue_screen(place, *number))) {
    if (const auto finding = judge_bugcheck(place, context.decimal, catalogs)) return finding;
  }
  if (!number) return std::nullopt;

  const std::size_t first = place.first() - (negative ? 1 : 0);
  Finding finding{first, place.last(), {}, {}};
  finding.query = query_of(*number, place.text().substr(first, place.last() - first));
  constexpr Code kEverybodys = 0xFFFFFF9D;  // -99
  if (number->code >= kEverybodys) return std::nullopt;
  if (is_small_negative(*number)) {
    if (context.introduction != Introduction::error || !look_up(finding, context, catalogs) ||
        is_error_of_others(place, number->code)) {
      return std::nullopt;
    }
  } else if (large) {
    finding.query.extend = extend_behind(place);
    const bool code = is_large_code(place, *number, context, finding, catalogs);
    if (!code && !finding.query.extend) return std::nullopt;
  } else if (const std::string_view family = own_family(place); !family.empty()) {
    finding.query.space = Space::other;
    if (!look_up(finding, catalogs) || !finding.meaning->symbol().starts_with(family)) {
      return std::nullopt;
    }
  } else {
    constexpr Code kFirstRas = 600;
    constexpr Code kLastRas = 899;
    finding.query.remote_access = number->code >= kFirstRas && number->code <= kLastRas &&
                                  is_about_remote_access(place.text(), first);
    if (!is_small_code(place, *number, context, finding, catalogs)) return std::nullopt;
  }
  return finding;
}

}  // namespace winerr::detail
