#include "suggestions.h"

#include "catch.h"
#include "options.h"

using namespace winerr;
using namespace winerr::cli;

namespace {

using Kind = Suggestions::Kind;
using Words = std::vector<std::string_view>;

Suggestions suggest(const Words& typed) {
  const Catalog catalogs[] = {builtin()};
  return suggestions_for(typed, catalogs);
}

std::vector<std::string> texts_of(const Suggestions& suggestions) {
  std::vector<std::string> texts;
  for (const Suggestions::Word& word : suggestions.words) texts.push_back(word.text);
  return texts;
}

}  // namespace

TEST_CASE("what fits is suggested in place of the word that is being typed") {
  struct Case {
    Words typed;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      // commands
      {{"se"}, {"search"}},  // not SEARCH_E_NOREGION too, which would keep the shell from going on
      {{"help", "s"}, {"search", "scan"}},
      {{"--json", "me"}, {"messages"}},
      {{"--color", "always", "ann"}, {"annotate"}},
      {{"5", "annot"}, {}},  // not behind a query
      {{"--", "annot"}, {}},
      {{"--", "list", "E_ACCESSD"}, {"E_ACCESSDENIED"}},
      // symbols, in any case of letters
      {{"error_access_denied"}, {"ERROR_ACCESS_DENIED", "ERROR_ACCESS_DENIED_APPDATA"}},
      {{"5", "E_ACCESSD"}, {"E_ACCESSDENIED"}},
      {{"list", "E_ACCESSD"}, {"E_ACCESSDENIED"}},
      {{"explain", "ERROR_ACCESS"}, {"ERROR_ACCESS_DENIED"}},  // those with an article
      {{"messages", "x.dll", "--code=E_ACCESSD"}, {"--code=E_ACCESSDENIED"}},
      {{"E"}, {}},  // nearly every symbol
      {{"search", "ERROR_ACCESS_DENIED"}, {}},
      // flags, of the command
      {{"--sp"}, {"--space="}},
      {{"annotate", "--f"}, {"--follow", "--format="}},
      {{"scan", "--f"}, {}},
      {{"--", "--sp"}, {}},
      // their values, as the shell parts the words
      {{"--space", "n"}, {"ntstatus"}},
      {{"-s", "n"}, {"ntstatus"}},
      {{"--space=n"}, {"--space=ntstatus"}},
      {{"--space", "=", "n"}, {"ntstatus"}},
      {{"--color", "="}, {"auto", "always", "never"}},
      {{"--color", ""}, {"auto", "always", "never"}},
      {{"--limit", "5"}, {}},
      {{"scan", "--style=s"}, {}},  // annotate's
  };
  for (const Case& one : cases) {
    INFO(joined(one.typed));
    const Suggestions suggestions = suggest(one.typed);
    CHECK(suggestions.kind == Kind::words);
    CHECK(texts_of(suggestions) == one.expected);
  }
}

TEST_CASE("files and commands are left to the shell") {
  struct Case {
    Words typed;
    Kind kind;
  };
  const Case cases[] = {
      {{"annotate", ""}, Kind::files},
      {{"annotate", "-f", "a"}, Kind::files},  // --follow, where -f of a look-up takes a template
      {{"-f", "a"}, Kind::words},
      {{"scan", "--html", ""}, Kind::files},
      {{"scan", "--html=re"}, Kind::files},
      {{"5", "--messages", "ker"}, Kind::files},
      {{"scan", "-r", "logs"}, Kind::files},
      {{"run", "set"}, Kind::command},
      {{"run", "--", "set"}, Kind::command},
      {{"run", "ls", "--"}, Kind::files},
      {{"run", "--gi"}, Kind::words},
  };
  for (const Case& one : cases) {
    INFO(joined(one.typed));
    CHECK(suggest(one.typed).kind == one.kind);
  }
}

TEST_CASE("nothing typed, or an empty word, suggests the commands") {
  const std::vector<std::string> commands = texts_of(suggest({""}));
  CHECK(commands.size() == 7);
  CHECK(commands.front() == "search");
  CHECK(texts_of(suggest({})) == commands);
}

TEST_CASE("suggestions are told with what they mean, on one line") {
  for (const Words& typed : {Words{""}, Words{"--"}, Words{"ERROR_"}}) {
    const Suggestions suggestions = suggest(typed);
    CHECK_FALSE(suggestions.words.empty());
    for (const Suggestions::Word& word : suggestions.words) {
      INFO(word.text);
      CHECK_FALSE(word.about.empty());
      CHECK(word.about.find_first_of("\t\n") == std::string_view::npos);
    }
  }
}
