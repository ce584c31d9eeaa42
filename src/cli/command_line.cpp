#include "command_line.h"

#include <algorithm>

#include "flags.h"
#include "winerr/detail/ascii.h"

namespace winerr::cli {
namespace {

/// What completion scripts call; behind it stand the words that are typed, whatever they look like.
constexpr std::string_view kCompleteCommand = "__complete";

bool is_option(std::string_view argument) noexcept {
  return argument.size() > 1 && argument.front() == '-' && !is_negative_number(argument);
}

/// "help" or "help scan", or "/?" as Windows' own commands have it. With other words behind it,
/// "help" is one of a search.
bool asks_for_help(std::span<const std::string_view> operands) noexcept {
  if (operands.empty()) return false;
  if (operands.size() == 1) return operands.front() == "help" || operands.front() == "/?";
  return operands.size() == 2 && operands.front() == "help" &&
         command_named(operands.back()) != nullptr;
}

}  // namespace

void take_command(Options& options) {
  if (options.command == Command::lookup && asks_for_help(options.operands)) {
    options.command = Command::help;
    options.operands.erase(options.operands.begin());
  }
  const bool help = options.command == Command::help;
  if (options.operands.empty() || (options.command != Command::lookup && !help)) return;
  if (const CommandName* command = command_named(options.operands.front())) {
    (help ? options.topic : options.command) = command->command;
    options.operands.erase(options.operands.begin());
  }
}

bool takes_next_argument(std::string_view argument, Command command) noexcept {
  return std::ranges::any_of(flags(), [&](const Flag& flag) {
    return !flag.value_name.empty() && is_spelled(flag, argument, command);
  });
}

std::size_t leading_options(std::span<const std::string_view> arguments, Command command) noexcept {
  std::size_t count = 0;
  while (count < arguments.size() && is_option(arguments[count])) {
    if (arguments[count] == "--") break;
    const bool value_follows = takes_next_argument(arguments[count], command);
    count = std::min(count + (value_follows ? 2 : 1), arguments.size());
  }
  return count;
}

bool is_negative_number(std::string_view argument) noexcept {
  return argument.size() > 1 && argument.front() == '-' && detail::is_digit(argument[1]);
}

bool parse_command_line(std::span<const std::string_view> arguments, Options& options,
                        std::string& error) {
  if (!arguments.empty() && arguments.front() == kCompleteCommand) {
    options.command = Command::complete;
    options.operands.assign(arguments.begin() + 1, arguments.end());
    return true;
  }
  if (!arguments.empty() && arguments.front() == "run") {
    // In `winerr run [OPTIONS] COMMAND` what follows the command's name is the command's, whatever
    // it looks like.
    const std::size_t own = 1 + leading_options(arguments.subspan(1), Command::run);
    if (own > 1 && !parse_options(arguments.first(own), options, error)) return false;
    if (options.command == Command::lookup) options.command = Command::run;
    arguments = arguments.subspan(own);
    if (!arguments.empty() && arguments.front() == "--") arguments = arguments.subspan(1);
    options.operands.assign(arguments.begin(), arguments.end());
    return true;
  }
  if (std::ranges::any_of(arguments, is_option)) {
    return parse_options(arguments, options, error);
  }
  options.operands.assign(arguments.begin(), arguments.end());
  take_command(options);
  return true;
}

}  // namespace winerr::cli
