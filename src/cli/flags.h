#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "options.h"

namespace winerr::cli {

/// Commands that a flag belongs to, as a set of bits.
using CommandSet = std::uint16_t;
[[nodiscard]] constexpr CommandSet set_of(Command command) noexcept {
  return static_cast<CommandSet>(1U << static_cast<unsigned>(command));
}
inline constexpr CommandSet kEveryCommand = 0xFFFF;

/// One flag: all that parsing, help, manual and completions need to know of it.
struct Flag {
  std::string_view name;        ///< without the dashes
  char letter = 0;              ///< one-letter form, or 0; see letter_for()
  std::string_view value_name;  ///< "" for a switch, "FILE" for a path
  std::string_view choices;     ///< "a|b|c", or "" for any value
  CommandSet commands = kEveryCommand;
  std::string_view help;  ///< one line
  std::string_view more;  ///< what the manual says besides, in sentences; "" if help says it all
  /// Stores the value ("" for a switch). @return "" or what is wrong with it
  std::string_view (*set)(Options& options, std::string_view value);
  bool repeatable = false;  ///< each value counts, not only the last
};

/// What a command's operands are, for completions.
enum class Operand : std::uint8_t { symbol, explained_symbol, word, file, command };

struct CommandName {
  Command command;
  std::string_view name;
  std::string_view operands;
  Operand operand;
  std::string_view help;
  std::string_view more;  ///< what the manual says besides
};

[[nodiscard]] std::span<const Flag> flags() noexcept;
[[nodiscard]] std::span<const CommandName> command_names() noexcept;

/// The command with this name, or nullptr; a look-up has none.
[[nodiscard]] const CommandName* command_named(std::string_view name) noexcept;

/// The name of a command; "" for a look-up and for what is no command of its own.
[[nodiscard]] std::string_view name_of(Command command) noexcept;

[[nodiscard]] constexpr bool belongs_to(const Flag& flag, Command command) noexcept {
  return (flag.commands & set_of(command)) != 0;
}

/// Whether a word names a flag: "--space", of any command's, or the letter that the command has
/// for it, "-s".
[[nodiscard]] bool is_spelled(const Flag& flag, std::string_view word, Command command) noexcept;

/// The choices of a flag, one by one.
[[nodiscard]] std::vector<std::string_view> choices_of(const Flag& flag);

/// The flag's one-letter form for a command, or 0. Of several flags with one letter the first
/// that the command has gets it: -f is --follow for annotate and --format elsewhere.
[[nodiscard]] char letter_for(const Flag& flag, Command command) noexcept;

}  // namespace winerr::cli
