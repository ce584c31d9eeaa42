#include "winerr/scan.h"

#include <algorithm>
#include <cstdint>

#include "winerr/resolve.h"

namespace winerr {
namespace {

using detail::equal_ignoring_case;
using detail::is_blank;
using detail::is_digit;
using detail::is_letter;
using detail::is_word;

/// What the text before a number says it is.
enum class Introduction : std::uint8_t {
  none,
  error,     ///< an error of some kind: any known number counts
  exit,      ///< an exit status: small ones are the program's own and mean nothing here
  bugcheck,  ///< a stop code, in hex
};

struct Introducer {
  std::string_view word;
  Introduction introduction;
  std::string_view needs = {};  ///< if set, the word before must be one of these, '|' between
};

/// The words before a number that make it a code. "code" and "status" alone introduce
/// anything (HTTP, SQL, countries), so they need a word of error or exit before them; "errno"
/// is absent because its numbers are those of Unix.
constexpr Introducer kIntroducers[] = {
    {"error", Introduction::error},
    {"err", Introduction::error},
    {"errorcode", Introduction::error},
    {"error_code", Introduction::error},
    {"winerror", Introduction::error},
    {"lasterror", Introduction::error},
    {"getlasterror", Introduction::error},
    {"gle", Introduction::error},
    {"hr", Introduction::error},
    {"hresult", Introduction::error},
    {"ntstatus", Introduction::error},
    {"rc", Introduction::error},
    {"failed", Introduction::error},
    {"code", Introduction::error, "error|err|result|return|failure|win32|system|reason"},
    {"code", Introduction::exit, "exit|with|exited"},
    {"exitcode", Introduction::exit},
    {"exit_code", Introduction::exit},
    {"status", Introduction::exit, "exit"},
    {"bugcheck", Introduction::bugcheck},
    {"code", Introduction::bugcheck, "stop|bugcheck"},
};

/// Exit statuses up to here are what programs choose themselves.
constexpr Code kOwnExitStatus = 255;

bool is_one_of(std::string_view word, std::string_view list) noexcept {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('|'), list.size());
    if (equal_ignoring_case(list.substr(0, end), word)) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

/// Takes the last word of `text`, passing over what may stand between a word and its number.
std::string_view take_last_word(std::string_view& text) noexcept {
  constexpr std::string_view kBetween = ":=([#\"'";
  while (!text.empty() && (is_blank(text.back()) || detail::contains(kBetween, text.back()))) {
    text.remove_suffix(1);
  }
  if (text.ends_with("()")) text.remove_suffix(2);
  std::size_t first = text.size();
  while (first > 0 && is_word(text[first - 1])) --first;
  const std::string_view word = text.substr(first);
  text.remove_suffix(word.size());
  return word;
}

Introduction introduction_of(std::string_view before) noexcept {
  if (before.ends_with("%%")) return Introduction::error;  // a message insert: "%%1053"
  std::string_view rest = before;
  const std::string_view word = take_last_word(rest);
  if (word.empty()) return Introduction::none;
  const std::string_view before_word = take_last_word(rest);
  if (equal_ignoring_case(before_word, "http")) return Introduction::none;
  for (const Introducer& introducer : kIntroducers) {
    if (!equal_ignoring_case(introducer.word, word)) continue;
    if (introducer.needs.empty() || is_one_of(before_word, introducer.needs)) {
      return introducer.introduction;
    }
  }
  return Introduction::none;
}

bool is_symbol_like(std::string_view token) noexcept {
  if (!is_letter(token.front())) return false;
  return token.find('_') != std::string_view::npos || token.starts_with("WSA");
}

/// The row whose symbol is exactly this token. Case counts: running text writes symbols as
/// headers do, and lower-case words with '_' are variables.
const Row* row_named(std::string_view token, std::span<const Catalog> catalogs) noexcept {
  if (token.starts_with("NT_STATUS_")) token.remove_prefix(3);
  for (const Catalog& catalog : catalogs) {
    const Row* row = catalog.find(token);
    if (row != nullptr && catalog.symbol(*row) == token) return row;
  }
  return nullptr;
}

/// A number that only an HRESULT, NTSTATUS or exception code can be, by its top bits.
bool is_in_failure_range(Code code) noexcept { return code >= 0x80000000; }

bool has_only_digits(std::string_view token) noexcept {
  for (const char c : token) {
    if (!is_digit(c)) return false;
  }
  return true;
}

}  // namespace

std::optional<Finding> LineScanner::next() noexcept {
  while (at_ < line_.size()) {
    if (!is_word(line_[at_])) {
      ++at_;
      continue;
    }
    std::size_t first = at_;
    std::size_t last = first;
    while (last < line_.size() && is_word(line_[last])) ++last;
    at_ = last;
    // A minus belongs to the number unless it joins it to a word before: "2016-09-28", "a-5".
    if (first > 0 && line_[first - 1] == '-' && is_digit(line_[first]) &&
        (first == 1 || (!is_word(line_[first - 2]) && line_[first - 2] != ')'))) {
      --first;
    }
    std::optional<Finding> finding = judge(first, last);
    if (!finding || repeats_previous(finding->query)) continue;
    previous_ = finding;
    return finding;
  }
  return std::nullopt;
}

std::optional<Finding> LineScanner::judge(std::size_t first, std::size_t last) noexcept {
  const std::string_view token = line_.substr(first, last - first);
  const std::string_view before = line_.substr(0, first);
  if (is_symbol_like(token)) {
    const Row* row = row_named(token, catalogs_);
    if (row == nullptr || row->code == 0) return std::nullopt;
    Finding finding{first, last, {}};
    finding.query.kind = QueryKind::name;
    finding.query.text = token;
    return finding;
  }

  // '@' marks an address; a digit or letter group joined by '-', '.' or ':' is part of a GUID,
  // a version, a time or a MAC address.
  if (before.ends_with('@') || before.ends_with('.')) return std::nullopt;
  const auto joins = [](char c) { return c == '-' || c == '.' || c == ':'; };
  if (last + 1 < line_.size() && joins(line_[last]) && is_word(line_[last + 1])) {
    return std::nullopt;
  }
  if (!token.starts_with('-') && before.ends_with('-') && before.size() > 1 &&
      is_word(before[before.size() - 2])) {
    return std::nullopt;
  }

  Introduction introduction = introduction_of(before);
  if (introduction == Introduction::bugcheck) {
    const auto digits = detail::read_digits(token);
    if (digits && !digits->hex_overflow && digits->hex <= UINT32_MAX) {
      Finding finding{first, last, {}};
      finding.query.kind = QueryKind::number;
      finding.query.notation = Notation::bare_hex;
      finding.query.code = static_cast<Code>(digits->hex);
      finding.query.space = Space::bugcheck;
      finding.query.text = token;
      return finding;
    }
  }
  const auto number = detail::read_number(token);
  if (!number || !number->has_value()) return std::nullopt;
  Query query = **number;
  query.as_hex.reset();
  query.text = token;
  if (query.code == 0) return std::nullopt;
  if (introduction == Introduction::bugcheck) query.space = Space::bugcheck;

  const bool is_prefixed_hex = query.notation == Notation::hex;
  const bool known = !resolve(query, catalogs_).empty();
  bool is_code = false;
  if (is_in_failure_range(query.code)) {
    // Whoever introduces it means a code, known or not. Else it must be written like one and
    // name a row, so that a hash, a size or an address is not taken for one.
    const bool plausible = query.notation == Notation::bare_hex ? token.size() == 8 : true;
    is_code = introduction != Introduction::none || (known && plausible);
  } else if (introduction == Introduction::error || introduction == Introduction::bugcheck) {
    is_code = known && (is_prefixed_hex || has_only_digits(token));
  } else if (introduction == Introduction::exit) {
    is_code = known && query.code > kOwnExitStatus;
  }
  if (!is_code) return std::nullopt;
  return Finding{first, last, query};
}

bool LineScanner::repeats_previous(const Query& query) const noexcept {
  // "[HRESULT = 0x800F0805 - CBS_E_INVALID_PACKAGE]" and "CBS_E_INVALID_PACKAGE (0x800F0805)"
  // say one thing twice.
  if (!previous_) return false;
  if (query.kind == QueryKind::number && previous_->query.kind == QueryKind::number) {
    return false;
  }
  const Matches here = resolve(query, catalogs_);
  const Matches there = resolve(previous_->query, catalogs_);
  for (std::size_t i = 0; i < here.size(); ++i) {
    for (std::size_t j = 0; j < there.size(); ++j) {
      if (here[i].row == there[j].row) return true;
    }
  }
  return false;
}

}  // namespace winerr
