#include "style.h"

#include "catch.h"

using namespace winerr;

TEST_CASE("prose is wrapped at blanks and indented") {
  Style style;
  style.width = 30;
  std::string out = "  ";
  append_wrapped(out, style, "one two three four five six seven eight", 2);
  CHECK(out == "  one two three four five six\n  seven eight");
}

TEST_CASE("a word longer than the line stands alone and whole") {
  Style style;
  style.width = 30;
  std::string out;
  append_wrapped(out, style, "a " + std::string(50, 'x') + " b", 0);
  CHECK(out == "a\n" + std::string(50, 'x') + "\nb");
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(columns("abc") == 3);
  CHECK(columns("\xC3\xA4\xE2\x82\xAC") == 2);
}

TEST_CASE("color only where it is asked for") {
  std::string plain;
  append_symbol(plain, {false, 80}, "E_FAIL", Outcome::failure);
  CHECK(plain == "E_FAIL");
  std::string colored;
  append_symbol(colored, {true, 80}, "E_FAIL", Outcome::failure);
  CHECK(colored == "\033[1;31mE_FAIL\033[0m");
}

TEST_CASE("control characters become visible, byte by byte") {
  struct Case {
    std::string_view text;
    std::string_view shown;
  };
  const Case cases[] = {
      {"plain \xC3\xA4 \xE2\x82\xAC \xF0\x9F\x98\x80",
       "plain \xC3\xA4 \xE2\x82\xAC \xF0\x9F\x98\x80"},
      {"a\033[2Jb\x7F\r\n", "a?[2Jb???"},
      {"\xC2\x9B"
       "2J",
       "??2J"},  // C1 in UTF-8
      {"\x9B"
       "2J",
       "?2J"},                                             // and as one byte
      {"\xC2\xA0 \xE2\x96\x9B", "\xC2\xA0 \xE2\x96\x9B"},  // such a byte within a character
      {"\xE2\x9B", "\xE2?"},                               // half a character
      {"\xC0\x9B", "\xC0?"},                               // overlong
      {"\xE4", "\xE4"},                                    // Windows-1252
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.shown);
    std::string out;
    append_visible(out, c.text);
    CHECK(out == c.shown);
  }
}
