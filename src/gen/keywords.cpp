#include "keywords.h"

#include <map>
#include <string_view>

#include "lines.h"

namespace winerr::gen {
namespace {

constexpr char kMaxCommonness = '4';

using Names = std::multimap<std::string_view, Entry*>;

/// The entries whose symbol or header `pattern` names.
std::vector<Entry*> named(const Names& symbols, const Names& headers, std::string_view pattern) {
  std::vector<Entry*> found;
  if (pattern.ends_with('*')) {
    pattern.remove_suffix(1);
    for (auto at = symbols.lower_bound(pattern);
         at != symbols.end() && at->first.starts_with(pattern); ++at) {
      found.push_back(at->second);
    }
    return found;
  }
  for (const Names* names : {&symbols, &headers}) {
    const auto [first, last] = names->equal_range(pattern);
    for (auto at = first; at != last; ++at) found.push_back(at->second);
  }
  return found;
}

}  // namespace

void read_keywords(const std::string& folder, std::vector<Entry>& entries, Problems& problems) {
  const std::string file = "keywords.tsv";
  const std::string text = read_file(folder + "/" + file, file, problems);
  Names symbols;
  Names headers;
  for (Entry& entry : entries) {
    if (!entry.symbol.empty()) symbols.emplace(entry.symbol, &entry);
    headers.emplace(entry.header, &entry);
  }
  std::map<std::string_view, int> seen;
  for (const Line& line : split_lines(text, file, 3, problems)) {
    const std::string_view pattern = line.cells[0];
    const std::string_view commonness = line.cells[1];
    const std::string_view words = line.cells[2];
    const auto [known, is_new] = seen.try_emplace(pattern, line.place.line);
    if (!is_new) {
      problems.add(line.place, "'" + std::string(pattern) + "' stands in line " +
                                   std::to_string(known->second) + " too: merge the lines");
    }
    const bool keeps = commonness == "-";
    if (!keeps &&
        (commonness.size() != 1 || commonness[0] < '0' || commonness[0] > kMaxCommonness)) {
      problems.add(line.place, "malformed commonness '" + std::string(commonness) +
                                   "': write 0 to 4, or '-' for no opinion");
      continue;
    }
    if (keeps && words.empty()) {
      problems.add(line.place, "neither commonness nor words: write one or remove the line");
    }
    const std::vector<Entry*> found = named(symbols, headers, pattern);
    if (found.empty()) {
      problems.add(line.place, "'" + std::string(pattern) +
                                   "' names no symbol or header of the tables: correct it");
    }
    for (Entry* entry : found) {
      if (!keeps) entry->commonness = static_cast<std::uint8_t>(commonness[0] - '0');
      entry->keywords += ' ';
      entry->keywords += words;
    }
  }
}

}  // namespace winerr::gen
