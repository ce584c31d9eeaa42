#include "search_index.h"

#include <algorithm>
#include <map>

#include "catch.h"
#include "compounds.h"
#include "concepts.h"
#include "data_folder.h"
#include "winerr/detail/postings.h"

using namespace winerr;
using namespace winerr::gen;
using winerr::gen::test::DataFolder;

namespace {

/// The rows that hold a stem, with the fields.
std::map<std::uint32_t, unsigned> rows_of(const std::vector<IndexedWord>& words,
                                          const std::string& stem) {
  std::map<std::uint32_t, unsigned> rows;
  const auto word = std::ranges::find(words, stem, &IndexedWord::stem);
  if (word == words.end()) return rows;
  detail::PostingsReader postings(word->postings);
  while (postings.next()) rows[postings.row()] = postings.fields();
  CHECK(rows.size() == word->rows);
  return rows;
}

using Rows = std::map<std::uint32_t, unsigned>;

}  // namespace

TEST_CASE("the index has every word with its rows and fields") {
  const DataFolder folder("search_index");
  folder.write("keywords.tsv", "ERROR_ACCESS_DENIED\t4\tpermission denied\n");
  const std::vector<IndexedWord> words = index_words(folder.table());
  CHECK(std::ranges::is_sorted(words, {}, &IndexedWord::stem));
  // Rows: 0 ERROR_ACCESS_DENIED, 1 DRIVER_..., 2 E_ACCESSDENIED, 3 STATUS_ACCESS_DENIED.
  CHECK(rows_of(words, "deny") ==
        Rows{{0, detail::kInSymbol | detail::kInKeywords}, {3, detail::kInSymbol}});
  CHECK(rows_of(words, "permis") == Rows{{0, detail::kInKeywords}});
  CHECK(rows_of(words, "bugcheck") == Rows{{1, detail::kInHeader}});
  CHECK(rows_of(words, "refus") == Rows{{0, detail::kInSummary}, {2, detail::kInSummary}});
  CHECK(rows_of(words, "error").empty());  // says nothing
}

TEST_CASE("words of synonyms are known, though no row has them") {
  const DataFolder folder("synonym_words");
  folder.write("synonyms.tsv", "forbade\tdenied\n");
  const std::vector<IndexedWord> words = index_words(folder.table());
  const auto word = std::ranges::find(words, "forbid", &IndexedWord::stem);
  REQUIRE(word != words.end());
  CHECK(word->rows == 0);
  CHECK(word->postings.empty());
}

TEST_CASE("postings come back as they were written") {
  const std::uint32_t distances[] = {0, 1, 127, 128, 300, 16383, 16384, 65535};
  std::string bytes;
  for (const std::uint32_t distance : distances) detail::append_posting(bytes, distance, 9);
  detail::PostingsReader reader(bytes);
  std::uint32_t row = 0;
  for (const std::uint32_t distance : distances) {
    row += distance;
    REQUIRE(reader.next());
    CHECK(reader.row() == row);
    CHECK(reader.fields() == 9);
  }
  CHECK_FALSE(reader.next());
  // Cut short, they end early.
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    detail::PostingsReader cut(std::string_view(bytes).substr(0, size));
    std::size_t count = 0;
    while (cut.next()) ++count;
    CHECK(count < std::size(distances));
  }
}

TEST_CASE("what macros write together is taken apart") {
  const DataFolder folder("compounds");
  folder.write("win32.tsv",
               "5\tERROR_ACCESS_DENIED\twinerror.h\tfile file file not not not found found found "
               "time time time out out out\n");
  const Compounds compounds(folder.table());
  CHECK(compounds.split("FILENOTFOUND") == std::vector<std::string>{"found", "not", "file"});
  CHECK(compounds.split("timeout") == std::vector<std::string>{"out", "time"});
  CHECK(compounds.split("file").empty());
  CHECK(compounds.split("FILEXFOUND").empty());
}

TEST_CASE("one thing under several names is one concept") {
  const DataFolder folder("concepts");
  folder.write("win32.tsv",
               "5\tERROR_ACCESS_DENIED\twinerror.h\tRefused.\n6\tERROR_OTHER\twinerror.h\tElse.\n");
  folder.write("hresult.tsv",
               "0x80070005\tE_ACCESSDENIED\twinerror.h\tNo.\n"
               "0x80070006\tCOR_E_OTHER\tcorerror.h\tA meaning of its own.\n");
  const Table table = folder.table();
  const std::vector<std::uint16_t> concepts = find_concepts(table);
  const auto concept_of = [&](std::string_view symbol) {
    const auto entry = std::ranges::find(table.entries, symbol, &Entry::symbol);
    return concepts.at(static_cast<std::size_t>(entry - table.entries.begin()));
  };
  CHECK(concept_of("STATUS_ACCESS_DENIED") == concept_of("ERROR_ACCESS_DENIED"));
  CHECK(concept_of("E_ACCESSDENIED") == concept_of("ERROR_ACCESS_DENIED"));
  CHECK(concept_of("COR_E_OTHER") != concept_of("ERROR_OTHER"));
  CHECK(concept_of("DRIVER_POWER_STATE_FAILURE") != concept_of("ERROR_OTHER"));
}
