#include "suggestions.h"

#include <algorithm>

#include "flags.h"
#include "rows.h"
#include "winerr/detail/ascii.h"

namespace winerr::cli {
namespace {

using Words = std::span<const std::string_view>;
using Word = Suggestions::Word;

/// Before so many letters nearly every symbol would be a suggestion.
constexpr std::size_t kLeastOfSymbol = 2;

const CommandName& lookup() noexcept { return command_names().front(); }

/// The flag that a word names, "--space" or "-s", for a command that has it.
const Flag* flag_of(std::string_view word, Command command) noexcept {
  for (const Flag& flag : flags()) {
    if (belongs_to(flag, command) && is_spelled(flag, word, command)) return &flag;
  }
  return nullptr;
}

/// What stands before the word that is being typed.
struct Before {
  const CommandName* command = &lookup();
  std::size_t operands = 0;    ///< behind the command's name, or without one
  bool asks_for_help = false;  ///< "help", which a command's name follows
  bool only_operands = false;  ///< behind "--"
  const Flag* flag = nullptr;  ///< whose value is being typed

  /// Whether what follows may be a command's name.
  [[nodiscard]] bool takes_command() const noexcept {
    return command == &lookup() && operands == 0 && !only_operands;
  }

  /// Whether what follows is an operand, whatever it looks like: behind "--", or of a program.
  [[nodiscard]] bool takes_all() const noexcept {
    return only_operands || (command->operand == Operand::command && operands > 0);
  }
};

Before read(Words words) {
  Before before;
  bool named = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const bool takes_all = before.takes_all();
    if (!takes_all && word == "--") {
      before.only_operands = true;
    } else if (!takes_all && word.starts_with('-')) {
      const Flag* flag = flag_of(word, before.command->command);
      if (flag == nullptr || flag->value_name.empty()) continue;
      // Bash makes three words of "--space=win32".
      i += i + 1 < words.size() && words[i + 1] == "=" ? 2 : 1;
      if (i >= words.size()) before.flag = flag;
    } else if (const CommandName* command = command_named(word);
               command != nullptr && !named && before.takes_command()) {
      before.command = command;
      named = true;
    } else if (!named && before.takes_command() && word == "help") {
      before.asks_for_help = named = true;
    } else {
      ++before.operands;
    }
  }
  return before;
}

void add_commands(Suggestions& made, std::string_view typed) {
  for (const CommandName& command : command_names()) {
    if (!command.name.empty() && command.name.starts_with(typed)) {
      made.words.push_back({std::string(command.name), command.help});
    }
  }
}

void add_flags(Suggestions& made, std::string_view typed, Command command) {
  for (const Flag& flag : flags()) {
    if (!belongs_to(flag, command)) continue;
    std::string text = "--" + std::string(flag.name);
    if (!text.starts_with(typed)) continue;
    if (!flag.value_name.empty()) text += '=';
    made.words.push_back({std::move(text), flag.help});
  }
}

void add_symbols(Suggestions& made, std::string_view typed, std::span<const Catalog> catalogs,
                 bool explained) {
  if (typed.size() < kLeastOfSymbol) return;
  std::vector<Word> symbols;
  for (const Match& match : rows_with_shape({}, catalogs, std::string(typed) + '*')) {
    if (match.symbol().empty() || (explained && !match.row->has_article())) continue;
    symbols.push_back({std::string(match.symbol()), match.summary()});
  }
  std::ranges::stable_sort(symbols, {}, &Word::text);
  // A symbol of two spaces is one word. (Clang 14 cannot compile std::ranges::unique.)
  const auto same = [](const Word& a, const Word& b) { return a.text == b.text; };
  symbols.erase(std::unique(symbols.begin(), symbols.end(), same), symbols.end());
  std::ranges::move(symbols, std::back_inserter(made.words));
}

/// @param before  what the suggestions begin with: "--space=" where the shell takes it for one word
void add_values(Suggestions& made, const Flag& flag, std::string_view before,
                std::string_view typed, std::span<const Catalog> catalogs) {
  if (flag.value_name == "FILE") made.kind = Suggestions::Kind::files;
  if (flag.value_name == "CODE") add_symbols(made, typed, catalogs, false);
  for (const std::string_view choice : choices_of(flag)) {
    if (choice.starts_with(typed)) made.words.push_back({std::string(choice), {}});
  }
  for (Word& word : made.words) word.text.insert(0, before);
}

void add_operands(Suggestions& made, const Before& before, std::string_view typed,
                  std::span<const Catalog> catalogs) {
  if (before.asks_for_help || before.takes_command()) add_commands(made, typed);
  // "sea" is the command, though SEARCH_E_NOREGION begins so in capitals.
  if (before.asks_for_help || (!typed.empty() && !made.words.empty())) return;
  switch (before.command->operand) {
    case Operand::symbol: add_symbols(made, typed, catalogs, false); return;
    case Operand::explained_symbol: add_symbols(made, typed, catalogs, true); return;
    case Operand::word: return;
    case Operand::file: made.kind = Suggestions::Kind::files; return;
    case Operand::command:
      made.kind = before.operands == 0 ? Suggestions::Kind::command : Suggestions::Kind::files;
      return;
  }
}

}  // namespace

Suggestions suggestions_for(Words typed, std::span<const Catalog> catalogs) {
  Suggestions made;
  std::string_view word = typed.empty() ? std::string_view() : typed.back();
  Words earlier = typed.first(typed.empty() ? 0 : typed.size() - 1);
  // Bash: the value behind "=" is about to begin.
  if (word == "=" && !earlier.empty() && earlier.back().starts_with("--")) {
    earlier = typed;
    word = {};
  }
  const Before before = read(earlier);
  if (before.flag != nullptr) {
    add_values(made, *before.flag, {}, word, catalogs);
    return made;
  }
  if (!word.starts_with('-') || before.takes_all()) {
    add_operands(made, before, word, catalogs);
    return made;
  }
  const std::size_t value = word.find('=');
  if (value == std::string_view::npos) {
    add_flags(made, word, before.command->command);
  } else if (const Flag* flag = flag_of(word.substr(0, value), before.command->command)) {
    add_values(made, *flag, word.substr(0, value + 1), word.substr(value + 1), catalogs);
  }
  return made;
}

}  // namespace winerr::cli
