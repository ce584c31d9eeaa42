#pragma once

#include <span>
#include <string>
#include <string_view>

#include "options.h"

namespace winerr::cli {

/// Whether an argument is a negative number, which is a query and never an option.
[[nodiscard]] bool is_negative_number(std::string_view argument) noexcept;

/// Whether an option's value is the next argument, as in "--color always", and not a part of it.
[[nodiscard]] bool takes_next_argument(std::string_view argument, Command command) noexcept;

/// How many arguments stand before the first operand or "--": options, and their values as they are
/// for a command.
[[nodiscard]] std::size_t leading_options(std::span<const std::string_view> arguments,
                                          Command command) noexcept;

/// Reads the command line into `options`, opens and checks nothing.
/// @param arguments  without the program's name; must outlive the options
/// @param error      receives one sentence if the line is wrong
/// @return whether it is right
[[nodiscard]] bool parse_command_line(std::span<const std::string_view> arguments, Options& options,
                                      std::string& error);

/// If the first operand is a command's name or "help", takes it off and sets the command, or the
/// topic of the help that was asked for.
void take_command(Options& options);

/// The part of parse_command_line() that needs CLI11: lines with options. Apart, because the
/// commonest line, `winerr 0x364A`, has none and must not pay for setting a parser up.
[[nodiscard]] bool parse_options(std::span<const std::string_view> arguments, Options& options,
                                 std::string& error);

}  // namespace winerr::cli
