#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>

#include "check.h"
#include "small_table.h"
#include "winerr/query.h"
#include "winerr/resolve.h"
#include "winerr/scan.h"

/// What a person types and what stands in a log: the query parser, the resolver and the scanner
/// must answer any bytes within the bounds of their input and tables.
namespace winerr::fuzz {
namespace {

Code parsed(const char* format, Code code) {
  char text[16];
  std::snprintf(text, sizeof text, format, code);
  const Result<Query> query = parse_query(text);
  check(query && query->kind == QueryKind::number, "a printed code is a number");
  return query->code;
}

void check_match(const Match& match, const Query& query) {
  const auto rows = match.catalog->rows();
  check(match.row >= rows.data() && match.row < rows.data() + rows.size(),
        "a match's row is one of its catalog");
  check(match.header().size() + match.note().size() < 10'000, "a row's texts can be read");
  switch (match.relation) {
    case Relation::exact: check(match.row->code == match.code, "exact"); break;
    case Relation::win32_in_hresult:
      check(hresult_from_win32(match.row->code) == match.code, "win32 in HRESULT");
      break;
    case Relation::setup_in_hresult:
      check(hresult_from_win32(match.row->code) == match.code, "setup in HRESULT");
      break;
    case Relation::ntstatus_in_hresult:
      check(hresult_from_ntstatus(match.row->code) == match.code, "NTSTATUS in HRESULT");
      break;
    case Relation::win32_in_ntstatus:
      check((match.row->code | 0xC0070000) == match.code, "win32 in NTSTATUS");
      break;
    case Relation::minidump_bugcheck:
      check((match.row->code | kMinidumpBit) == match.code, "bug check in a minidump");
      break;
    case Relation::digits_as_hex:
      check(query.as_hex == match.row->code, "digits read as hex");
      break;
  }
}

void check_matches(const Query& query, std::span<const Catalog> catalogs) {
  const Matches all = resolve(query, catalogs);
  check(all.dropped() == 0, "no query has more meanings than there is room for");
  for (std::size_t i = 0; i < all.size(); ++i) check_match(all[i], query);
  for (std::size_t i = 0; i < kSpaceCount; ++i) {
    const auto space = static_cast<Space>(i);
    const Matches some = resolve(query, catalogs, space);
    for (std::size_t k = 0; k < some.size(); ++k) {
      check(some[k].space() == space, "a filtered match is in the space asked for");
    }
  }
}

void check_query(std::string_view text, std::span<const Catalog> catalogs) {
  const Result<Query> query = parse_query(text);
  if (!query) {
    check(!describe(query.error().kind).empty(), "an error has words");
    check(query.error().offset <= text.size(), "an error is in the input");
    return;
  }
  check(!query->text.empty() && is_inside(query->text, text), "a query's text is in the input");
  const Result<Query> again = parse_query(query->text);
  check(again && again->kind == query->kind && again->code == query->code &&
            again->text == query->text,
        "a trimmed query is the same query");
  check_matches(*query, catalogs);
  if (query->kind != QueryKind::number) return;

  const Code code = query->code;
  check(parsed("0x%08X", code) == code, "a code printed in hex is that code");
  if ((code >> 31) != 0) check(parsed("%d", code) == code, "a code printed negative is that code");
  const auto found = catalogs[0].find(code);
  const auto rows = catalogs[0].rows();
  const auto first = std::ranges::lower_bound(rows, code, {}, &Row::code);
  const auto last = std::ranges::upper_bound(rows, code, {}, &Row::code);
  check(found.size() == static_cast<std::size_t>(last - first) &&
            (found.empty() || found.data() == &*first),
        "the index finds what a search in halves finds");
}

void check_scan(std::string_view line, std::span<const Catalog> catalogs) {
  Scanner scanner(line, catalogs);
  std::size_t at = 0;
  while (const auto finding = scanner.next()) {
    check(at <= finding->first, "findings ascend and do not overlap");
    check(finding->first < finding->last && finding->last <= line.size(),
          "a finding is in the line");
    const std::string_view span = line.substr(finding->first, finding->last - finding->first);
    check(finding->query.text.data() == span.data() && finding->query.text == span,
          "a finding's text is its span");
    check(finding->query.kind == QueryKind::name || finding->query.kind == QueryKind::number,
          "a finding is a code");
    check_matches(finding->query, catalogs);
    at = finding->last;
  }
}

}  // namespace
}  // namespace winerr::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winerr;
  static const fuzz::SmallTable kSmall(builtin());
  static const std::array<Catalog, 2> kCatalogs = {builtin(), kSmall.catalog()};
  // A copy of exactly this size, so that the sanitizer sees a read behind the end.
  const std::string copy(reinterpret_cast<const char*>(data), size);
  const std::string_view text = copy;

  fuzz::check_query(text, kCatalogs);
  fuzz::check_scan(text, kCatalogs);
  return 0;
}
