#include "manual.h"

#include <span>
#include <string_view>
#include <vector>

#include "examples.h"
#include "fields.h"
#include "flags.h"
#include "winerr/detail/ascii.h"

namespace winerr::cli {
namespace {

/// A paragraph with a heading of its own, such as an option with what it does.
struct Entry {
  std::string_view heading;
  std::string_view text;
};

constexpr Entry kEnvironment[] = {
    {"WINERR_MESSAGES",
     "Files and folders that stand for --messages where none is named, with ':' between them (';' "
     "on Windows)."},
    {"NO_COLOR", "No color, whatever the terminal."},
    {"CLICOLOR_FORCE", "Color without a terminal, unless it is 0."},
    {"LC_ALL, LC_MESSAGES, LANG", "The language whose messages come first."},
};

constexpr Entry kStatuses[] = {
    {"0", "Every query was answered."},
    {"1", "Something was not found."},
    {"2",
     "Wrong usage, a number that is no 32-bit code, or input or output that failed. What went "
     "wrong is told on standard error."},
    {"run",
     "That of the command; 128 and the number of the signal that ended it; 127 if it was not "
     "found, 126 if it could not be run."},
};

/// Text as roff shows it letter by letter, with each sentence on a line of its own, by which roff
/// knows its end.
void append_text(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool begins_line = i == 0 || out.back() == '\n';
    // A line that begins with these would be a request.
    if (begins_line && (c == '.' || c == '\'')) out += "\\&";
    switch (c) {
      case '\\': out += "\\(rs"; break;
      case '-': out += "\\-"; break;
      case '\'': out += "\\(aq"; break;
      case '`': out += "\\(ga"; break;
      case '^': out += "\\(ha"; break;
      case '~': out += "\\(ti"; break;
      case ' ': out += i > 0 && text[i - 1] == '.' ? '\n' : ' '; break;
      default: out += c;
    }
  }
}

void append_line(std::string& out, std::string_view text) {
  append_text(out, text);
  out += '\n';
}

/// @param font  'B' for bold, 'I' for italic
void append_in_font(std::string& out, char font, std::string_view text) {
  out += "\\f";
  out += font;
  append_text(out, text);
  out += "\\fR";
}

void append_bold(std::string& out, std::string_view text) { append_in_font(out, 'B', text); }
void append_italic(std::string& out, std::string_view text) { append_in_font(out, 'I', text); }

void append_section(std::string& out, std::string_view name) {
  out += ".SH ";
  out += name;
  out += '\n';
}

/// "Only rows of this header." of "only rows of this header".
std::string sentence(std::string_view text) {
  std::string made(text);
  made[0] = detail::to_upper(made[0]);
  return made + '.';
}

void append_usage(std::string& out, const CommandName& command) {
  append_bold(out, "winerr");
  if (!command.name.empty()) {
    out += ' ';
    append_bold(out, command.name);
  }
  out += ' ';
  append_italic(out, command.operands);
  out += '\n';
}

void append_command(std::string& out, const CommandName& command) {
  out += ".TP\n";
  append_usage(out, command);
  append_line(out, sentence(command.help));
  if (!command.more.empty()) append_line(out, command.more);
}

/// "For search, list." of a flag that not every command has, and which of them write its letter
/// otherwise.
std::string belonging(const Flag& flag) {
  std::vector<std::string_view> owners;
  std::vector<std::string_view> without_letter;
  for (const CommandName& command : command_names()) {
    if (!belongs_to(flag, command.command)) continue;
    const std::string_view name = command.name.empty() ? "look-ups" : command.name;
    owners.push_back(name);
    if (flag.letter != 0 && letter_for(flag, command.command) == 0) without_letter.push_back(name);
  }
  std::string text;
  if (owners.size() < command_names().size()) text += "For " + joined(owners, ", ") + ". ";
  if (!without_letter.empty()) {
    text += std::string("No -") + flag.letter + " with " + joined(without_letter, ", ") + ". ";
  }
  if (!text.empty()) text.pop_back();
  return text;
}

void append_flag(std::string& out, const Flag& flag) {
  out += ".TP\n";
  if (flag.letter != 0) {
    append_bold(out, std::string("-") + flag.letter);
    out += ", ";
  }
  append_bold(out, "--" + std::string(flag.name));
  if (!flag.value_name.empty()) {
    out += '=';
    append_italic(out, flag.value_name);
  }
  out += '\n';
  append_line(out, sentence(flag.help));
  if (!flag.choices.empty()) {
    out += "One of ";
    append_line(out, joined(choices_of(flag), ", ") + '.');
  }
  if (!flag.more.empty()) append_line(out, flag.more);
  const std::string of = belonging(flag);
  if (!of.empty()) append_line(out, of);
}

void append_entry(std::string& out, std::string_view heading, std::string_view text) {
  out += ".TP\n";
  append_bold(out, heading);
  out += '\n';
  append_line(out, text);
}

void append_fields(std::string& out) {
  append_section(out, "FIELDS");
  append_line(out,
              "A template of --format is text with fields in braces; a brace itself is doubled, "
              "and \\t, \\n, \\0 and \\\\ are what they are in C. The fields are the columns of "
              "--csv as well:");
  out += ".PP\n";
  append_line(out, joined(kFieldNames, ", ") + '.');
}

}  // namespace

void append_manual(std::string& out) {
  // No date, so that the same source gives the same page.
  out += ".TH WINERR 1 \"\" \"winerr " WINERR_VERSION "\" \"User Commands\"\n";
  out += ".\\\" The manual of winerr, as `winerr --generate man` writes it.\n";
  append_section(out, "NAME");
  out += "winerr \\- tells what a Windows error code means\n";
  append_section(out, "SYNOPSIS");
  for (const CommandName& command : command_names()) {
    append_usage(out, command);
    if (&command != &command_names().back()) out += ".br\n";
  }
  append_section(out, "DESCRIPTION");
  append_line(
      out,
      "winerr knows the codes of Windows (Win32 errors, HRESULTs, NTSTATUS values, stop "
      "codes, exceptions and those of many parts of Windows) by number and by name, offline "
      "and on any system. It explains them, finds them by words and names them in logs.");
  append_section(out, "COMMANDS");
  for (const CommandName& command : command_names()) append_command(out, command);
  append_section(out, "OPTIONS");
  append_line(out, "Values may stand behind '=' or as an argument of their own.");
  for (const Flag& flag : flags()) append_flag(out, flag);
  append_fields(out);
  append_section(out, "ENVIRONMENT");
  for (const Entry& entry : kEnvironment) append_entry(out, entry.heading, entry.text);
  append_section(out, "EXIT STATUS");
  for (const Entry& entry : kStatuses) append_entry(out, entry.heading, entry.text);
  append_section(out, "EXAMPLES");
  for (const Example& example : examples()) {
    append_entry(out, example.line, sentence(example.what));
  }
}

}  // namespace winerr::cli
