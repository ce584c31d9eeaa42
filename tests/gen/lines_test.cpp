#include "lines.h"

#include "catch.h"

using namespace winerr;
using namespace winerr::gen;

TEST_CASE("codes are read in exactly two spellings") {
  Code code = 0;
  CHECK(parse_code("13898", code));
  CHECK(code == 13898);
  CHECK(parse_code("0x80070005", code));
  CHECK(code == 0x80070005);
  CHECK(parse_code("4294967295", code));
  CHECK(parse_code("0", code));
  for (const char* bad : {"", "05", "-5", "5 ", "0x5", "0X80070005", "0x8007000g", "0x800700055",
                          "4294967296", "99999999999"}) {
    INFO(bad);
    CHECK_FALSE(parse_code(bad, code));
  }
}

TEST_CASE("UTF-8 is checked as Unicode defines it") {
  CHECK(bad_text("plain\ttext").empty());
  CHECK(bad_text("\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80").empty());
  for (const char* bad : {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xC3"}) {
    CHECK_FALSE(bad_text(bad).empty());
  }
  CHECK(bad_text("a\t\xE2\x82") == "bad UTF-8 in column 3: save as UTF-8");
  CHECK(bad_text("\xC3\xA4\x01") == "control character 0x01 in column 3: remove it");
  CHECK_FALSE(bad_text("\x7F").empty());
  CHECK_FALSE(bad_text("\xC2\x85").empty());      // a control character of C1
  CHECK_FALSE(bad_text("\xEF\xBF\xBD").empty());  // U+FFFD: damaged before it was saved
  CHECK_FALSE(bad_text(std::string_view("\0", 1)).empty());
}

TEST_CASE("comments and empty lines are passed over, and lines keep their numbers") {
  Problems problems;
  const auto lines = split_lines("# c\n\na\tb\n# d\nc\td", "f.tsv", 2, problems);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].place.line == 3);
  CHECK(lines[1].place.line == 5);
  CHECK(lines[1].cells[1] == "d");
  CHECK(problems.lines().empty());
}
