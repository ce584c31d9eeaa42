#include <string>

#include "commands.h"
#include "flags.h"
#include "printer.h"
#include "style.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kColumn = 26;

constexpr std::string_view kIntroduction =
    "winerr tells what a Windows error code means, offline: by name, decimal or hex.\n";

constexpr std::string_view kExamples[][2] = {
    {"winerr 0x80070005", "one code, the full answer"},
    {"winerr -1073741515 1603 E_FAIL", "several, a line each"},
    {"winerr 'BugCheck 9F'", "as a log or a blue screen prints it"},
    {"winerr explain 0x800F081F", "causes and what to do"},
    {"winerr search vpn wrong password", "no code at hand, only words"},
    {"winerr list --space bugcheck", "all stop codes"},
    {"grep -o '0x8[0-9a-f]*' x.log | winerr", "codes from a log"},
};

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

std::string spelling(const Flag& flag) {
  std::string text;
  if (flag.letter != 0) {
    text += '-';
    text += flag.letter;
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
  if (!flag.choices.empty()) {
    text += " (";
    for (const char c : flag.choices) text += c == '|' ? std::string(", ") : std::string(1, c);
    text += ')';
  }
  return text;
}

}  // namespace

Status run_help(const Options& options, Output& output) {
  Style style;
  style.color = wants_color(options.color);
  std::string& out = output.buffer();
  out += kIntroduction;
  out += '\n';
  append_painted(out, style, Paint::heading, "Usage");
  out += '\n';
  for (const CommandName& command : command_names()) {
    std::string left = "winerr ";
    left += command.name;
    if (!command.name.empty()) left += ' ';
    left += command.operands;
    append_row(out, style, left, command.help);
  }
  append_row(out, style, "... | winerr", "queries or log lines from standard input");
  out += '\n';
  append_painted(out, style, Paint::heading, "Options");
  out += '\n';
  for (const Flag& flag : flags()) append_row(out, style, spelling(flag), explanation(flag));
  out += '\n';
  append_painted(out, style, Paint::heading, "Examples");
  out += '\n';
  for (const auto& [command, what] : kExamples) {
    out += "  ";
    out += command;
    append_padding(out, command.size(), 38);
    out += "  ";
    out += what;
    out += '\n';
  }
  out += "\nExit status: 0 every query answered, 1 something not found, 2 wrong usage or input.\n";
  return Status::found;
}

}  // namespace winerr::cli
