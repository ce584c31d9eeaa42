#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>

#include "command_line.h"
#include "flags.h"
#include "likely_flags.h"
#include "output.h"

namespace winerr::cli {
namespace {

/// Put before negative numbers so that CLI11 takes them for operands; no argument of a
/// process can hold a NUL, but this byte one can, so it is only removed where it was added.
constexpr char kShield = '\x01';

/// The command that an operand names; a look-up if it names none.
Command command_of(std::string_view operand) {
  const CommandName* command = command_named(operand);
  return command == nullptr ? Command::lookup : command->command;
}

/// The command that stands first, or behind options that mean the same for it: -f does not for
/// annotate. One that stands elsewhere is found when the options are read.
Command leading_command(std::span<const std::string_view> arguments) {
  const std::size_t options = leading_options(arguments, Command::lookup);
  if (options == arguments.size()) return Command::lookup;
  const Command command = command_of(arguments[options]);
  return leading_options(arguments, command) == options ? command : Command::lookup;
}

/// Where a command's own options are told.
std::string help_hint(Command command) {
  const std::string_view name = name_of(command);
  return name.empty() ? "; see winerr --help" : "; see winerr " + std::string(name) + " --help";
}

std::string spelling(const Flag& flag, Command command) {
  std::string text = "--" + std::string(flag.name);
  if (const char letter = letter_for(flag, command); letter != 0) {
    text += std::string(",-") + letter;
  }
  return text;
}

std::string choice_problem(const Flag& flag, std::string_view value) {
  const std::vector<std::string_view> choices = choices_of(flag);
  if (choices.empty() || std::ranges::find(choices, value) != choices.end()) return {};
  return "choose one of " + joined(choices, ", ");
}

/// What a line gave for one flag; the strings live as long as the process.
struct Given {
  const Flag* flag;
  CLI::Option* option;
  std::vector<std::string> values;
};

/// Strings that views in Options point to. They are made once a run, like the arguments.
std::deque<std::string>& kept_strings() {
  static std::deque<std::string> strings;
  return strings;
}

std::string unknown_option(std::string_view typed, Command command) {
  std::string text = "no option is called '" + shortened(typed) + "'";
  const std::vector<std::string> likely = likely_flags(typed, command);
  if (likely.empty()) return text + help_hint(command);
  const std::vector<std::string_view> views(likely.begin(), likely.end());
  return text + "; did you mean " + joined(views, " or ") + "?";
}

/// What is wrong with "--space=" and "--json=5", of which CLI11 would take the next argument for
/// the value, or the value for nothing. "" if nothing is.
std::string assignment_problem(std::string_view argument) {
  const std::size_t end = argument.find('=');
  if (end == std::string_view::npos) return {};
  const std::string_view name = argument.substr(2, end - 2);
  const auto flag = std::ranges::find(flags(), name, &Flag::name);
  if (flag == flags().end()) return {};
  if (flag->value_name.empty()) return "--" + std::string(name) + " takes no value";
  if (end + 1 == argument.size()) return "--" + std::string(name) + "= lacks its value";
  return {};
}

/// "-json", of which CLI11 would make -j with the value "son".
bool lacks_dash(std::string_view argument, Command command) {
  return std::ranges::any_of(flags(), [&](const Flag& flag) {
    return belongs_to(flag, command) && argument.substr(1, argument.find('=') - 1) == flag.name;
  });
}

/// What is wrong with "-q5", of which CLI11 would make -q and the operand -5. "" if nothing is.
std::string letters_problem(std::string_view argument, Command command) {
  for (std::size_t i = 1; i < argument.size(); ++i) {
    const auto flag = std::ranges::find_if(
        flags(), [&](const Flag& item) { return letter_for(item, command) == argument[i]; });
    if (flag == flags().end()) {
      return i == 1 ? "" : unknown_option("-" + std::string(argument.substr(i)), command);
    }
    if (!flag->value_name.empty()) break;
  }
  return {};
}

/// What CLI11 would misread in the arguments; "" if nothing.
std::string argument_problem(std::span<const std::string_view> arguments, Command command) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--") break;
    if (!argument.starts_with('-') || is_negative_number(argument)) continue;
    if (takes_next_argument(argument, command)) {
      ++i;  // what the value looks like means nothing: --format "-q {dec}"
      continue;
    }
    std::string problem;
    if (argument.starts_with("--")) {
      problem = assignment_problem(argument);
      if (!problem.empty()) problem += help_hint(command);
    } else if (lacks_dash(argument, command)) {
      problem = unknown_option(argument, command);
    } else {
      problem = letters_problem(argument, command);
    }
    if (!problem.empty()) return problem;
  }
  return {};
}

void remove_shield(std::string& text) {
  if (text.starts_with(kShield) && is_negative_number(std::string_view(text).substr(1))) {
    text.erase(0, 1);
  }
}

bool take_flags(std::deque<Given>& given, Options& options, std::string& error) {
  for (Given& item : given) {
    if (item.option->count() == 0) continue;
    if (item.values.empty()) item.values.emplace_back();  // a switch
    for (std::string& text : item.values) {
      remove_shield(text);
      const std::string_view value = kept_strings().emplace_back(std::move(text));
      std::string problem = choice_problem(*item.flag, value);
      const Format format = options.format;
      if (problem.empty()) problem = item.flag->set(options, value);
      if (format != Format::text && options.format != format) {
        error = "--json, --csv and --format exclude each other; choose one";
        return false;
      }
      if (!problem.empty()) {
        error = "--" + std::string(item.flag->name) + " '" + shortened(value) + "': " + problem;
        return false;
      }
    }
  }
  return true;
}

bool check_commands(const std::deque<Given>& given, Command command, std::string& error) {
  if (is_about_winerr(command)) return true;
  for (const Given& item : given) {
    if (item.option->count() == 0 || belongs_to(*item.flag, command)) continue;
    const std::string_view name = name_of(command);
    error = "--" + std::string(item.flag->name) + " has no meaning for " +
            (name.empty() ? "a look-up" : "'" + std::string(name) + "'") + help_hint(command);
    return false;
  }
  return true;
}

/// What CLI11 found, in words of our own where people get there by a slip: it speaks of "1 required
/// TEXT" and of arguments that "were not expected".
std::string parse_problem(const CLI::ParseError& problem, const CLI::App& app, Command command) {
  std::string text = problem.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&problem) != nullptr && app.remaining_size() > 0) {
    return unknown_option(app.remaining().front(), command);
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&problem) != nullptr) {
    text = text.substr(0, text.find(':')) + " lacks its value";
  }
  std::erase(text, kShield);
  while (text.ends_with('\n') || text.ends_with('.')) text.pop_back();
  return shortened(text) + help_hint(command);
}

}  // namespace

bool parse_options(std::span<const std::string_view> arguments, Options& options,
                   std::string& error) {
  const Command leading = leading_command(arguments);
  error = argument_problem(arguments, leading);
  if (!error.empty()) return false;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras(false);
  app.positionals_at_end(false);
  std::deque<Given> given;
  for (const Flag& flag : flags()) {
    Given& item = given.emplace_back(Given{&flag, nullptr, {}});
    if (flag.value_name.empty()) {
      item.option = app.add_flag(spelling(flag, leading));
      item.option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    } else {
      item.option = app.add_option(spelling(flag, leading), item.values);
      item.option->multi_option_policy(flag.repeatable ? CLI::MultiOptionPolicy::TakeAll
                                                       : CLI::MultiOptionPolicy::TakeLast);
      item.option->allow_extra_args(false);
    }
  }
  std::vector<std::string> operands;
  app.add_option("operands", operands);

  std::vector<std::string> reversed;  // as CLI11 wants it
  for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument) {
    reversed.push_back((is_negative_number(*argument) ? std::string(1, kShield) : std::string()) +
                       std::string(*argument));
  }
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& problem) {
    // The command may stand behind the option.
    error = parse_problem(problem, app, operands.empty() ? leading : command_of(operands.front()));
    return false;
  }
  for (std::string& operand : operands) {
    remove_shield(operand);
    options.operands.push_back(kept_strings().emplace_back(std::move(operand)));
  }
  if (!take_flags(given, options, error)) return false;
  // Behind "--" a command's name is a word like any other.
  const std::size_t first = leading_options(arguments, leading);
  if (first == arguments.size() || arguments[first] != "--") take_command(options);
  return check_commands(given, options.command, error);
}

}  // namespace winerr::cli
