#include "likely_command.h"

#include "catch.h"
#include "winerr/resolve.h"

using namespace winerr;
using namespace winerr::cli;

TEST_CASE("a mistyped command is known, and what may be a search is not") {
  struct {
    std::string_view typed;
    std::string_view expected;
  } const cases[] = {
      {"serach", "search"},
      {"searh", "search"},
      {"searchh", "search"},
      {"exlpain", "explain"},
      {"anotate", "annotate"},
      {"mesages", "messages"},
      {"scna", "scan"},
      {"lsit", "list"},
      {"rnu", "run"},
      // words
      {"message", ""},
      {"lost", ""},
      {"last", ""},
      {"can", ""},
      {"ran", ""},
      {"research", ""},
      {"SERACH", ""},
      {"Serach", ""},
      {"access", ""},
      {"", ""},
      {"r", ""},
      {"5", ""},
      // what is one
      {"scan", ""},
      {"search", ""},
  };
  for (const auto& c : cases) {
    INFO(c.typed);
    CHECK(likely_command(c.typed) == c.expected);
  }
}

TEST_CASE("no symbol is taken for a mistyped command") {
  for (const Row& row : builtin().rows()) {
    std::string symbol(builtin().symbol(row));
    for (char& c : symbol) c = detail::to_lower(c);
    CHECK(likely_command(symbol).empty());
    CHECK(likely_command(symbol.substr(symbol.find('_') + 1)).empty());
  }
}
