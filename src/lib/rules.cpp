#include "rules.h"

#include <algorithm>

#include "context.h"
#include "winerr/detail/ascii.h"
#include "winerr/resolve.h"

namespace winerr::detail {
namespace {

/// Bytes that may stand between a code and its symbol: " - ", " (", ": ".
constexpr std::size_t kMaxGap = 8;

struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// A token and what stands right around it.
class Place {
 public:
  Place(std::string_view text, std::size_t first, std::size_t last) noexcept
      : text_(text), first_(first), last_(last) {}

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::size_t first() const noexcept { return first_; }
  [[nodiscard]] std::size_t last() const noexcept { return last_; }
  [[nodiscard]] std::string_view token() const noexcept {
    return text_.substr(first_, last_ - first_);
  }
  /// The byte `distance` before the token, '\n' outside of the text; 1 is the one beside it.
  [[nodiscard]] char before(std::size_t distance) const noexcept {
    return first_ >= distance ? text_[first_ - distance] : '\n';
  }
  /// The byte `distance` behind the token, '\n' outside of the text; 0 is the one beside it.
  [[nodiscard]] char behind(std::size_t distance) const noexcept {
    return last_ + distance < text_.size() ? text_[last_ + distance] : '\n';
  }

 private:
  std::string_view text_;
  std::size_t first_;
  std::size_t last_;
};

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

/// Looks the finding's code up and keeps its best meaning. @return whether it has any
bool look_up(Finding& finding, std::span<const Catalog> catalogs) noexcept {
  const Matches matches = resolve(finding.query, catalogs, std::nullopt, 1);
  finding.meaning.reset();
  if (!matches.empty()) finding.meaning = matches.front();
  return finding.meaning.has_value();
}

bool is_symbol_like(std::string_view token) noexcept {
  return token.find('_') != std::string_view::npos || token.starts_with("WSA");
}

std::optional<Finding> judge_symbol(const Place& place,
                                    std::span<const Catalog> catalogs) noexcept {
  const auto named = row_named(place.token(), catalogs);
  if (!named) return std::nullopt;
  const Row& row = *named->row;
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

/// How a number is written, and its 32 bits.
struct Number {
  Notation notation = Notation::decimal;
  std::size_t digit_count = 0;
  Code code = 0;
  bool negative = false;
  bool leading_zero = false;
  bool padded = false;  ///< bare hex of eight digits with zeros in front
};

/// Reads hex digits, at most the 16 of a 64-bit value that is a code or its sign extension.
std::optional<Code> read_hex(std::string_view digits) noexcept {
  if (digits.empty() || digits.size() > 16) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    const int digit = hex_value(c);
    if (digit < 0) return std::nullopt;
    value = value << 4 | static_cast<std::uint64_t>(digit);
  }
  return narrow(value);
}

std::optional<std::uint64_t> read_decimal(std::string_view digits) noexcept {
  constexpr std::size_t kMostDigits = 20;  // of 64 bits
  if (digits.size() > kMostDigits) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (value > (UINT64_MAX - digit) / 10) return std::nullopt;
    value = value * 10 + digit;
  }
  return value;
}

std::optional<Number> read_number_token(std::string_view token, bool negative) noexcept {
  Number number;
  if (token.size() > 2 && token[0] == '0' && (token[1] == 'x' || token[1] == 'X')) {
    const std::string_view digits = without_integer_suffix(token.substr(2));
    const auto code = read_hex(digits);
    if (!code || negative) return std::nullopt;
    number.notation = Notation::hex;
    number.digit_count = digits.size();
    number.code = *code;
    return number;
  }
  if (token.starts_with("0n")) token.remove_prefix(2);  // a debugger's decimal
  if (token.empty()) return std::nullopt;
  number.digit_count = token.size();
  number.leading_zero = token.size() > 1 && token[0] == '0';
  if (token.size() == 8 && number.leading_zero && !negative) {
    // "exit(00000490)": whoever pads to eight digits writes hex.
    const auto code = read_hex(token);
    if (!code) return std::nullopt;
    number.notation = Notation::hex;
    number.padded = true;
    number.code = *code;
    return number;
  }
  const bool bare_hex_length = token.size() == 8 || token.size() == 16;
  if (const auto value = read_decimal(token)) {
    if (negative) {
      if (*value > std::uint64_t{1} << 31) return std::nullopt;
      number.notation = Notation::negative;
      number.negative = true;
      number.code = static_cast<Code>(-static_cast<std::int64_t>(*value));
      return number;
    }
    // "80070005": eight digits from 8 on are hex, as for a query.
    if (token.size() != 8 || token[0] < '8') {
      const auto code = narrow(*value);
      if (!code) return std::nullopt;
      number.code = *code;
      return number;
    }
  }
  if (!bare_hex_length || negative) return std::nullopt;
  const auto code = read_hex(token);
  if (!code) return std::nullopt;
  number.notation = Notation::bare_hex;
  number.code = *code;
  return number;
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

/// Whether digits are joined to something that makes them a part of it: of a GUID, date, time,
/// version, file name, address, color or path.
bool is_part_of_more(const Place& place, const Number& number) noexcept {
  const char before = place.before(number.negative ? 2 : 1);
  const char behind = place.behind(0);
  const char next = place.behind(1);
  if (before == ' ' && place.before(number.negative ? 3 : 2) == '@') return true;
  // An index, "table[0x80040154]".
  if (before == '[' && behind == ']' && is_word(place.before(2))) return true;
  // '@' and '+' mark addresses and offsets, '`' the middle of a debugger's 64 bits.
  if (before == '@' || before == '+' || before == '`' || behind == '`') return true;
  if (behind == '.' && is_digit(next)) return true;
  if (number.notation == Notation::hex) return false;
  if (before == '.' || before == '/' || before == '\\' || before == '$') return true;
  if (before == '&' || behind == '&') return true;  // of a device's path or a URL
  if (before == '#' && number.notation == Notation::bare_hex) return true;
  if (before == ':' && is_word(place.before(2)) && is_digit(place.before(2))) return true;
  if (before == '-' && (is_word(place.before(2)) || place.before(2) == '-')) return true;
  if (behind == '-' && is_word(next)) return true;
  if (behind == ':' && (is_digit(next) || (next == '\\'))) return true;
  if (behind == '.' && is_word(next) && number.notation == Notation::bare_hex) return true;
  if (behind == '/') return !number.negative;
  return behind == '\\' || behind == '%' || behind == '@';
}

/// Values that flags, sizes and ranges have more often than errors do.
bool is_round(Code code) noexcept { return (code & 0xFFFF) == 0 || code < 0x80000100; }

/// "0x80000000-0x8FFFFFFF": the ends of a range. Setup's pairs look the same, but their second
/// number is an extend code.
bool is_end_of_range(const Place& place) noexcept {
  std::size_t at = 0;
  while (at < 2 && place.behind(at) == ' ') ++at;
  if (place.behind(at) == '-') {
    do ++at;
    while (at < 4 && place.behind(at) == ' ');
    if (place.behind(at) == '0' && (place.behind(at + 1) | 0x20) == 'x') return true;
  }
  std::size_t back = 1;
  while (back < 3 && place.before(back) == ' ') ++back;
  if (place.before(back) != '-') return false;
  do ++back;
  while (back < 4 && place.before(back) == ' ');
  // What ends here is hex only if a letter or the x stands near; a word before a dash is no end.
  return is_digit(place.before(back)) && (place.before(back + 7) | 0x20) == 'x';
}

/// Setup's extend code behind a failure code, "0xC1900101 - 0x20017".
std::optional<ExtendCode> extend_behind(const Place& place) noexcept {
  std::size_t at = 0;
  while (at < 2 && place.behind(at) == ' ') ++at;
  if (place.behind(at) != '-') return std::nullopt;
  do ++at;
  while (at < 4 && place.behind(at) == ' ');
  const std::size_t first = place.last() + at;
  std::size_t last = first;
  constexpr std::size_t kLongest = 10;
  while (last < place.text().size() && last - first < kLongest && is_word(place.text()[last])) {
    ++last;
  }
  const std::string_view token = place.text().substr(first, last - first);
  if (!token.starts_with("0x") && !token.starts_with("0X")) return std::nullopt;
  const auto code = read_hex(token.substr(2));
  return code && *code > 0xFFFF ? extend_code(*code) : std::nullopt;
}

/// "error: 12 files", "error 5 of 10": the number counts something.
bool counts_something(const Place& place) noexcept {
  if (place.behind(0) != ' ' || !is_lower(place.behind(1))) return false;
  std::size_t length = 1;
  constexpr std::size_t kLongest = 12;
  while (length < kLongest && is_letter(place.behind(1 + length))) ++length;
  const std::string_view word = place.text().substr(place.last() + 1, length);
  if (word == "of") return is_digit(place.behind(4));
  if (word == "times" || word == "more" || word == "ms" || word == "out") {
    return true;
  }
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && word != "this" &&
         word != "occurs" && word != "means" && word != "always" && word != "does";
}

/// Numbers that an unspecific "error 404" or "error 500" of a web server has.
bool is_http_status(Code code) noexcept {
  return (code >= 400 && code <= 451) || (code >= 500 && code <= 511);
}

/// "Error 1935. An error occurred": the number of a message of Windows Installer, which are not
/// Win32 errors.
bool is_installer_message(const Place& place) noexcept {
  const std::string_view before = place.text().substr(0, place.first());
  return place.token().size() == 4 && (place.token()[0] == '1' || place.token()[0] == '2') &&
         place.behind(0) == '.' && before.ends_with("Error ");
}

/// "make: *** [all] Error 2", "ERROR 2002 (HY000)", "Error: 9002, Severity: 17": errors of make,
/// MySQL and SQL Server.
bool is_error_of_others(const Place& place) noexcept {
  const std::string_view before = place.text().substr(0, place.first());
  const std::string_view behind = place.text().substr(place.last());
  constexpr std::string_view kBefore[] = {"] Error ", "] Error code ", "rovider, error: "};
  constexpr std::string_view kBehind[] = {" (HY", " (42", " (28", ", Severity", ",State"};
  return std::ranges::any_of(kBefore, [&](auto text) { return before.ends_with(text); }) ||
         std::ranges::any_of(kBehind, [&](auto text) { return behind.starts_with(text); }) ||
         is_about_others(place.text(), place.first());
}

/// "error (#554)", "err[1,2]", "error (1, ...)": a ticket, an index, an argument.
bool is_reference(const Place& place) noexcept {
  const std::string_view line = place.text().substr(0, place.first());
  // "ReturnHr(5) tid(20d4) 80070490" counts, "CheckStatus():1450:" names a line of source,
  // "ERROR: (6716): ..." a message.
  if (line.ends_with("Hr(") || line.ends_with("():")) return true;
  if (line.ends_with(": (") && place.behind(0) == ')' && place.behind(1) == ':') return true;
  if (place.before(1) == '#') {
    return !place.text().substr(0, place.first()).ends_with("rror #");
  }
  if (place.before(1) == '[') return is_word(place.before(2));
  // pywintypes prints its tuple behind a colon, "error: (5, 'CreateFile', ...".
  const bool tuple = place.text().substr(0, place.first()).ends_with(": (");
  return place.before(1) == '(' && place.behind(0) == ',' && !tuple;
}

/// An insert of an event, %%N. The Service Control Manager's are Win32 errors, which "error"
/// introduces; those of the security log number msobjs.dll's texts, from 1537 on (and 279).
bool is_message_insert(const Place& place, Code code) noexcept {
  constexpr Code kFirstAudit = 1537;
  constexpr Code kLastAudit = 2000;
  constexpr Code kFirstLateAudit = 2048;
  constexpr Code kLastLateAudit = 8500;
  if (code == 279) return false;
  const bool audit = (code >= kFirstAudit && code <= kLastAudit) ||
                     (code >= kFirstLateAudit && code <= kLastLateAudit);
  return !audit || context_of(place.text(), place.first() - 2).introduction == Introduction::error;
}

/// Programs and functions choose what they return up to 255 themselves; shells shift a status by
/// eight bits, and 259 is that of a process that runs on.
bool is_no_own_status(Code code) noexcept {
  constexpr Code kStillActive = 259;
  return code > 255 && code % 256 != 0 && code != kStillActive;
}

/// What of a program's exit status is no choice of its own: Windows Installer's results, and what
/// installers and service tools pass on. Linkers, shells and scripts have numbers of their own
/// beside these (1104, 1120, 9009).
bool is_exit_status(Code code) noexcept {
  struct Range {
    Code first, last;
  };
  constexpr Range kRanges[] = {{740, 740},   {1053, 1077}, {1223, 1223}, {1392, 1392},
                               {1460, 1460}, {1601, 1662}, {3010, 3018}, {0x41300, 0x4132F}};
  return std::ranges::any_of(
      kRanges, [code](const Range& range) { return code >= range.first && code <= range.last; });
}

/// "OpenService FAILED 1060:", "failed with 1355.", "failed: 12007": a number behind a failure.
/// Small ones may be a count ("failed: 3"), unless a word leads to them.
bool is_failed_number(const Place& place, const Number& number, const Context& context) noexcept {
  constexpr std::string_view kFailed = "FAILED ";
  constexpr std::string_view kException = "Exception (";
  if (place.text().substr(0, place.first()).ends_with(kFailed)) return place.behind(0) == ':';
  if (place.text().substr(0, place.first()).ends_with(kException)) return place.behind(0) == ')';
  constexpr Code kLeastUnlinked = 1000;
  if (number.leading_zero || (!context.linked && number.code < kLeastUnlinked)) return false;
  const char behind = place.behind(0);
  return (contains(".,:;)\r\n", behind) && !is_digit(place.behind(1))) || context.linked;
}

/// What the fast pass takes for the end of a number of letters: no byte of the code page's upper
/// columns, but for the brackets that open a list.
bool ends_number(char behind) noexcept { return (behind & 0x40) == 0 || is_separator(behind); }

std::optional<Finding> judge_bugcheck(const Place& place, bool decimal,
                                      std::span<const Catalog> catalogs) noexcept {
  std::string_view digits = place.token();
  std::optional<Code> code;
  if (digits.starts_with("0x") || digits.starts_with("0X")) {
    digits.remove_prefix(2);
    code = read_hex(digits);
  } else if (decimal) {
    const auto value = read_decimal(digits);
    if (value && *value <= UINT32_MAX) code = static_cast<Code>(*value);
  } else if (is_digit(digits.front()) ||
             (is_upper(digits.front()) && digits.size() <= 2 && ends_number(place.behind(0)))) {
    // Of bare letters only few and capital ones are a number ("BugCheck D1, {"): "a" is a word.
    code = read_hex(digits);
  }
  if (!code) return std::nullopt;
  Finding finding{place.first(), place.last(), {}, {}};
  finding.query.kind = QueryKind::number;
  finding.query.notation = decimal ? Notation::decimal : Notation::bare_hex;
  finding.query.digit_count = static_cast<std::uint8_t>(digits.size());
  finding.query.code = *code;
  finding.query.space = Space::bugcheck;
  finding.query.text = place.token();
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

/// The word beside the token, if little but blanks stands between them.
std::optional<Span> word_before(std::string_view text, std::size_t first) noexcept {
  std::size_t last = first;
  while (last > 0 && first - last < kMaxGap && !is_word(text[last - 1]) && text[last - 1] != '\n') {
    --last;
  }
  Span span{last, last};
  while (span.first > 0 && last - span.first <= kMaxToken && is_word(text[span.first - 1])) {
    --span.first;
  }
  if (span.first == span.last) return std::nullopt;
  return span;
}

std::optional<Span> word_behind(std::string_view text, std::size_t last) noexcept {
  std::size_t first = last;
  while (first < text.size() && first - last < kMaxGap && !is_word(text[first]) &&
         text[first] != '\n') {
    ++first;
  }
  Span span{first, first};
  while (span.last < text.size() && span.last - first <= kMaxToken && is_word(text[span.last])) {
    ++span.last;
  }
  if (span.first == span.last) return std::nullopt;
  return span;
}

/// "no access. (0x5)": how programs end a sentence with its code. Not an argument, "f(0x5)", and
/// not the other notation of a number, "3060 (0x0BF4)".
bool is_closing(const Place& place) noexcept {
  const bool enclosed = (place.before(1) == '(' && place.behind(0) == ')') ||
                        (place.before(1) == '[' && place.behind(0) == ']');
  return enclosed && place.before(2) == ' ' && !is_digit(place.before(3));
}

/// "FEHLER 5 (0x00000005)": the number behind is that before in eight hex digits, which is how
/// robocopy and others print an error in any language.
bool repeats_decimal(const Place& place, const Number& number) noexcept {
  constexpr std::size_t kPadded = 8;
  if (number.digit_count != kPadded || number.code > 0xFFFF) return false;
  if (place.before(1) != '(' || place.before(2) != ' ') return false;
  const std::size_t last = place.first() - 2;
  std::size_t first = last;
  while (first > 0 && last - first < kPadded && is_digit(place.text()[first - 1])) --first;
  const auto decimal = read_decimal(place.text().substr(first, last - first));
  if (first == last || decimal != number.code) return false;
  // Counts and threads are printed like this as well, but not behind a word of another script.
  return is_about_failure(place.text(), first, place.last()) ||
         (first > 1 && static_cast<unsigned char>(place.text()[first - 2]) >= 0x80);
}

/// "00002098: SecErr: DSID-031514A0": a directory server's answer begins with its Win32 error.
bool is_directory_error(const Place& place) noexcept {
  constexpr std::size_t kNear = 24;
  const std::string_view behind = place.text().substr(place.last(), kNear);
  return place.token().size() == 8 && behind.starts_with(": ") &&
         behind.find("Err: DSID-") != std::string_view::npos;
}

/// "NS_ERROR_FAILURE (0x80004005)": the number of a symbol that is none of Windows'.
bool is_number_of_other_symbol(const Place& place, std::span<const Catalog> catalogs) noexcept {
  if (!is_closing(place)) return false;
  const auto before = word_before(place.text(), place.first());
  if (!before) return false;
  const std::string_view word = place.text().substr(before->first, before->last - before->first);
  return word.find('_') != std::string_view::npos && is_upper(word.front()) &&
         is_upper(word.back()) && !word.starts_with("EXCEPTION_") && !word.starts_with("WERR_") &&
         !row_named(word, catalogs);
}

/// One of several numbers of eight or sixteen hex digits with only blanks between: a dump of
/// memory or registers.
bool is_part_of_dump(const Place& place) noexcept {
  const auto is_hex_group = [&](const std::optional<Span>& span) {
    if (!span) return false;
    const std::size_t gap_first = std::min(span->last, place.last());
    const std::size_t gap_last = std::max(span->first, place.first());
    for (std::size_t at = gap_first; at < gap_last; ++at) {
      if (!is_blank(place.text()[at])) return false;
    }
    const std::string_view word = place.text().substr(span->first, span->last - span->first);
    return (word.size() == 8 || word.size() == 16) &&
           std::ranges::all_of(word, [](char c) { return hex_value(c) >= 0; });
  };
  return is_hex_group(word_before(place.text(), place.first())) ||
         is_hex_group(word_behind(place.text(), place.last()));
}

/// Nothing but blanks stands beside the token on its line.
bool is_alone(const Place& place) noexcept {
  std::size_t before = 1;
  std::size_t behind = 0;
  while (before < kMaxGap && is_blank(place.before(before)) && place.before(before) != '\n') {
    ++before;
  }
  while (behind < kMaxGap && is_blank(place.behind(behind)) && place.behind(behind) != '\n') {
    ++behind;
  }
  return place.before(before) == '\n' && place.behind(behind) == '\n';
}

/// "c0000005: ...", "Invoke() = 80020009" and ASP's "|80004005|" are forms of a result.
bool is_set_apart(const Place& place) noexcept {
  const std::string_view before = place.text().substr(0, place.first());
  return (place.before(1) == '\n' && place.behind(0) == ':') || before.ends_with("() = ") ||
         (place.before(1) == '|' && place.behind(0) == '|');
}

/// A number from 0x80000000 on, which by itself can be an HRESULT, NTSTATUS or exception.
bool is_large_code(const Place& place, const Number& number, const Context& context,
                   Finding& finding, std::span<const Catalog> catalogs) noexcept {
  const bool introduced = context.introduction != Introduction::none &&
                          context.introduction != Introduction::other &&
                          context.introduction != Introduction::foreign;
  if (!introduced && is_round(number.code) && !is_closing(place)) return false;
  if (!introduced && is_number_of_other_symbol(place, catalogs)) return false;
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
    return (number.negative || is_closing(place)) && !is_round(number.code) &&
           is_about_failure(place.text(), place.first(), place.last());
  }
  if (introduced) return true;
  // HRESULTs with the NT bit are rare, and addresses have its pattern.
  if (best.relation == Relation::ntstatus_in_hresult) return false;
  if (number.notation == Notation::hex || number.negative) return true;
  // Eight hex digits or ten decimal ones are as often an address, an order or a size.
  if (is_part_of_dump(place)) return false;
  return is_alone(place) || is_set_apart(place) ||
         is_about_failure(place.text(), place.first(), place.last());
}

/// Behind the token, not far, stands the symbol of this code: "Code=12175, Text=ERROR_WINHTTP...".
bool is_named_behind(const Place& place, const Query& query,
                     std::span<const Catalog> catalogs) noexcept {
  constexpr int kWords = 3;
  constexpr std::size_t kDistance = 40;
  std::size_t last = place.last();
  for (int i = 0; i < kWords && last - place.last() <= kDistance; ++i) {
    const auto span = word_behind(place.text(), last);
    if (!span) return false;
    const std::string_view word = place.text().substr(span->first, span->last - span->first);
    if (word.size() <= kMaxToken && is_symbol_like(word)) {
      const auto named = row_named(word, catalogs);
      if (!named) return false;
      const Matches matches = resolve(query, catalogs);
      for (std::size_t m = 0; m < matches.size(); ++m) {
        if (matches[m].row == named->row) return true;
      }
      return false;
    }
    last = span->last;
  }
  return false;
}

bool is_small_code(const Place& place, const Number& number, const Context& context,
                   Finding& finding, std::span<const Catalog> catalogs) noexcept {
  // 1 is everybody's first error, and S_FALSE where it is an HRESULT.
  if (number.code == 1 && !context.by_windows) return false;
  if (!look_up(finding, context, catalogs)) return false;
  // Small numbers that Windows' errors do not have are another thing altogether.
  const bool hex = number.notation == Notation::hex && !number.padded;
  const Space space = finding.meaning->space();
  // The Task Scheduler's results and what a debugger ends a process with are no errors, but codes.
  const bool task_result = space == Space::hresult && (hex || is_exit_status(number.code));
  const bool informational = space == Space::ntstatus && number.code >> 28 == 4;
  if (space != Space::win32 && !finding.query.space && !task_result && !informational) return false;
  if (is_number_of_other_symbol(place, catalogs)) return false;
  constexpr Code kFirstWinsock = 10004;
  constexpr Code kLastWinsock = 11031;
  switch (context.introduction) {
    case Introduction::error:
      if (!context.by_windows && is_error_of_others(place)) return false;
      if (hex || number.padded) break;
      if (number.leading_zero || is_reference(place)) return false;
      if (!context.by_windows && counts_something(place)) return false;
      if (!context.by_windows && is_http_status(number.code)) return false;
      if (is_installer_message(place)) return false;
      break;
    case Introduction::loosely:
      if (is_named_behind(place, finding.query, catalogs)) return true;
      if (context.code && !hex && !number.leading_zero && !counts_something(place) &&
          !is_reference(place) && !is_error_of_others(place) &&
          tells_failed_call(place.text(), place.first())) {
        return !is_http_status(number.code);
      }
      if (is_error_of_others(place) || number.padded) return false;
      if (!hex && (counts_something(place) || is_reference(place) ||
                   !is_failed_number(place, number, context))) {
        return false;
      }
      break;
    case Introduction::exit:
    case Introduction::result: {
      if (number.leading_zero && !number.padded) return false;
      if (counts_something(place) || is_reference(place)) return false;
      const bool any = hex || number.padded || context.introduction == Introduction::result;
      if (any ? !is_no_own_status(number.code) : !is_exit_status(number.code)) return false;
      if (!hex && is_http_status(number.code)) return false;
      break;
    }
    case Introduction::hex:
      if (!hex) return false;
      break;
    case Introduction::message:
      if (!is_message_insert(place, number.code)) return false;
      break;
    case Introduction::errnos:
      if (number.code < kFirstWinsock || number.code > kLastWinsock) return false;
      break;
    case Introduction::none:
      if (number.padded) return is_directory_error(place);
      if (!hex || is_error_of_others(place)) return false;
      if (repeats_decimal(place, number)) break;
      // "exception at ...: 0x000006BA: ..."
      if (number.digit_count == 8 && place.behind(0) == ':' &&
          tells_exception(place.text(), place.first())) {
        break;
      }
      if (!is_closing(place) || !is_about_failure(place.text(), place.first(), place.last())) {
        return false;
      }
      break;
    case Introduction::bugcheck:
    case Introduction::returns:
    case Introduction::foreign:
    case Introduction::other: return false;
  }
  return true;
}

/// "error -1018": the database engine's errors are small negative numbers. The smallest of them
/// are left alone, since every library has its own -1 to -99.
bool is_small_negative(const Number& number) noexcept {
  return number.negative && number.code > 0xFFFF0000;
}

std::optional<Finding> judge_number(const Place& place,
                                    std::span<const Catalog> catalogs) noexcept {
  // A minus belongs to the number unless it joins it to a word before: "2016-09-28", "a-5".
  const bool negative = place.before(1) == '-' && is_digit(place.token().front()) &&
                        !is_word(place.before(2)) && place.before(2) != ')' &&
                        place.before(2) != '-';
  const auto number = read_number_token(place.token(), negative);
  const bool large = number && number->code >= 0x80000000;
  if (number && (number->code == 0 || is_part_of_more(place, *number))) return std::nullopt;

  const Context context = context_of(place.text(), place.first());
  if (context.introduction == Introduction::other && !(large && is_closing(place))) {
    return std::nullopt;
  }
  if (context.introduction == Introduction::bugcheck) {
    if (const auto finding = judge_bugcheck(place, context.decimal, catalogs)) return finding;
  }
  if (!number) return std::nullopt;

  const std::size_t first = place.first() - (negative ? 1 : 0);
  Finding finding{first, place.last(), {}, {}};
  finding.query = query_of(*number, place.text().substr(first, place.last() - first));
  if (is_small_negative(*number)) {
    constexpr Code kEverybodys = 0xFFFFFF9D;  // -99
    if (number->code >= kEverybodys) return std::nullopt;
    if (context.introduction != Introduction::error || !look_up(finding, context, catalogs)) {
      return std::nullopt;
    }
  } else if (large) {
    finding.query.extend = extend_behind(place);
    const bool code = is_large_code(place, *number, context, finding, catalogs);
    if (!code && !finding.query.extend) return std::nullopt;
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
  if (!is_digit(token.front()) && is_symbol_like(token)) return judge_symbol(place, catalogs);
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

bool may_be_number(std::string_view word) noexcept {
  return is_digit(word.front()) ||
         ((word.size() == 8 || word.size() == 16) &&
          std::ranges::all_of(word, [](char c) { return hex_value(c) >= 0; }));
}

/// "[HRESULT = 0x800F0805 - CBS_E_INVALID_PACKAGE]", "CBS_E_INVALID_PACKAGE (0x800F0805)",
/// "0x800700b7 / 183 / ERROR_ALREADY_EXISTS": one thing is said twice, and found where it is said
/// first.
bool repeats_another(std::string_view text, const Finding& finding,
                     std::span<const Catalog> catalogs) noexcept {
  constexpr int kWords = 3;
  constexpr std::size_t kDistance = 40;
  std::size_t first = finding.first;
  for (int i = 0; i < kWords && finding.first - first <= kDistance; ++i) {
    const auto span = word_before(text, first);
    if (!span) return false;
    const std::string_view word = text.substr(span->first, span->last - span->first);
    const bool symbol = !is_digit(word.front()) && is_symbol_like(word);
    const bool number = may_be_number(word) && (i == 0 || finding.query.kind == QueryKind::name);
    if (symbol || number) {
      const auto previous = verdict({text, span->first, span->last}, catalogs);
      if (previous && mean_the_same(*previous, finding, catalogs)) return true;
    }
    first = span->first;
  }
  return false;
}

}  // namespace

std::optional<Finding> judge(std::string_view text, std::size_t first, std::size_t last,
                             std::span<const Catalog> catalogs) noexcept {
  std::optional<Finding> finding = verdict({text, first, last}, catalogs);
  if (!finding) return std::nullopt;
  if (repeats_another(text, *finding, catalogs)) return std::nullopt;
  if (const auto behind = word_behind(text, last)) {
    const std::string_view word = text.substr(behind->first, behind->last - behind->first);
    if (word.size() <= kMaxToken && is_letter(word.front()) && is_symbol_like(word)) {
      const auto next = judge_symbol({text, behind->first, behind->last}, catalogs);
      finding->named = next && mean_the_same(*finding, *next, catalogs);
    }
  }
  return finding;
}

}  // namespace winerr::detail
