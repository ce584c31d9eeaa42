#include "flags.h"

#include <set>
#include <string>

#include "catch.h"

using namespace winerr::cli;

TEST_CASE("the table of flags is sound") {
  std::set<std::string_view> names;
  std::set<char> letters;
  for (const Flag& flag : flags()) {
    INFO(flag.name);
    CHECK(names.insert(flag.name).second);
    if (flag.letter != 0) CHECK(letters.insert(flag.letter).second);
    CHECK_FALSE(flag.help.empty());
    CHECK(flag.help.back() != '.');
    CHECK(flag.help.size() <= 79);
    CHECK(flag.set != nullptr);
    CHECK(flag.commands != 0);
    // Choices belong to a value.
    if (!flag.choices.empty()) CHECK_FALSE(flag.value_name.empty());
  }
}
