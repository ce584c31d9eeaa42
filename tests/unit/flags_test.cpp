#include "flags.h"

#include <set>
#include <string>

#include "catch.h"

using namespace winerr::cli;

TEST_CASE("the table of flags is sound") {
  std::set<std::string_view> names;
  for (const Flag& flag : flags()) {
    INFO(flag.name);
    CHECK(names.insert(flag.name).second);
    CHECK_FALSE(flag.help.empty());
    CHECK(flag.help.back() != '.');
    CHECK(flag.help.size() <= 79);
    CHECK((flag.more.empty() || flag.more.back() == '.'));
    CHECK(flag.set != nullptr);
    CHECK(flag.commands != 0);
    // Choices belong to a value.
    if (!flag.choices.empty()) CHECK_FALSE(flag.value_name.empty());
  }
}

TEST_CASE("a letter is one flag for each command") {
  for (const CommandName& command : command_names()) {
    std::set<char> letters;
    for (const Flag& flag : flags()) {
      const char letter = letter_for(flag, command.command);
      INFO(command.name << ' ' << flag.name);
      if (letter != 0) CHECK(letters.insert(letter).second);
    }
  }
}
