#include "keywords.h"

#include <algorithm>

#include "catch.h"
#include "data_folder.h"

using namespace winerr::gen;
using winerr::gen::test::DataFolder;

TEST_CASE("keywords reach a symbol, a family and a header; later lines decide the commonness") {
  const DataFolder folder("keywords");
  folder.write("keywords.tsv",
               "# comment\n\nERROR_*\t2\tfirst\nbugcodes.h\t-\tcrash\n"
               "ERROR_ACCESS_DENIED\t4\tpermission\nSTATUS_ACCESS_DENIED\t0\t\n");
  CHECK(folder.problems().empty());
  for (const Entry& entry : folder.table().entries) {
    INFO(entry.symbol);
    if (entry.symbol == "ERROR_ACCESS_DENIED") {
      CHECK(entry.keywords == " first permission");
      CHECK(entry.commonness == 4);
    } else if (entry.symbol == "DRIVER_POWER_STATE_FAILURE") {
      CHECK(entry.keywords == " crash");
      CHECK(entry.commonness == Entry::kOrdinary);
    } else if (entry.symbol == "STATUS_ACCESS_DENIED") {
      CHECK(entry.commonness == 0);
    } else {
      CHECK(entry.keywords.empty());
      CHECK(entry.commonness == Entry::kOrdinary);
    }
  }
}

TEST_CASE("each bad line of the keywords has its remedy") {
  struct Case {
    const char* text;
    const char* message;
  };
  const Case cases[] = {
      {"NO_SUCH\t2\tx\n",
       "keywords.tsv:1: 'NO_SUCH' names no symbol or header of the tables: correct it"},
      {"NO_SUCH_*\t2\tx\n",
       "keywords.tsv:1: 'NO_SUCH_*' names no symbol or header of the tables: correct it"},
      {"\t2\tx\n", "keywords.tsv:1: '' names no symbol or header of the tables: correct it"},
      {"ERROR_*\t5\tx\n",
       "keywords.tsv:1: malformed commonness '5': write 0 to 4, or '-' for no opinion"},
      {"ERROR_*\t\tx\n",
       "keywords.tsv:1: malformed commonness '': write 0 to 4, or '-' for no opinion"},
      {"ERROR_*\t-\t\n",
       "keywords.tsv:1: neither commonness nor words: write one or remove the line"},
      {"ERROR_*\t2\tx\nERROR_*\t3\ty\n",
       "keywords.tsv:2: 'ERROR_*' stands in line 1 too: merge the lines"},
      {"ERROR_*\t2\n", "keywords.tsv:1: 2 columns: write 3, separated by single tabs"},
  };
  for (const Case& c : cases) {
    INFO(c.message);
    const DataFolder folder("bad_keywords");
    folder.write("other.tsv", "7\t-\tdocs\tHas no symbol.\n");
    folder.write("keywords.tsv", c.text);
    const auto problems = folder.problems();
    CHECK(std::ranges::find(problems, c.message) != problems.end());
  }
}
