#include <string>

#include "commands.h"
#include "examples.h"
#include "flags.h"
#include "printer.h"
#include "style.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kColumn = 26;

constexpr std::string_view kIntroduction =
    "winerr tells what a Windows error code means, offline: by name, decimal or hex.\n";

void append_row(std::string& out, const Style& style, std::string_view left,
                std::string_view right) {
  out += "  ";
  out += left;
  append_padding(out, left.size() + 2, kColumn);
  if (left.size() + 2 >= kColumn) {
    out += '\n';
    out.append(kColumn, ' ');
  }
  append_wrapped(out, style, right, kColumn);
  out += '\n';
}

std::string spelling(const Flag& flag, Command command) {
  std::string text;
  if (const char letter = letter_for(flag, command); letter != 0) {
    text += '-';
    text += letter;
    text += ", ";
  } else {
    text += "    ";
  }
  text += "--";
  text += flag.name;
  if (!flag.value_name.empty()) {
    text += '=';
    text += flag.value_name;
  }
  return text;
}

std::string explanation(const Flag& flag) {
  std::string text(flag.help);
  if (!flag.choices.empty()) text += " (" + joined(choices_of(flag), ", ") + ')';
  return text;
}

}  // namespace

Status run_help(const Options& options, Output& output) {
  Style style;
  style.color = wants_color(options.color);
  std::string& out = output.buffer();
  const Command topic = options.topic;
  const bool whole = topic == Command::lookup;
  if (whole) {
    out += kIntroduction;
    out += '\n';
  }
  append_painted(out, style, Paint::heading, "Usage");
  out += '\n';
  for (const CommandName& command : command_names()) {
    if (!whole && command.command != topic) continue;
    std::string left = "winerr ";
    left += command.name;
    if (!command.name.empty()) left += ' ';
    left += command.operands;
    append_row(out, style, left, command.help);
  }
  if (whole) append_row(out, style, "... | winerr", "queries or log lines from standard input");
  out += '\n';
  append_painted(out, style, Paint::heading, "Options");
  out += '\n';
  for (const Flag& flag : flags()) {
    // Flags of other commands stand in their own help.
    if (!belongs_to(flag, topic)) continue;
    append_row(out, style, spelling(flag, topic), explanation(flag));
  }
  out += '\n';
  append_painted(out, style, Paint::heading, "Examples");
  out += '\n';
  for (const Example& example : examples()) {
    if (whole ? !example.everywhere : example.command != topic) continue;
    out += "  ";
    out += example.line;
    append_padding(out, example.line.size(), 38);
    out += "  ";
    out += example.what;
    out += '\n';
  }
  out += whole ? "\nwinerr COMMAND --help tells a command's own options.\n"
                 "Exit status: 0 every query answered, 1 something not found, 2 wrong usage or "
                 "input.\n"
               : "";
  return Status::found;
}

}  // namespace winerr::cli
