#include "symbols.h"

#include "sentences.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

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

/// The first meaning of a query that passes a test.
template <typename Test>
std::optional<Match> meaning_that(const Query& query, std::span<const Catalog> catalogs,
                                  Test test) noexcept {
  const Matches matches = resolve(query, catalogs);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (test(matches[i])) return matches[i];
  }
  return std::nullopt;
}

}  // namespace

bool may_be_symbol(std::string_view word) noexcept {
  std::size_t at = 0;
  while (at < word.size() && (is_upper(word[at]) || is_digit(word[at]))) ++at;
  return (at < word.size() && word[at] == '_') || word.starts_with("WSA");
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

bool is_other_name(const Finding& finding) noexcept {
  return finding.query.kind == QueryKind::name && finding.meaning &&
         !finding.query.text.ends_with(finding.meaning->symbol());
}

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

std::optional<Match> meaning_with(std::string_view beginning, const Query& query,
                                  std::span<const Catalog> catalogs) noexcept {
  return meaning_that(query, catalogs, [beginning](const Match& match) {
    return match.symbol().starts_with(beginning);
  });
}

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
      return meaning_that(query, catalogs,
                          [&named](const Match& match) { return match.row == named->row; });
    }
    last = span->last;
  }
  return std::nullopt;
}

}  // namespace winerr::detail
