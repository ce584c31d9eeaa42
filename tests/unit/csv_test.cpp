#include "csv.h"

#include "catch.h"
#include "matches.h"

using namespace winerr;

TEST_CASE("cells are quoted where they must be") {
  std::string out;
  append_csv(out, {"a,b", std::nullopt, nullptr});
  append_csv(out, {"say \"5\"", 5U, nullptr});
  append_csv(out, {"two\nlines", std::nullopt, nullptr});
  CHECK(out ==
        "\"a,b\",,,,,,,,,,\n"
        "\"say \"\"5\"\"\",,5,0x00000005,5,,,,,,\n"
        "\"two\nlines\",,,,,,,,,,\n");
}

TEST_CASE("the header line names the fields") {
  std::string out;
  append_csv_header(out);
  CHECK(out == "query,symbol,dec,hex,signed,space,header,summary,outcome,note,hresult\n");
}
