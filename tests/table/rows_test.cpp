#include <set>
#include <string>
#include <unordered_map>

#include "catch.h"
#include "lines.h"
#include "table.h"
#include "winerr/article.h"
#include "winerr/resolve.h"

// Walks every row of the built-in table, in both directions and against the data files.
using namespace winerr;

namespace {

const gen::Table& data() {
  static const gen::Table kTable = [] {
    gen::Problems problems;
    gen::Table table = gen::read_table(WINERR_SOURCE_DIR "/data", problems);
    for (const std::string& line : problems.lines()) UNSCOPED_INFO(line);
    REQUIRE(problems.lines().empty());
    return table;
  }();
  return kTable;
}

}  // namespace

TEST_CASE("the table holds exactly the data files' rows, in order") {
  const Catalog table = builtin();
  REQUIRE(table.rows().size() == data().entries.size());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < table.rows().size(); ++i) {
    const Row& row = table.rows()[i];
    const gen::Entry& entry = data().entries[i];
    wrong += row.code != entry.code || row.space() != entry.space ||
             table.symbol(row) != entry.symbol || table.header(row) != entry.header ||
             table.summary(row) != entry.summary || row.outcome() != entry.outcome ||
             table.note(row) != entry.note || row.has_article() != entry.has_article;
  }
  CHECK(wrong == 0);
}

TEST_CASE("each code finds all its rows and nothing else") {
  const Catalog table = builtin();
  std::unordered_map<Code, std::size_t> expected;
  for (const Row& row : table.rows()) ++expected[row.code];
  std::size_t wrong = 0;
  for (const Row& row : table.rows()) {
    const auto found = table.find(row.code);
    bool here = false;
    for (const Row& other : found) {
      wrong += other.code != row.code;
      here |= &other == &row;
    }
    wrong += !here || found.size() != expected[row.code];
  }
  CHECK(wrong == 0);
}

TEST_CASE("each symbol finds its row, in capitals and in small letters") {
  const Catalog table = builtin();
  std::size_t wrong = 0;
  for (const Row& row : table.rows()) {
    std::string name(table.symbol(row));
    if (name.empty()) continue;
    for (int pass = 0; pass < 2; ++pass) {
      bool here = false;
      for (const Row* found = table.find(name); found != nullptr;
           found = table.next_same_symbol(*found)) {
        here |= found == &row;
      }
      wrong += !here;
      for (char& c : name) c = detail::to_lower(c);
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("codes and names that are not there are not found") {
  const Catalog table = builtin();
  std::set<Code> codes;
  for (const Row& row : table.rows()) codes.insert(row.code);
  std::size_t wrong = 0;
  for (const Code code : codes) {
    if (!codes.contains(code + 1)) wrong += !table.find(code + 1).empty();
    if (!codes.contains(code ^ 0x40000000)) wrong += !table.find(code ^ 0x40000000).empty();
  }
  for (const Row& row : table.rows()) {
    const std::string name = std::string(table.symbol(row)) + "_X";
    wrong += table.find(name) != nullptr;
  }
  CHECK(wrong == 0);
  CHECK(table.find("") == nullptr);
  CHECK(table.find(std::string_view("\0", 1)) == nullptr);
}

TEST_CASE("resolving a row's code or symbol has the row among the meanings") {
  const Catalog catalogs[] = {builtin()};
  std::size_t wrong = 0;
  std::size_t most = 0;
  for (const Row& row : catalogs[0].rows()) {
    Query by_code;
    by_code.kind = QueryKind::number;
    by_code.notation = Notation::hex;
    by_code.code = row.code;
    Query by_name;
    by_name.kind = QueryKind::name;
    by_name.text = catalogs[0].symbol(row);
    for (const Query& query : {by_code, by_name}) {
      if (query.kind == QueryKind::name && query.text.empty()) continue;
      const Matches matches = resolve(query, catalogs);
      bool here = false;
      for (std::size_t i = 0; i < matches.size(); ++i) here |= matches[i].row == &row;
      wrong += !here || matches.dropped() > 0;
      most = std::max(most, matches.size());
    }
  }
  CHECK(wrong == 0);
  CHECK(2 * most <= Matches::kCapacity);
}

TEST_CASE("every text is clean UTF-8") {
  const Catalog table = builtin();
  std::size_t wrong = 0;
  for (const Row& row : table.rows()) {
    wrong +=
        !gen::bad_text(table.symbol(row)).empty() || !gen::bad_text(table.summary(row)).empty();
  }
  CHECK(wrong == 0);
}

TEST_CASE("every article is found and whole") {
  CHECK(article_count() == data().articles.size());
  for (const gen::Article& entry : data().articles) {
    INFO(entry.symbol);
    auto article = find_article(entry.symbol);
    REQUIRE(article);
    std::string body;
    while (const auto part = article->next()) body += part->body;
    CHECK(body.size() + 300 > entry.body.size());
    CHECK_FALSE(body.empty());
  }
}
