#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "articles.h"
#include "keywords.h"
#include "letter_case.h"
#include "lines.h"
#include "table.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/outcome.h"

namespace winerr::gen {
namespace {

// Row has a byte for the lengths of symbols and summaries.
constexpr std::size_t kMaxSymbol = 120;
constexpr std::size_t kMaxHeader = 40;
constexpr std::size_t kMaxSummary = 250;
constexpr std::size_t kMaxNote = 400;

/// What a code reports if no note says otherwise.
Outcome derived_outcome(Space space, Code code) {
  if (space != Space::other) return detail::outcome_of(space, code);
  // Event ids have an NTSTATUS' severity bits; the failures of telephony use bit 31 alone.
  if (code == 0) return Outcome::success;
  return code >> 30 == 1 ? Outcome::information : Outcome::failure;
}

bool is_symbol(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, detail::is_word) &&
         !detail::is_digit(text.front());
}

void check_length(std::string_view text, std::size_t limit, const char* what, const Place& place,
                  Problems& problems) {
  if (text.size() > limit) {
    problems.add(place, std::string(what) + " of " + std::to_string(text.size()) +
                            " bytes: shorten it to " + std::to_string(limit));
  }
  if (text.starts_with(' ') || text.ends_with(' ')) {
    problems.add(place, std::string(what) + " begins or ends with a blank: remove it");
  }
}

void read_space(const std::string& folder, Space space, std::vector<Entry>& entries,
                Problems& problems) {
  const std::string file = std::string(name(space)) + ".tsv";
  const std::string text = read_file(folder + "/" + file, file, problems);
  std::set<std::pair<Code, std::string>> seen;
  Code previous = 0;
  for (const Line& line : split_lines(text, file, 4, problems)) {
    Entry entry;
    entry.space = space;
    entry.place = line.place;
    if (!parse_code(line.cells[0], entry.code)) {
      problems.add(line.place, "malformed code '" + std::string(line.cells[0]) +
                                   "': write 0x and eight digits 0-9A-F, or a decimal number");
      continue;
    }
    if (entry.code < previous) {
      problems.add(line.place, "code " + std::string(line.cells[0]) +
                                   " is out of order: move the line up, codes ascend");
    }
    previous = std::max(previous, entry.code);
    if (line.cells[1] != "-") {
      entry.symbol = line.cells[1];
      if (!is_symbol(entry.symbol)) {
        problems.add(line.place, "malformed symbol '" + entry.symbol +
                                     "': use letters, digits and '_', or '-' for none");
      }
    }
    entry.header = line.cells[2];
    entry.summary = line.cells[3];
    check_length(entry.symbol, kMaxSymbol, "symbol", line.place, problems);
    check_length(entry.header, kMaxHeader, "header", line.place, problems);
    check_length(entry.summary, kMaxSummary, "summary", line.place, problems);
    if (entry.header.empty()) problems.add(line.place, "no header: write 'docs' if none is known");
    if (entry.symbol.empty() && entry.summary.empty()) {
      problems.add(line.place, "neither symbol nor summary: write what is known");
    }
    if (!seen.emplace(entry.code, in_upper_case(entry.symbol)).second) {
      problems.add(line.place, "repeats " + std::string(line.cells[0]) + " " +
                                   std::string(line.cells[1]) + ": remove one of the two");
    }
    entry.outcome = derived_outcome(space, entry.code);
    entries.push_back(std::move(entry));
  }
}

/// notes.tsv: space, symbol, outcome or '-', note.
void read_notes(const std::string& folder, std::vector<Entry>& entries, Problems& problems) {
  const std::string file = "notes.tsv";
  const std::string text = read_file(folder + "/" + file, file, problems);
  std::multimap<std::pair<Space, std::string>, Entry*> by_symbol;
  for (Entry& entry : entries) {
    if (!entry.symbol.empty()) by_symbol.emplace(std::pair{entry.space, entry.symbol}, &entry);
  }
  std::map<std::pair<Space, std::string_view>, int> seen;
  for (const Line& line : split_lines(text, file, 4, problems)) {
    const std::optional<Space> space = space_named(line.cells[0]);
    if (!space) {
      problems.add(line.place, "unknown space '" + std::string(line.cells[0]) + "'");
      continue;
    }
    const auto [first, last] = by_symbol.equal_range({*space, std::string(line.cells[1])});
    if (first == last) {
      problems.add(line.place, "symbol '" + std::string(line.cells[1]) + "' is not in " +
                                   std::string(name(*space)) + ".tsv: correct it");
      continue;
    }
    const auto [known, is_new] = seen.try_emplace({*space, line.cells[1]}, line.place.line);
    if (!is_new) {
      problems.add(line.place, "'" + std::string(line.cells[1]) + "' stands in line " +
                                   std::to_string(known->second) + " too: merge the lines");
    }
    check_length(line.cells[3], kMaxNote, "note", line.place, problems);
    std::optional<Outcome> outcome;
    for (const Outcome candidate :
         {Outcome::failure, Outcome::success, Outcome::information, Outcome::warning}) {
      if (line.cells[2] == name(candidate)) outcome = candidate;
    }
    if (!outcome && line.cells[2] != "-") {
      problems.add(line.place, "unknown outcome '" + std::string(line.cells[2]) +
                                   "': write failure, success, information, warning or '-'");
    }
    for (auto at = first; at != last; ++at) {
      at->second->note = line.cells[3];
      if (outcome) at->second->outcome = *outcome;
    }
  }
}

std::vector<Facility> read_facilities(const std::string& folder, Problems& problems) {
  const std::string file = "facilities.tsv";
  const std::string text = read_file(folder + "/" + file, file, problems);
  std::map<std::pair<bool, Code>, Facility> facilities;
  for (const Line& line : split_lines(text, file, 3, problems)) {
    const bool ntstatus = line.cells[0] == "ntstatus";
    Code number = 0;
    if (!ntstatus && line.cells[0] != "hresult") {
      problems.add(line.place, "unknown kind: write hresult or ntstatus");
    } else if (!parse_code(line.cells[1], number) || number > 0xFFF) {
      problems.add(line.place, "malformed facility number: write 0 to 4095");
    } else if (!is_symbol(line.cells[2])) {
      problems.add(line.place, "malformed facility name");
    } else if (!facilities
                    .try_emplace({ntstatus, number},
                                 Facility{ntstatus, static_cast<std::uint16_t>(number),
                                          std::string(line.cells[2])})
                    .second) {
      problems.add(line.place, "repeats a facility number: keep the name people know");
    }
  }
  std::vector<Facility> result;
  for (auto& [key, facility] : facilities) result.push_back(std::move(facility));
  return result;
}

std::vector<Misnomer> read_misnomers(const std::string& folder, const Spellings& symbols,
                                     Problems& problems) {
  const std::string file = "misnomers.tsv";
  const std::string text = read_file(folder + "/" + file, file, problems);
  std::vector<Misnomer> misnomers;
  for (const Line& line : split_lines(text, file, 3, problems)) {
    Misnomer misnomer{std::string(line.cells[0]), 0, std::string(line.cells[2])};
    if (!is_symbol(misnomer.name)) problems.add(line.place, "malformed name");
    if (symbols.contains(in_upper_case(misnomer.name))) {
      problems.add(line.place, "a header defines this name: remove the line");
    }
    if (!parse_code(line.cells[1], misnomer.code)) problems.add(line.place, "malformed code");
    check_length(misnomer.truth, kMaxNote, "text", line.place, problems);
    if (misnomer.truth.empty()) problems.add(line.place, "no text: say what is true");
    misnomers.push_back(std::move(misnomer));
  }
  const auto folded = [](const Misnomer& misnomer) { return in_upper_case(misnomer.name); };
  std::ranges::sort(misnomers, {}, folded);
  const auto twice = std::ranges::adjacent_find(misnomers, {}, folded);
  if (twice != misnomers.end()) problems.add({file, 0}, "'" + twice->name + "' stands twice");
  return misnomers;
}

std::vector<Mapping> read_ntstatus_map(const std::string& folder, const std::vector<Entry>& entries,
                                       Problems& problems) {
  const std::string file = "ntstatus-to-win32.tsv";
  const std::string text = read_file(folder + "/" + file, file, problems);
  std::set<std::pair<Space, Code>> known;
  for (const Entry& entry : entries) known.emplace(entry.space, entry.code);
  std::vector<Mapping> map;
  for (const Line& line : split_lines(text, file, 2, problems)) {
    Mapping mapping;
    if (!parse_code(line.cells[0], mapping.ntstatus) || !parse_code(line.cells[1], mapping.win32)) {
      problems.add(line.place, "malformed code: write 0x and eight digits, or a decimal number");
    } else if (!known.contains({Space::ntstatus, mapping.ntstatus})) {
      problems.add(line.place, "no row in ntstatus.tsv has this code: correct or remove it");
    } else if (!known.contains({Space::win32, mapping.win32}) &&
               !known.contains({Space::hresult, mapping.win32})) {
      problems.add(line.place, "no row in win32.tsv or hresult.tsv has it: correct or remove it");
    } else if (!map.empty() && map.back().ntstatus >= mapping.ntstatus) {
      problems.add(line.place, "codes must ascend, each once: move or remove the line");
    }
    map.push_back(mapping);
  }
  return map;
}

std::vector<Synonym> read_synonyms(const std::string& folder, Problems& problems) {
  const std::string file = "synonyms.tsv";
  const std::string text = read_file(folder + "/" + file, file, problems);
  std::vector<Synonym> synonyms;
  std::set<std::string> seen;
  for (const Line& line : split_lines(text, file, 2, problems)) {
    if (line.cells[0].empty() || line.cells[1].empty()) {
      problems.add(line.place, "empty column: write a phrase and the words that stand for it");
    }
    if (!seen.insert(in_upper_case(line.cells[0])).second) {
      problems.add(line.place,
                   "'" + std::string(line.cells[0]) + "' stands twice: merge the lines");
    }
    synonyms.push_back({std::string(line.cells[0]), std::string(line.cells[1])});
  }
  return synonyms;
}

}  // namespace

Table read_table(const std::string& folder, Problems& problems) {
  Table table;
  for (std::size_t i = 0; i < kSpaceCount; ++i) {
    read_space(folder, static_cast<Space>(i), table.entries, problems);
  }
  read_notes(folder, table.entries, problems);
  read_keywords(folder, table.entries, problems);

  Spellings symbols;
  for (const Entry& entry : table.entries)
    symbols.try_emplace(in_upper_case(entry.symbol), entry.symbol);
  table.facilities = read_facilities(folder, problems);
  table.misnomers = read_misnomers(folder, symbols, problems);
  table.ntstatus_map = read_ntstatus_map(folder, table.entries, problems);
  table.synonyms = read_synonyms(folder, problems);
  table.articles = read_articles(folder + "/articles", symbols, problems);

  std::set<std::string> explained;
  for (const Article& article : table.articles) explained.insert(in_upper_case(article.symbol));
  for (Entry& entry : table.entries)
    entry.has_article = explained.contains(in_upper_case(entry.symbol));

  std::ranges::stable_sort(table.entries, {}, [](const Entry& entry) {
    return std::tuple(entry.code, detail::space_rank(entry.space, entry.code));
  });
  return table;
}

}  // namespace winerr::gen
