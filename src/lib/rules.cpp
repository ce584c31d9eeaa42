#include "rules.h"

#include <algorithm>

#include "context.h"
#include "number_token.h"
#include "others_errors.h"
#include "place.h"
#include "prefetch.h"
#include "products.h"
#include "sentences.h"
#include "small_codes.h"
#include "surroundings.h"
#include "topics.h"
#include "win32_ranges.h"
#include "winerr/detail/ascii.h"
#include "winerr/resolve.h"

namespace winerr::detail {
namespace {

// ---- Symbols

/// A row with a symbol, and the table that has it.
struct Named {
  const Catalog* catalog = nullptr;
  const Row* row = nullptr;
};

/// Case counts: running text writes symbols as headers do, and lower-case words with '_' are
/// variables. Words without '_' are words, but for Winsock's.
std::optional<Named> row_named(std::string_view token, std::span<const Catalog> catalogs) noexcept {
  if (token.starts_with("NT_STATUS_")) token.remove_prefix(3);
  for (const Catalog& catalog : catalogs) {
    const Row* row = catalog.find(token);
    if (row != nullptr && catalog.symbol(*row) == token) return Named{&catalog, row};
  }
  return std::nullopt;
}

/// EXCEPTION_ACCESS_VIOLATION of minwinbase.h is another name of STATUS_ACCESS_VIOLATION: what
/// ntstatus.h names has its name, so that one code is counted as one.
const Row& row_of_ntstatus(const Catalog& catalog, const Row& row) noexcept {
  constexpr std::string_view kHeader = "ntstatus.h";
  if (row.space() != Space::ntstatus || catalog.header(row) == kHeader) return row;
  for (const Row& other : catalog.find(row.code)) {
    if (other.space() == Space::ntstatus && catalog.header(other) == kHeader) return other;
  }
  return row;
}

/// Whether the finding is a symbol that stands for another.
bool is_other_name(const Finding& finding) noexcept {
  return finding.query.kind == QueryKind::name && finding.meaning &&
         !finding.query.text.ends_with(finding.meaning->symbol());
}

/// Looks the finding's code up and keeps its best meaning. @return whether it has any
bool look_up(Finding& finding, std::span<const Catalog> catalogs) noexcept {
  finding.meaning = best_match(finding.query, catalogs);
  if (!finding.meaning) return false;
  // Whoever tells the finding reads its symbol, and symbols are all over the table's text.
  prefetch(finding.meaning->symbol().data());
  return true;
}

std::optional<Finding> judge_symbol(const Place& place,
                                    std::span<const Catalog> catalogs) noexcept {
  const auto named = row_named(place.token(), catalogs);
  // In the security log this stop code is what an event is about.
  if (!named || place.token() == "AUDIT_FAILURE") return std::nullopt;
  const Row& row = row_of_ntstatus(*named->catalog, *named->row);
  // S_OK, ERROR_SUCCESS and S_FALSE are no news. Other successes ask for something (a restart).
  constexpr Code kFalse = 1;
  if (row.code == 0 || (row.code == kFalse && row.outcome() == Outcome::success)) {
    return std::nullopt;
  }
  Finding finding{place.first(), place.last(), {}, {}};
  finding.query.kind = QueryKind::name;
  finding.query.text = place.token();
  finding.meaning = Match{named->catalog, &row, Relation::exact, row.code};
  return finding;
}

// ---- Numbers

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
  std::string_view digits = place.token();
  std::optional<Code> code;
  if (has_hex_prefix(digits)) {
    digits.remove_prefix(2);
    code = read_hex(digits);
  } else if (decimal) {
    const auto value = read_decimal(digits);
    if (value && *value <= UINT32_MAX) code = static_cast<Code>(*value);
  } else if (is_digit(digits.front()) || is_hex_group(digits) || is_of_analysis(place) ||
             (is_upper(digits.front()) && digits.size() <= 2 && ends_number(place.behind(0)))) {
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

/// "NS_ERROR_FAILURE (0x80004005)", "0xC0040007 OPC_E_UNKNOWNITEMID", "-2147155859=SQLE_CA_BUILT":
/// the number of a symbol that is none of Windows'.
bool is_number_of_other_symbol(const Place& place, std::span<const Catalog> catalogs) noexcept {
  if (place.text_behind().starts_with(" (NS_ERROR_")) return true;
  if (place.behind(0) == '=' && is_upper(place.behind(1))) {
    const auto behind = word_behind(place.text(), place.last());
    return behind && !row_named(part_of(place.text(), *behind), catalogs);
  }
  if (place.behind(0) == ' ' && is_upper(place.behind(1)) && is_upper(place.behind(2))) {
    const auto behind = word_behind(place.text(), place.last());
    if (!behind) return false;
    const std::string_view word = part_of(place.text(), *behind);
    return word.find("_E_") != std::string_view::npos && !row_named(word, catalogs);
  }
  if (!is_closing(place)) return false;
  const auto before = word_before(place.text(), place.first());
  if (!before) return false;
  const std::string_view word = part_of(place.text(), *before);
  return word.find('_') != std::string_view::npos && is_upper(word.front()) &&
         is_upper(word.back()) && !word.starts_with("EXCEPTION_") && !word.starts_with("WERR_") &&
         !row_named(word, catalogs);
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

constexpr std::string_view kWinHttp = "ERROR_WINHTTP_";

/// The meaning whose symbol begins with this.
std::optional<Match> meaning_with(std::string_view beginning, const Query& query,
                                  std::span<const Catalog> catalogs) noexcept {
  const Matches matches = resolve(query, catalogs);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i].symbol().starts_with(beginning)) return matches[i];
  }
  return std::nullopt;
}

/// The meaning whose symbol stands behind the token, not far: "Code=12175, Text=ERROR_WINHTTP...".
std::optional<Match> meaning_behind(const Place& place, const Query& query,
                                    std::span<const Catalog> catalogs) noexcept {
  constexpr int kWords = 3;
  constexpr std::size_t kDistance = 40;
  std::size_t last = place.last();
  for (int i = 0; i < kWords && last - place.last() <= kDistance; ++i) {
    const auto span = word_behind(place.text(), last);
    if (!span) return std::nullopt;
    const std::string_view word = part_of(place.text(), *span);
    if (word.size() <= kMaxToken && may_be_symbol(word)) {
      const auto named = row_named(word, catalogs);
      if (!named) return std::nullopt;
      const Matches matches = resolve(query, catalogs);
      for (std::size_t m = 0; m < matches.size(); ++m) {
        if (matches[m].row == named->row) return matches[m];
      }
      return std::nullopt;
    }
    last = span->last;
  }
  return std::nullopt;
}

/// A number below 0x80000000 is a code only where words or its form say so.
bool is_small_code(const Place& place, const Number& number, const Context& context,
                   Finding& finding, std::span<const Catalog> catalogs) noexcept {
  // 1 is everybody's first error, and S_FALSE where it is an HRESULT.
  if (number.code == 1 && !context.by_windows) return false;
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
  if (is_of_internet(number.code) && tells_winhttp(place.text(), place.first())) {
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
  const bool of_product =
      is_before_text(place) || is_reason_of_sql_server(place) || is_of_netlogon(place);
  const bool last = place.before(1) == ' ' && contains("\r\n", place.behind(0));
  if (!closing && !enclosed && !of_product && !last) return std::nullopt;
  const auto number = read_number_token(place.token(), false);
  if (!number || number->code < 2 || number->leading_zero) return std::nullopt;
  if (enclosed && heads_text(place, number->code)) return win32_at(place, *number, catalogs);
  if (!of_product && !closes_failure(place, number->code) && !ends_failure(place, number->code)) {
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

std::optional<Finding> judge_number(const Place& place,
                                    std::span<const Catalog> catalogs) noexcept {
  if (const auto code = bare_hex(place)) return judge_bare_hex(place, *code, catalogs);
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
      (number && is_of_blue_screen(place, *number))) {
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

// ---- A token and its neighbors

/// The verdict on a token alone.
std::optional<Finding> verdict(const Place& place, std::span<const Catalog> catalogs) noexcept {
  const std::string_view token = place.token();
  if (token.size() > kMaxToken) return std::nullopt;
  if (!is_digit(token.front()) && may_be_symbol(token)) return judge_symbol(place, catalogs);
  return judge_number(place, catalogs);
}

/// Whether two findings are one code: the same number, or a number and its symbol.
bool mean_the_same(const Finding& a, const Finding& b, std::span<const Catalog> catalogs) noexcept {
  if (a.query.kind == QueryKind::number && b.query.kind == QueryKind::number) {
    return a.query.code == b.query.code;
  }
  const Matches here = resolve(a.query, catalogs);
  const Matches there = resolve(b.query, catalogs);
  for (std::size_t i = 0; i < here.size(); ++i) {
    for (std::size_t j = 0; j < there.size(); ++j) {
      if (here[i].row == there[j].row) return true;
    }
  }
  return false;
}

/// "10061L(No connection could be made)", as Operations Manager prints a number of type long.
bool is_long_decimal(std::string_view text, std::size_t first, std::size_t last) noexcept {
  return last - first > 1 && text[last - 1] == 'L' && last < text.size() && text[last] == '(' &&
         read_decimal(text.substr(first, last - 1 - first)).has_value();
}

bool is_name_of_notation(std::string_view word) noexcept {
  return equal_ignoring_case(word, "hex") || equal_ignoring_case(word, "decimal");
}

bool may_be_number(std::string_view word) noexcept {
  return is_digit(word.front()) || is_hex_group(word);
}

/// Whether the word before a finding says the same as a number: "0x800700b7 / 183 / ERROR_...".
/// Between a number and a symbol other words may stand.
bool is_told_by_word(std::string_view text, Span span, bool next, const Finding& finding,
                     std::span<const Catalog> catalogs) noexcept {
  const std::string_view word = part_of(text, span);
  const bool symbol = !is_digit(word.front()) && may_be_symbol(word);
  const bool number = (next || finding.query.kind == QueryKind::name) && may_be_number(word);
  if (!symbol && !number) return false;
  const auto previous = verdict({text, span.first, span.last}, catalogs);
  return previous && !is_other_name(*previous) && mean_the_same(*previous, finding, catalogs);
}

/// "[HRESULT = 0x800F0805 - CBS_E_INVALID_PACKAGE]", "CBS_E_INVALID_PACKAGE (0x800F0805)": one
/// thing is said twice, and found where it is said first.
bool repeats_another(std::string_view text, const Finding& finding,
                     std::span<const Catalog> catalogs) noexcept {
  constexpr int kWords = 4;  // "0x800700b7 (WIN32/HTTP: 183 ERROR_ALREADY_EXISTS)"
  constexpr std::size_t kDistance = 40;
  std::size_t first = finding.first;
  bool next = true;
  // "System error 5007 has occurred (0x0000138f)": in brackets it is the other notation.
  const bool enclosed = first > 0 && text[first - 1] == '(' && finding.last < text.size() &&
                        text[finding.last] == ')';
  for (int i = 0; i < kWords && finding.first - first <= kDistance; ++i) {
    const auto span = word_before(text, first);
    if (!span) return false;
    if (is_told_by_word(text, *span, next, finding, catalogs)) return true;
    // "-1073741511 (hex C0000139)", "0xC1900208 (decimal 3247440392)"
    next = enclosed || (next && is_name_of_notation(part_of(text, *span)));
    // Further away only symbols count for a number, and most lines have none.
    if (i == 0 && !next && finding.query.kind == QueryKind::number) {
      const std::size_t floor = span->first - std::min(span->first, kDistance + kMaxToken);
      const std::string_view before = text.substr(floor, span->first - floor);
      if (before.find('_') == std::string_view::npos &&
          before.find("WSA") == std::string_view::npos) {
        return false;
      }
    }
    first = span->first;
  }
  return false;
}

}  // namespace

bool may_be_symbol(std::string_view word) noexcept {
  std::size_t at = 0;
  while (at < word.size() && (is_upper(word[at]) || is_digit(word[at]))) ++at;
  return (at < word.size() && word[at] == '_') || word.starts_with("WSA");
}

bool is_behind_prefix(std::string_view text, std::size_t first, std::size_t last) noexcept {
  const std::string_view rest = text.substr(first + 1, last - first - 1);
  if (is_hex_sign(text, first + 1)) return is_hex_group(rest);
  constexpr std::size_t kLeast = 3;
  if (!is_escape(text, first + 1) || rest.size() < kLeast) return false;
  return has_hex_prefix(rest) || (is_upper(rest.front()) && may_be_symbol(rest));
}

std::optional<Finding> judge(std::string_view text, std::size_t first, std::size_t last,
                             std::span<const Catalog> catalogs) noexcept {
  first = first_of_code(text, first, last);
  if (is_long_decimal(text, first, last)) --last;
  std::optional<Finding> finding = verdict({text, first, last}, catalogs);
  if (!finding) return std::nullopt;
  if (repeats_another(text, *finding, catalogs)) return std::nullopt;
  if (const auto behind = word_behind(text, last)) {
    const std::string_view word = part_of(text, *behind);
    // "EXCEPTION_ACCESS_VIOLATION (0xc0000005)": the number says which symbol it is.
    if (is_other_name(*finding) && may_be_number(word)) {
      const auto number = verdict({text, behind->first, behind->last}, catalogs);
      if (number && mean_the_same(*finding, *number, catalogs)) return std::nullopt;
    }
    if (word.size() <= kMaxToken && is_letter(word.front()) && may_be_symbol(word)) {
      const auto next = judge_symbol({text, behind->first, behind->last}, catalogs);
      finding->named = next && mean_the_same(*finding, *next, catalogs);
    }
  }
  return finding;
}

}  // namespace winerr::detail
