#include "surroundings.h"

#include <algorithm>
#include <array>

#include "other_scripts.h"
#include "products.h"
#include "sentences.h"
#include "small_codes.h"
#include "text_lists.h"
#include "topics.h"
#include "win32_ranges.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {

namespace {

/// The bytes that join a number to something: bit 0 before it, bit 1 behind it.
constexpr std::array<std::uint8_t, 256> kJoints = [] {
  std::array<std::uint8_t, 256> table{};
  for (const char c : std::string_view("[@+`./\\$&#:-")) table[static_cast<unsigned char>(c)] |= 1;
  for (const char c : std::string_view("]`.&-:/\\%@")) table[static_cast<unsigned char>(c)] |= 2;
  return table;
}();

bool is_joint(char before, char behind) noexcept {
  return ((kJoints[static_cast<unsigned char>(before)] & 1) |
          (kJoints[static_cast<unsigned char>(behind)] & 2)) != 0;
}

}  // namespace

bool is_part_of_more(const Place& place, const Number& number) noexcept {
  const char before = place.before(number.negative ? 2 : 1);
  const char behind = place.behind(0);
  const char next = place.behind(1);
  if (before == ' ' && place.before(number.negative ? 3 : 2) == '@') return true;
  if (!is_joint(before, behind)) return false;
  if (is_of_outlook(place)) return false;
  // An index, "table[0x80040154]".
  if (before == '[' && behind == ']' && is_word(place.before(2))) {
    return !place.text_before().ends_with("WIN32[");
  }
  // '@' and '+' mark addresses and offsets, '`' the middle of a debugger's 64 bits; in Markdown a
  // code stands between two.
  if (before == '@' || before == '+') return true;
  if (before == '`' && is_word(place.before(number.negative ? 3 : 2))) return true;
  if (behind == '`' && is_word(next)) return true;
  if (behind == '.' && is_digit(next)) return true;
  if (number.notation == Notation::hex) return number.padded && before == '\\';  // of a path
  // Delphi writes hex with a dollar: "raised exception class $C0000005".
  if (before == '$') return !place.text_before().ends_with("exception class $");
  if (before == '.' || before == '/' || before == '\\') return true;
  if (before == '&' || behind == '&') return true;  // of a device's path or a URL
  if (before == '#' && number.notation == Notation::bare_hex) return true;
  if (before == ':' && is_word(place.before(2)) && is_digit(place.before(2))) return true;
  if (before == '-' && (is_word(place.before(2)) || place.before(2) == '-')) return true;
  if (behind == '-' && is_word(next)) return true;
  if (behind == ':' && is_digit(next)) return true;
  if (behind == ':' && next == '\\') return !is_escape(place.text(), place.last() + 3);
  if (behind == '.' && is_word(next) && number.notation == Notation::bare_hex) return true;
  if (behind == '/') return !number.negative && !is_result_of_cluster(place);
  // Of a path, but an escape may follow: "error 5\r\n", "error \"5\"".
  if (behind == '\\') return !contains("\"nrt", next);
  return behind == '%' || behind == '@';
}

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
  // Of a hex number of eight digits the x is not far; a word before a dash is no end.
  if (hex_value(place.before(back)) < 0) return false;
  constexpr std::size_t kToX = 8;
  const std::size_t last = back + kToX;
  while (back < last && hex_value(place.before(back)) >= 0) ++back;
  return (place.before(back) | 0x20) == 'x';
}

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
  if (!has_hex_prefix(token)) return std::nullopt;
  const auto code = read_hex(token.substr(2));
  return code && *code > 0xFFFF ? extend_code(*code) : std::nullopt;
}

namespace {

/// "5 errors", "errors: 5, warnings: 3" in Chinese, Japanese and Korean.
bool counts_in_other_script(const Place& place) noexcept {
  const std::size_t at = place.behind(0) == ' ' ? 1 : 0;
  if (begins_with_counter_in_other_script(place.text_behind().substr(at))) return true;
  std::size_t back = 1;
  while (back < kMaxSeparators && is_separator(place.before(back))) ++back;
  if (!is_beyond_ascii(place.before(back))) return false;
  constexpr std::size_t kNear = 48;
  return has_count_in_other_script(place.line_before(kNear)) ||
         has_count_in_other_script(place.line_behind(kNear));
}

/// Whether a blank and a number without a period follow: not "of 10.0.0.5", which is an address.
bool is_whole_number_behind(const Place& place, std::size_t at) noexcept {
  if (place.behind(at) != ' ' || !is_digit(place.behind(at + 1))) return false;
  constexpr std::size_t kMostDigits = 7;
  const std::size_t first = at + 1;
  do ++at;
  while (at - first < kMostDigits && is_digit(place.behind(at)));
  return place.behind(at) != '.' || !is_digit(place.behind(at + 1));
}

/// "errors: 5, warnings: 32", as in languages that say "error" for one and for many: beside a count
/// of warnings it is a count.
bool is_beside_count_of_warnings(const Place& place) noexcept {
  constexpr std::string_view kWarnings[] = {"warn", "avert", "advert", "avvis"};
  constexpr std::size_t kNear = 32;
  std::string_view behind = place.line_behind(kNear);
  if (!behind.starts_with(", ")) return false;
  behind.remove_prefix(2);
  if (std::ranges::none_of(kWarnings, [behind](std::string_view word) {
        return starts_with_ignoring_case(behind, word);
      })) {
    return false;
  }
  while (!behind.empty() && is_letter(behind.front())) behind.remove_prefix(1);
  while (!behind.empty() && contains(" :=", behind.front())) behind.remove_prefix(1);
  return !behind.empty() && is_digit(behind.front());
}

}  // namespace

bool counts_something(const Place& place) noexcept {
  if (counts_in_other_script(place) || is_beside_count_of_warnings(place)) return true;
  if (place.behind(0) != ' ' || !is_lower(place.behind(1))) return false;
  std::size_t length = 1;
  constexpr std::size_t kLongest = 12;
  while (length < kLongest && is_letter(place.behind(1 + length))) ++length;
  if (place.behind(1 + length) == '=') return false;  // " retries=3" is the next key
  const std::string_view word = place.text().substr(place.last() + 1, length);
  // "5 of 32", in German, French, Spanish, Italian and Dutch as well
  constexpr std::string_view kOf[] = {"of", "von", "sur", "de", "di", "van"};
  if (is_any(word, kOf)) return is_whole_number_behind(place, 1 + length);
  constexpr std::string_view kCounted[] = {"times", "more", "out", "ms", "sec", "mm", "px", "ppm"};
  if (is_any(word, kCounted)) return true;
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && word != "this" &&
         word != "occurs" && word != "means" && word != "always" && word != "does";
}

bool is_reference(const Place& place) noexcept {
  const std::string_view line = place.text_before();
  // "ReturnHr(5) tid(20d4) 80070490" counts, "CheckStatus():1450:" names a line of source,
  // "ERROR: (6716): ..." a message.
  if (line.ends_with(")Error(") || line.ends_with(")Error( ")) return true;  // GlobalProtect's
  if (line.ends_with("Hr(") || line.ends_with("():")) return true;
  if (line.ends_with("_error(") || line.ends_with(" Err(")) return true;  // a call, Rust's result
  if (line.ends_with(": (") && place.behind(0) == ')' && place.behind(1) == ':') return true;
  if (place.before(1) == '#') return !line.ends_with("rror #");
  if (place.before(1) == '[') return is_word(place.before(2));
  // pywintypes prints its tuple behind a colon, "error: (5, 'CreateFile', ...".
  const bool tuple = line.ends_with(": (");
  return place.before(1) == '(' && place.behind(0) == ',' && !tuple;
}

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

bool is_failed_number(const Place& place, const Number& number, const Context& context) noexcept {
  constexpr std::string_view kFailed = "FAILED ";
  constexpr std::string_view kException = "Exception (";
  if (place.text_before().ends_with(kFailed)) return place.behind(0) == ':';
  if (place.text_before().ends_with(".EXE: Operation failed: ")) return true;        // reagentc's
  if (place.text_before().ends_with(" to the event log with status ")) return true;  // chkdsk's
  if (is_of_service_control(place)) return true;
  if (place.text_before().ends_with(" status ") && is_typical(number.code)) {
    return !number.leading_zero && tells_failure(place.text(), place.first());
  }
  // "Win32Exception (5)"; " Exception (2): Illegal Data Address" is Modbus'.
  if (place.text_before().ends_with(kException)) {
    return place.behind(0) == ')' && is_letter_or_digit(place.before(kException.size() + 1));
  }
  constexpr Code kLeastUnlinked = 1000;
  if (number.leading_zero || (!context.linked && number.code < kLeastUnlinked)) return false;
  return context.linked || ends_clause(place);
}

bool repeats_decimal(const Place& place, const Number& number) noexcept {
  constexpr std::size_t kPadded = 8;
  if ((number.digit_count != kPadded && !is_typical(number.code)) || number.code > 0xFFFF) {
    return false;
  }
  if (place.before(1) != '(' || place.before(2) != ' ') return false;
  const std::size_t last = place.first() - 2;
  std::size_t first = last;
  while (first > 0 && last - first < kPadded && is_digit(place.text()[first - 1])) --first;
  const auto decimal = read_decimal(place.text().substr(first, last - first));
  if (first == last || decimal != number.code) return false;
  // "Error issuing replication: 8452 (0x2104)", but threads behind a tab are printed like this.
  if (number.digit_count != kPadded && !place.text().substr(0, first).ends_with(": ")) return false;
  // "exited with code 2 (0x00000002)": the program's own.
  const Introduction introduction = context_of(place.text(), first).introduction;
  if (introduction == Introduction::exit || introduction == Introduction::result) return false;
  // Counts and threads are printed like this as well, but not behind a word of another script.
  return is_about_failure(place.text(), first, place.last()) ||
         (first > 1 && place.text()[first - 1] == ' ' && is_beyond_ascii(place.text()[first - 2]));
}

bool is_before_decimal(const Place& place, const Number& number) noexcept {
  constexpr std::size_t kMostDigits = 10;
  if (place.behind(0) != '/') return false;
  std::size_t last = 1;
  while (last <= kMostDigits && is_digit(place.behind(last))) ++last;
  return read_decimal(place.text().substr(place.last() + 1, last - 1)) == number.code;
}

bool is_part_of_list(const Place& place, const Number& number) noexcept {
  return is_unpadded_hex(number) && place.behind(0) == '/' && hex_value(place.behind(1)) >= 0 &&
         !is_before_decimal(place, number);
}

bool is_before_stop_arguments(const Place& place) noexcept {
  constexpr std::string_view kOpening = " (0x";
  constexpr std::size_t kShort = 8;
  constexpr std::size_t kLong = 16;
  const std::string_view behind = place.text_behind();
  if (!has_hex_prefix(place.token()) || !behind.starts_with(kOpening)) return false;
  std::size_t last = kOpening.size();
  while (last < behind.size() && hex_value(behind[last]) >= 0) ++last;
  const std::size_t digits = last - kOpening.size();
  return (digits == kShort || digits == kLong) && behind.substr(last).starts_with(", 0x");
}

bool is_stack_frame(const Place& place) noexcept {
  const std::string_view behind = place.text_behind();
  if (place.before(1) == '{' && behind.starts_with(", 0x")) return true;  // Go's arguments
  if (behind.starts_with(" <unknown>")) return true;
  return behind.starts_with(" in ") && place.before(1) == ' ' && place.before(2) == ' ' &&
         is_digit(place.before(3)) &&
         (place.before(4) == '#' || (is_digit(place.before(4)) && place.before(5) == '#'));
}

bool is_part_of_dump(const Place& place) noexcept {
  const auto is_neighbor = [&](const std::optional<Span>& span) {
    if (!span) return false;
    const std::size_t gap_first = std::min(span->last, place.last());
    const std::size_t gap_last = std::max(span->first, place.first());
    for (std::size_t at = gap_first; at < gap_last; ++at) {
      if (!is_blank(place.text()[at])) return false;
    }
    const std::string_view word = part_of(place.text(), *span);
    return is_hex_group(word);
  };
  return is_neighbor(word_before(place.text(), place.first())) ||
         is_neighbor(word_behind(place.text(), place.last()));
}

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

bool is_set_apart(const Place& place) noexcept {
  const std::string_view before = place.text_before();
  return is_of_outlook(place) || is_hex_sign(place.text(), place.first()) ||
         (place.before(1) == '\n' && place.behind(0) == ':') || before.ends_with("() = ") ||
         before.ends_with("].Value=") ||      // of a report of Windows Error Reporting
         before.ends_with("\xEF\xBC\x9A") ||  // the wide colon of Chinese and Japanese
         (place.before(1) == '|' && place.behind(0) == '|') ||
         // "host.cpp,1386,C002001B;": a file of source, its line, and a result
         (place.before(1) == ',' && is_digit(place.before(2)) && place.behind(0) == ';') ||
         (place.before(1) == '>' && place.text_behind().starts_with("</"));
}

bool is_told_crash(const Place& place, const Number& number) noexcept {
  if (number.notation != Notation::decimal || !place.text_before().ends_with(": ")) return false;
  constexpr Code kCrashes[] = {0xC0000005, 0xC000001D, 0xC0000094, 0xC00000FD, 0xC0000135,
                               0xC0000139, 0xC000013A, 0xC0000142, 0xC0000374, 0xC0000409};
  return std::ranges::find(kCrashes, number.code) != std::end(kCrashes);
}

bool is_round(Code code) noexcept { return (code & 0xFFFF) == 0 || code < 0x80000100; }

}  // namespace winerr::detail
