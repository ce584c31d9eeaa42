#include "command_line.h"

#include <algorithm>

#include "flags.h"
#include "winerr/detail/ascii.h"

namespace winerr::cli {
namespace {

bool is_option(std::string_view argument) noexcept {
  return argument.size() > 1 && argument.front() == '-' && !is_negative_number(argument);
}

}  // namespace

void take_command(Options& options) {
  const bool help = options.command == Command::help;
  if (options.operands.empty() || (options.command != Command::lookup && !help)) return;
  for (const CommandName& command : command_names()) {
    if (!command.name.empty() && options.operands.front() == command.name) {
      (help ? options.topic : options.command) = command.command;
      options.operands.erase(options.operands.begin());
      return;
    }
  }
}

bool is_negative_number(std::string_view argument) noexcept {
  return argument.size() > 1 && argument.front() == '-' && detail::is_digit(argument[1]);
}

bool parse_command_line(std::span<const std::string_view> arguments, Options& options,
                        std::string& error) {
  if (std::ranges::any_of(arguments, is_option)) {
    return parse_options(arguments, options, error);
  }
  options.operands.assign(arguments.begin(), arguments.end());
  take_command(options);
  return true;
}

}  // namespace winerr::cli
