#include "rules.h"

#include <algorithm>

#include "context.h"
#include "number_token.h"
#include "numbers.h"
#include "place.h"
#include "symbols.h"
#include "winerr/detail/ascii.h"
#include "winerr/resolve.h"

namespace winerr::detail {
namespace {

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

/// "10061L(No connection could be made)", as Operations Manager prints a number of type long. Eight
/// digits would be hex.
bool is_long_decimal(std::string_view text, std::size_t first, std::size_t last) noexcept {
  if (last - first < 2 || text[last - 1] != 'L' || last == text.size() || text[last] != '(') {
    return false;
  }
  const std::string_view digits = text.substr(first, last - 1 - first);
  return !is_hex_group(digits) && read_decimal(digits).has_value();
}

bool is_name_of_notation(std::string_view word) noexcept {
  return equal_ignoring_case(word, "hex") || equal_ignoring_case(word, "decimal");
}

bool may_be_number(std::string_view word) noexcept {
  return is_digit(word.front()) || is_hex_group(word);
}

/// A word beside a code without what is_behind_prefix() takes off. That of an escaped line's end
/// stays: another line says another thing. Inline, as the call costs 0.5 % of all instructions.
inline Span without_prefix(std::string_view text, Span word) noexcept {
  const std::size_t first = first_of_code(text, word.first, word.last);
  if (first != word.first && !contains("nr", text[word.first])) word.first = first;
  return word;
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
    const auto word = word_before(text, first);
    if (!word) return false;
    const Span span = without_prefix(text, *word);
    if (is_told_by_word(text, span, next, finding, catalogs)) return true;
    // "-1073741511 (hex C0000139)", "0xC1900208 (decimal 3247440392)"
    next = enclosed || (next && is_name_of_notation(part_of(text, span)));
    // Further away only symbols count for a number, and most lines have none.
    if (i == 0 && !next && finding.query.kind == QueryKind::number) {
      const std::size_t floor = span.first - std::min(span.first, kDistance + kMaxToken);
      const std::string_view before = text.substr(floor, span.first - floor);
      if (before.find('_') == std::string_view::npos &&
          before.find("WSA") == std::string_view::npos) {
        return false;
      }
    }
    first = word->first;
  }
  return false;
}

}  // namespace

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
  if (const auto next_word = word_behind(text, last)) {
    const Span behind = without_prefix(text, *next_word);
    const std::string_view word = part_of(text, behind);
    // "EXCEPTION_ACCESS_VIOLATION (0xc0000005)": the number says which symbol it is.
    if (is_other_name(*finding) && may_be_number(word)) {
      const auto number = verdict({text, behind.first, behind.last}, catalogs);
      if (number && mean_the_same(*finding, *number, catalogs)) return std::nullopt;
    }
    if (word.size() <= kMaxToken && is_letter(word.front()) && may_be_symbol(word)) {
      const auto next = judge_symbol({text, behind.first, behind.last}, catalogs);
      finding->named = next && mean_the_same(*finding, *next, catalogs);
    }
  }
  return finding;
}

}  // namespace winerr::detail
