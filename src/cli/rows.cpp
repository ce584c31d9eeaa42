#include "rows.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "commands.h"
#include "message_hits.h"
#include "printer.h"
#include "winerr/search.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kDefaultHits = 20;
// One meaning has a text in each language, so that many are looked at for one line.
constexpr std::size_t kTextsForOneLine = 40;

bool has_header(const Options& options, std::string_view header) noexcept {
  return options.header.empty() || detail::equal_ignoring_case(header, options.header);
}

bool passes(const Options& options, const Catalog& catalog, const Row& row) noexcept {
  if (options.space && row.space() != *options.space) return false;
  return has_header(options, catalog.header(row));
}

Match match_of(const Catalog& catalog, const Row& row) noexcept {
  return {&catalog, &row, Relation::exact, row.code};
}

std::size_t count_of_rows(std::span<const Catalog> catalogs) noexcept {
  std::size_t count = 0;
  for (const Catalog& catalog : catalogs) count += catalog.rows().size();
  return count;
}

LineWidths widths_of(std::span<const Match> matches) {
  LineWidths widths{10, 0};
  for (const Match& match : matches) {
    widths.symbol = std::max(widths.symbol, match.symbol().size());
  }
  widths.symbol = std::min(widths.symbol, kMaxSymbolColumn);
  return widths;
}

bool is_glob(std::string_view text) noexcept {
  return text.find_first_of("*?") != std::string_view::npos;
}

}  // namespace

std::vector<Match> rows_with_shape(const Options& options, std::span<const Catalog> catalogs,
                                   std::string_view pattern) {
  std::vector<Match> matches;
  for (const Catalog& catalog : catalogs) {
    if (catalog.has_messages()) continue;  // no symbols, no shape
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

namespace {

/// What the only word of a search means if it is a code, or a symbol written out.
std::vector<Match> meanings_of_word(const Options& options, std::span<const Catalog> catalogs,
                                    std::string_view words, std::size_t wanted) {
  std::vector<Match> meanings;
  const Result<Query> query = parse_query(words);
  if (!query || words.find(' ') != std::string_view::npos) return meanings;
  const Matches matches = resolve(*query, catalogs, options.space);
  for (std::size_t i = 0; i < matches.size() && meanings.size() < wanted; ++i) {
    const Match& match = matches[i];
    const bool as_typed = query->kind == QueryKind::number
                              ? match.relation != Relation::digits_as_hex
                              : detail::equal_ignoring_case(match.symbol(), query->text);
    if (as_typed && has_header(options, match.header())) meanings.push_back(match);
  }
  return meanings;
}

/// The rows that are about words, best first.
std::vector<Match> rows_with_words(const Options& options, std::span<const Catalog> catalogs,
                                   std::string_view words, std::size_t wanted) {
  // A filter leaves out some of the hits, so all of them are asked for where there is one.
  const bool filtered = options.space || !options.header.empty();
  const std::size_t room = filtered ? count_of_rows(catalogs) : wanted;
  std::vector<Hit> hits(room);
  hits.resize(std::min(search(words, catalogs, hits), room));
  std::vector<Match> matches;
  for (const Hit& hit : hits) {
    if (matches.size() == wanted) break;
    if (passes(options, *hit.catalog, *hit.row)) {
      matches.push_back(match_of(*hit.catalog, *hit.row));
    }
  }
  return matches;
}

/// The rows that are found by the messages of files, good ones only unless nothing else fits.
std::vector<MessageHit> rows_with_message(const Options& options, std::span<const Catalog> catalogs,
                                          std::string_view words, std::size_t wanted) {
  const std::size_t room = std::min(wanted * kTextsForOneLine, count_of_rows(catalogs));
  std::vector<MessageHit> hits = find_by_message(words, catalogs, room);
  std::erase_if(hits, [&](const MessageHit& hit) {
    return !passes(options, *hit.match.catalog, *hit.match.row);
  });
  if (hits.size() > wanted) hits.resize(wanted);
  return hits;
}

}  // namespace

Status run_search_with(const Options& options, std::span<const Catalog> catalogs,
                       Printer& printer) {
  const std::string words = joined(options.operands);
  std::vector<Match> meanings;
  std::vector<Match> matches;
  std::vector<MessageHit> by_message;
  if (is_glob(words) && !any_messages(catalogs)) {
    matches = rows_with_shape(options, catalogs, words);
  } else {
    // No more than there are, whatever --limit says: there must be room for all of them.
    const std::size_t wanted =
        std::min(options.limit > 0 ? options.limit : kDefaultHits, count_of_rows(catalogs));
    meanings = meanings_of_word(options, catalogs, words, wanted);
    by_message = rows_with_message(options, catalogs, words, wanted);
    // Our rows are English: by the words of a text in another language they are found by chance.
    const bool foreign = !by_message.empty() && by_message.front().score >= kGoodMessage &&
                         !language_matches(by_message.front().message.language, "en");
    if (is_glob(words)) {
      matches = rows_with_shape(options, catalogs, words);
    } else if (!foreign) {
      matches = rows_with_words(options, catalogs.first(1), words, wanted);
    }
    // A text that somebody saw is a surer sign than words, but only where most of it fits.
    const float least = matches.empty() && !foreign ? kFairMessage : kGoodMessage;
    std::erase_if(by_message, [&](const MessageHit& hit) { return hit.score < least; });
    std::erase_if(matches, [&](const Match& match) {
      return std::ranges::any_of(by_message,
                                 [&](const MessageHit& hit) { return hit.match.row == match.row; });
    });
    const auto is_meaning = [&](const Match& match) {
      return std::ranges::find(meanings, match.row, &Match::row) != meanings.end();
    };
    std::erase_if(by_message, [&](const MessageHit& hit) { return is_meaning(hit.match); });
    std::erase_if(matches, is_meaning);
    by_message.resize(std::min(by_message.size(), wanted - meanings.size()));
    matches.resize(std::min(matches.size(), wanted - meanings.size() - by_message.size()));
  }
  if (meanings.empty() && matches.empty() && by_message.empty()) {
    if (!options.quiet) report(shortened(words), "nothing is about this; try fewer or other words");
    return Status::not_found;
  }
  std::vector<Match> all = meanings;
  for (const MessageHit& hit : by_message) all.push_back(hit.match);
  all.insert(all.end(), matches.begin(), matches.end());
  printer.set_widths(widths_of(all));
  for (const Match& match : meanings) printer.row(match);
  for (const MessageHit& hit : by_message) printer.row(hit.match, &hit.message);
  for (const Match& match : matches) printer.row(match);
  return Status::found;
}

Status run_search(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  std::string error;
  Printer printer(options, output, error, any_messages(catalogs));
  if (error.empty() && options.operands.empty())
    error = "search: no words; see winerr search --help";
  if (!error.empty()) {
    report(error);
    return Status::error;
  }
  return run_search_with(options, catalogs, printer);
}

Status run_list(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  std::string error;
  Printer printer(options, output, error);
  if (options.operands.size() > 1) error = "list: one pattern at a time; see winerr list --help";
  if (!error.empty()) {
    report(error);
    return Status::error;
  }
  const std::string_view pattern = options.operands.empty() ? "" : options.operands.front();
  const std::vector<Match> matches = rows_with_shape(options, catalogs, pattern);
  if (matches.empty()) {
    if (!options.quiet) {
      report("list: no row fits; see winerr list --help for --space and --header");
    }
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
