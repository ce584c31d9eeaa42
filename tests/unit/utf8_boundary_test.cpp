#include "utf8_boundary.h"

#include <string_view>

#include "catch.h"

using winerr::cli::utf8_boundary;

TEST_CASE("text is cut where no character is torn") {
  struct {
    std::string_view text;
    std::size_t boundary;
  } const cases[] = {
      {"", 0},
      {"abc", 3},
      {"a\xC3\xA4", 3},          // whole
      {"a\xC3", 1},              // the first of two bytes
      {"a\xE4\xB8\xAD", 4},      // whole
      {"a\xE4\xB8", 1},          // two of three
      {"a\xE4", 1},              // one of three
      {"a\xF0\x9F\x98\x80", 5},  // whole
      {"a\xF0\x9F\x98", 1},      // three of four
      {"\xF0\x9F", 0},           // nothing but a beginning
      {"\xA4", 1},               // no UTF-8: kept
      {"a\x80\x80\x80\x80", 5},  // no UTF-8: kept
      {"\xC3\xA4\x80", 3},       // one byte too many: kept
      {"a\xFF", 2},              // never in UTF-8: kept
      {"\xE4\xB8\xAD\xE4\xB8\xAD", 6},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(utf8_boundary(c.text) == c.boundary);
  }
}
