#include "likely_flags.h"

#include "catch.h"

using namespace winerr::cli;

TEST_CASE("a mistyped option finds the one of its command") {
  using Flags = std::vector<std::string>;
  struct {
    std::string_view typed;
    Command command;
    Flags expected;
  } const cases[] = {
      // one letter too few, too many, another, or two swapped
      {"--jsn", Command::scan, {"--json"}},
      {"--jsonn", Command::lookup, {"--json"}},
      {"--verison", Command::lookup, {"--version"}},
      {"--colour", Command::list, {"--color"}},
      {"--recurse", Command::scan, {"--recursive"}},
      {"--JSON", Command::search, {"--json"}},
      {"--jsn=5", Command::scan, {"--json"}},
      // the end left away
      {"--rec", Command::scan, {"--recursive"}},
      {"--js", Command::scan, {"--json"}},
      {"--befor", Command::annotate, {"--before", "--before-context"}},
      // a dash left away, and one too many
      {"-json", Command::scan, {"--json"}},
      {"-before", Command::annotate, {"--before"}},
      {"---json", Command::scan, {"--json"}},
      // several as near
      {"--lung", Command::lookup, {"--long", "--lang"}},
      // a letter in the other case
      {"-v", Command::lookup, {"-V"}},
      {"-R", Command::scan, {"-r"}},
      {"-O", Command::annotate, {"-o"}},
      // of another command
      {"--recursiv", Command::lookup, {}},
      {"-R", Command::list, {}},
      // nothing near
      {"--frobnicate", Command::lookup, {}},
      {"--xml", Command::scan, {}},
      {"--out", Command::scan, {}},
      {"--xy", Command::scan, {}},
      {"--no-color", Command::scan, {}},
      {"--c", Command::scan, {}},
      {"-x", Command::scan, {}},
      {"-x5", Command::scan, {}},
      {"-?", Command::lookup, {}},
      {"-", Command::lookup, {}},
      {"--=5", Command::lookup, {}},
  };
  for (const auto& c : cases) {
    INFO(c.typed);
    CHECK(likely_flags(c.typed, c.command) == c.expected);
  }
}
