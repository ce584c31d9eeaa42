#include "articles.h"

#include <algorithm>

#include "catch.h"
#include "data_folder.h"

using namespace winerr::gen;
using winerr::gen::test::DataFolder;

namespace {

const std::string kGood =
    "# E_ACCESSDENIED\n\n## Meaning\nRefused.\n\n## Context\nAnywhere.\n\n## What to do\n- Ask.\n\n"
    "## Related\n- ERROR_ACCESS_DENIED: the same in Win32.\n";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  return text.replace(text.find(what), what.size(), with);
}

}  // namespace

TEST_CASE("a good article is kept without its title") {
  const DataFolder folder("article");
  folder.write("articles/E_ACCESSDENIED.md", kGood);
  CHECK(folder.problems().empty());
  const Table table = folder.table();
  REQUIRE(table.articles.size() == 1);
  CHECK(table.articles[0].body.starts_with("## Meaning\nRefused."));
  for (const Entry& entry : table.entries) {
    CHECK(entry.has_article == (entry.symbol == "E_ACCESSDENIED"));
  }
}

TEST_CASE("each broken rule of an article has its line") {
  struct Case {
    std::string text;
    const char* message;
  };
  const std::string file = "articles/E_ACCESSDENIED.md";
  const Case cases[] = {
      {replaced(kGood, "# E_ACCESSDENIED", "# E_FAIL"),
       ":1: the first line must be '# E_ACCESSDENIED'"},
      {replaced(kGood, "## Context", "## Contents"),
       ":6: unknown section 'Contents': see data/README.md"},
      {replaced(kGood, "## Context", "## Summary"),
       ":9: section 'What to do' is out of order: see data/README.md"},
      {replaced(kGood, "## Context\nAnywhere.\n\n", ""), ":1: no section 'Context': add it"},
      {replaced(kGood, "ERROR_ACCESS_DENIED:", "ERROR_NO_SUCH:"),
       ":13: related symbol 'ERROR_NO_SUCH' is in no table: correct or remove it"},
      {replaced(kGood, "- ERROR_ACCESS_DENIED: the", "ERROR_ACCESS_DENIED the"),
       ":13: write '- SYMBOL: how it relates'"},
      {replaced(kGood, "Refused.", "Refused. "), ":4: trailing blank or tab: remove it"},
      {replaced(kGood, "Refused.", std::string(101, 'x')),
       ":4: longer than 100 columns: wrap the line"},
      {replaced(kGood, "Refused.", "### A question?"), ":4: '###' belongs below '## Questions'"},
      {replaced(kGood, "\n## Meaning", "stray\n## Meaning"),
       ":2: text above the first section: move it below '## Meaning'"},
      {replaced(kGood, "Refused.", "Re\x01used."),
       ":4: control character 0x01 in column 3: remove it"},
  };
  for (const Case& c : cases) {
    const std::string message = file + c.message;
    INFO(message);
    const DataFolder folder("article_bad");
    folder.write(file, c.text);
    const auto problems = folder.problems();
    CHECK(std::find(problems.begin(), problems.end(), message) != problems.end());
  }
}

TEST_CASE("an article for a symbol nobody has is refused") {
  const DataFolder folder("article_unknown");
  folder.write("articles/E_NO_SUCH.md", kGood);
  const auto problems = folder.problems();
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.front() ==
        "articles/E_NO_SUCH.md: article for a symbol that is in no table: correct its name");
}

TEST_CASE("an article under another spelling, which nobody would find, is refused") {
  const DataFolder folder("article_spelling");
  folder.write("articles/e_accessdenied.md",
               replaced(kGood, "# E_ACCESSDENIED", "# e_accessdenied"));
  const auto problems = folder.problems();
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.front() ==
        "articles/e_accessdenied.md: the table spells the symbol 'E_ACCESSDENIED': rename the "
        "file, or no one finds it");
}

TEST_CASE("a missing folder of articles is told") {
  const DataFolder folder("no_articles");
  folder.remove("articles");
  CHECK(folder.problems() ==
        std::vector<std::string>{"articles: cannot be read: restore the folder"});
}
