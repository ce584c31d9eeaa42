#include "rows.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "commands.h"
#include "printer.h"
#include "winerr/search.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kDefaultHits = 20;
constexpr std::size_t kMaxSymbolColumn = 48;

bool passes(const Options& options, const Catalog& catalog, const Row& row) noexcept {
  if (options.space && row.space() != *options.space) return false;
  return options.header.empty() || detail::equal_ignoring_case(catalog.header(row), options.header);
}

Match match_of(const Catalog& catalog, const Row& row) noexcept {
  return {&catalog, &row, Relation::exact, row.code};
}

LineWidths widths_of(std::span<const Match> matches) {
  LineWidths widths{10, 0};
  for (const Match& match : matches) {
    widths.symbol = std::max(widths.symbol, match.symbol().size());
  }
  widths.symbol = std::min(widths.symbol, kMaxSymbolColumn);
  return widths;
}

void print_rows(std::span<const Match> matches, Printer& printer) {
  printer.set_widths(widths_of(matches));
  for (const Match& match : matches) printer.row(match);
}

bool is_glob(std::string_view text) noexcept {
  return text.find_first_of("*?") != std::string_view::npos;
}

}  // namespace

std::vector<Match> rows_with_shape(const Options& options, std::span<const Catalog> catalogs,
                                   std::string_view pattern) {
  std::vector<Match> matches;
  for (const Catalog& catalog : catalogs) {
    for (const Row& row : catalog.rows()) {
      if (options.limit > 0 && matches.size() == options.limit) return matches;
      if (!passes(options, catalog, row)) continue;
      if (pattern.empty() || matches_glob(catalog.symbol(row), pattern)) {
        matches.push_back(match_of(catalog, row));
      }
    }
  }
  return matches;
}

Status run_search_with(const Options& options, std::span<const Catalog> catalogs,
                       Printer& printer) {
  const std::string words = joined(options.operands);
  std::vector<Match> matches;
  if (is_glob(words)) {
    matches = rows_with_shape(options, catalogs, words);
  } else {
    // A filter leaves out some of the hits, so all of them are asked for where there is one.
    const bool filtered = options.space || !options.header.empty();
    const std::size_t wanted = options.limit > 0 ? options.limit : kDefaultHits;
    std::size_t room = wanted;
    if (filtered) {
      room = 0;
      for (const Catalog& catalog : catalogs) room += catalog.rows().size();
    }
    std::vector<Hit> hits(room);
    const std::size_t total = search(words, catalogs, hits);
    hits.resize(std::min(total, hits.size()));
    for (const Hit& hit : hits) {
      if (matches.size() == wanted) break;
      if (passes(options, *hit.catalog, *hit.row))
        matches.push_back(match_of(*hit.catalog, *hit.row));
    }
  }
  if (matches.empty()) {
    if (!options.quiet) report(words, "nothing is about this; try fewer or other words");
    return Status::not_found;
  }
  print_rows(matches, printer);
  return Status::found;
}

Status run_search(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  std::string error;
  Printer printer(options, output, error);
  if (error.empty() && options.operands.empty()) error = "search: no words; see winerr --help";
  if (!error.empty()) {
    report(error);
    return Status::error;
  }
  return run_search_with(options, catalogs, printer);
}

Status run_list(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  std::string error;
  Printer printer(options, output, error);
  if (options.operands.size() > 1) error = "list: one pattern at a time; see winerr --help";
  if (!error.empty()) {
    report(error);
    return Status::error;
  }
  const std::string_view pattern = options.operands.empty() ? "" : options.operands.front();
  const std::vector<Match> matches = rows_with_shape(options, catalogs, pattern);
  if (matches.empty()) {
    if (!options.quiet) report("list: no row fits; see winerr --help for --space and --header");
    return Status::not_found;
  }
  printer.set_widths(widths_of(matches));
  for (const Match& match : matches) {
    printer.row(match);
    if (!output.flush_if_full()) break;
  }
  return Status::found;
}

}  // namespace winerr::cli
