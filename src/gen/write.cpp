#include "write.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "concepts.h"
#include "index.h"
#include "letter_case.h"
#include "search_index.h"
#include "text_block.h"
#include "winerr/detail/perfect_hash.h"
#include "winerr/detail/words.h"

namespace winerr::gen {
namespace {

constexpr std::size_t kMaxRows = 0xFFFF;    // row numbers are 16 bits
constexpr std::size_t kLowHeaders = 0x100;  // what Row::header holds; a flag is the ninth bit
constexpr std::size_t kMaxHeaders = 2 * kLowHeaders;
constexpr std::size_t kRowsPerCheck = 2048;  // each static_assert has its own step budget

template <typename... Args>
void append(std::string& out, const char* format, Args... args) {
  char line[256];
  std::snprintf(line, sizeof line, format, args...);
  out += line;
}

/// Arrays of the generated file. A C++ array cannot be empty, so an unused last element is
/// added to one that is; the counts are written beside it.
template <typename Items, typename Write>
void write_array(std::string& out, const char* type, const char* array, const Items& items,
                 Write write_item) {
  append(out, "constexpr %s %s[] = {", type, array);
  std::size_t column = 0;
  for (const auto& item : items) {
    out += column++ % 8 == 0 ? "\n    " : " ";
    write_item(item);
    out += ',';
  }
  if (items.empty()) out += "{}";
  append(out, "};\nconstexpr std::size_t %sCount = %zu;\n\n", array, items.size());
}

void write_numbers(std::string& out, const char* array, const std::vector<std::uint16_t>& numbers) {
  write_array(out, "std::uint16_t", array, numbers,
              [&](std::uint16_t number) { out += std::to_string(number); });
}

void write_search_index(std::string& out, const Table& table, TextBlock& text) {
  write_array(out, "IndexWord", "kIndexWords", index_words(table), [&](const IndexedWord& word) {
    const detail::Slice stem = text.add(word.stem);
    // Bytes, not numbers: g++ takes 30 times as long for an array of so many integers.
    const detail::Slice postings = text.add(word.postings);
    append(out, "{{%u, %u}, {%u, %u}, %u}", stem.offset, stem.length, postings.offset,
           postings.length, word.rows);
  });
  write_numbers(out, "kConcepts", find_concepts(table));
  write_array(out, "std::uint8_t", "kCommonness", table.entries,
              [&](const Entry& entry) { out += std::to_string(entry.commonness); });
}

/// The key of a symbol or nothing: two rows may have one symbol, then the first is indexed
/// and leads to the next.
struct SymbolIndex {
  std::vector<IndexKey> keys;
  std::vector<detail::Twin> twins;
};

/// The stems of the words of a text, separated by blanks.
std::string stems_of(std::string_view text) {
  std::string stems;
  detail::for_each_word(text, [&](std::string_view word) {
    if (!stems.empty()) stems += ' ';
    stems += detail::Stem(word).text();
  });
  return stems;
}

SymbolIndex index_symbols(const Table& table) {
  SymbolIndex index;
  std::map<std::string, std::uint16_t> last_row;
  for (std::size_t i = 0; i < table.entries.size(); ++i) {
    const std::string& symbol = table.entries[i].symbol;
    if (symbol.empty()) continue;
    const auto row = static_cast<std::uint16_t>(i);
    const auto [known, is_new] = last_row.try_emplace(in_upper_case(symbol), row);
    if (is_new) {
      index.keys.push_back({detail::hash_name(symbol), row});
    } else {
      index.twins.push_back({known->second, row});
      known->second = row;
    }
  }
  std::ranges::sort(index.twins, {}, &detail::Twin::row);
  return index;
}

std::vector<IndexKey> index_codes(const Table& table) {
  std::vector<IndexKey> keys;
  for (std::size_t i = 0; i < table.entries.size(); ++i) {
    if (i > 0 && table.entries[i].code == table.entries[i - 1].code) continue;
    keys.push_back({detail::hash_code(table.entries[i].code), static_cast<std::uint16_t>(i)});
  }
  return keys;
}

std::string rows_and_texts(const Table& table, TextBlock& text, Problems& problems) {
  std::string out;
  std::map<std::string, std::size_t> header_numbers;
  std::vector<detail::Slice> headers;
  std::vector<detail::RowText> notes;
  out += "constexpr Row kRows[] = {";
  for (std::size_t i = 0; i < table.entries.size(); ++i) {
    const Entry& entry = table.entries[i];
    const auto [header, is_new] = header_numbers.try_emplace(entry.header, headers.size());
    if (is_new) headers.push_back(text.add(entry.header));
    const detail::Slice symbol = text.add(entry.symbol);
    const detail::Slice summary = text.add(entry.summary);
    if (!entry.note.empty()) notes.push_back({static_cast<std::uint16_t>(i), text.add(entry.note)});
    const unsigned flags = detail::row_flags(entry.space, entry.outcome) |
                           (entry.note.empty() ? 0U : unsigned{Row::kHasNote}) |
                           (entry.has_article ? unsigned{Row::kHasArticle} : 0U) |
                           (header->second >= kLowHeaders ? unsigned{Row::kHeaderFrom256} : 0U);
    out += i % 3 == 0 ? "\n    " : " ";
    append(out, "{0x%08X, %u, %u, %u, %u, %zu, %u},", entry.code, symbol.offset, summary.offset,
           symbol.length, summary.length, header->second % kLowHeaders, flags);
  }
  append(out, "};\nconstexpr std::size_t kRowsCount = %zu;\n\n", table.entries.size());
  if (headers.size() > kMaxHeaders) {
    problems.add({"data", 0}, "more than 512 different headers: merge some or widen Row::header");
  }
  const auto slice = [&out](const detail::Slice& at) {
    append(out, "{%u, %u}", at.offset, at.length);
  };
  write_array(out, "detail::Slice", "kHeaders", headers, slice);
  write_array(out, "detail::RowText", "kNotes", notes, [&](const detail::RowText& note) {
    append(out, "{%u, {%u, %u}}", note.row, note.text.offset, note.text.length);
  });
  return out;
}

void write_named(std::string& out, const Table& table, TextBlock& text) {
  write_array(out, "Facility", "kFacilities", table.facilities, [&](const Facility& facility) {
    const detail::Slice name = text.add(facility.name);
    append(out, "{%u, {%u, %u}}", facility.number | (facility.ntstatus ? 0x8000U : 0U), name.offset,
           name.length);
  });
  write_array(out, "Misnomer", "kMisnomers", table.misnomers, [&](const Misnomer& misnomer) {
    const detail::Slice name = text.add(misnomer.name);
    const detail::Slice truth = text.add(misnomer.truth);
    append(out, "{0x%08X, {%u, %u}, {%u, %u}}", misnomer.code, name.offset, name.length,
           truth.offset, truth.length);
  });
  write_array(out, "Mapping", "kNtstatusMap", table.ntstatus_map, [&](const Mapping& mapping) {
    append(out, "{0x%08X, %u}", mapping.ntstatus, mapping.win32);
  });
  write_array(out, "Synonym", "kSynonyms", table.synonyms, [&](const Synonym& synonym) {
    const detail::Slice phrase = text.add(stems_of(synonym.phrase));
    const detail::Slice words = text.add(stems_of(synonym.words));
    append(out, "{{%u, %u}, {%u, %u}}", phrase.offset, phrase.length, words.offset, words.length);
  });
  write_array(out, "ArticleEntry", "kArticles", table.articles, [&](const Article& article) {
    const detail::Slice symbol = text.add(article.symbol);
    const detail::Slice body = text.add(article.body);
    append(out, "{{%u, %u}, {%u, %u}}", symbol.offset, symbol.length, body.offset, body.length);
  });
}

void write_checks(std::string& out, std::size_t rows) {
  out += R"(// What can be checked while compiling is: order, bounds and widths. That each symbol
// and code finds its row is a test's work (tests/table).
constexpr bool rows_are_sound(std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const Row& row = kRows[i];
    if (i > 0 && row.code < kRows[i - 1].code) return false;
    if (i > 0 && row.code == kRows[i - 1].code &&
        detail::space_rank(row.space(), row.code) <
            detail::space_rank(kRows[i - 1].space(), row.code)) {
      return false;
    }
    if (row.symbol_offset + row.symbol_length >= sizeof(kText)) return false;
    if (row.summary_offset + row.summary_length >= sizeof(kText)) return false;
    if (row.header_index() >= kHeadersCount || (row.flags & 7) >= kSpaceCount) return false;
  }
  return true;
}
)";
  for (std::size_t first = 0; first < rows; first += kRowsPerCheck) {
    append(out, "static_assert(rows_are_sound(%zu, %zu));\n", first,
           std::min(rows, first + kRowsPerCheck));
  }
  out += R"(
static_assert(kLayoutVersion == 3, "made by another version of winerr_gen: build again");
static_assert(kConceptsCount == kRowsCount && kCommonnessCount == kRowsCount);
static_assert(sizeof(kCodeSeeds) + sizeof(kCodeSlots) <= 4 * sizeof(kRows) / sizeof(Row) + 64);
static_assert(sizeof(kSymbolSeeds) + sizeof(kSymbolSlots) <= 4 * sizeof(kRows) / sizeof(Row) + 64);

)";
}

}  // namespace

std::string write_catalog(const Table& table, Problems& problems) {
  if (table.entries.size() > kMaxRows) {
    problems.add({"data", 0}, "more than 65,535 rows: widen the row numbers of the indexes");
    return {};
  }
  TextBlock text;
  std::string arrays = rows_and_texts(table, text, problems);
  write_named(arrays, table, text);
  write_search_index(arrays, table, text);

  const SymbolIndex symbols = index_symbols(table);
  const IndexLayout by_symbol = lay_out_index(symbols.keys);
  const IndexLayout by_code = lay_out_index(index_codes(table));
  if (by_symbol.slots.empty() || by_code.slots.empty()) {
    problems.add({"data", 0}, "two keys have one hash: change detail::hash_name or hash_code");
    return {};
  }
  write_numbers(arrays, "kCodeSeeds", by_code.seeds);
  write_numbers(arrays, "kCodeSlots", by_code.slots);
  write_numbers(arrays, "kSymbolSeeds", by_symbol.seeds);
  write_numbers(arrays, "kSymbolSlots", by_symbol.slots);
  write_array(arrays, "detail::Twin", "kTwins", symbols.twins,
              [&](const detail::Twin& twin) { append(arrays, "{%u, %u}", twin.row, twin.next); });

  if (text.longest() > TextBlock::kMaxText) {
    problems.add({"data", 0}, "a text of " + std::to_string(text.longest()) +
                                  " bytes: shorten it to " + std::to_string(TextBlock::kMaxText));
    return {};
  }

  std::string out =
      "// Made by winerr_gen from the files in data/. Do not edit: change the data.\n"
      "#include \"generated.h\"\n\n"
      "namespace winerr::generated {\n\n";
  text.write(out, "kText");
  out += arrays;
  write_checks(out, table.entries.size());
  out +=
      "// Not its first array: offsets go over all of them.\n"
      "const char* text() noexcept { return reinterpret_cast<const char*>(&kText); }\n\n"
      "}  // namespace winerr::generated\n";
  append(out, "// rows: %zu, articles: %zu, text: %u bytes\n", table.entries.size(),
         table.articles.size(), text.size());
  return out;
}

}  // namespace winerr::gen
