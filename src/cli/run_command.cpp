#include "run_command.h"

#include "output.h"
#include "style.h"

namespace winerr::cli {
namespace {

constexpr int kWrongUsage = 2;
constexpr int kNotExecutable = 126;  // as env, nohup and shells have it
constexpr int kNotFound = 127;
constexpr Code kSignalBase = 128;

std::string quoted(std::string_view command) { return "'" + std::string(command) + "'"; }

/// As GitHub's documentation of workflow commands has it; properties need more than the text.
void append_escaped(std::string& out, std::string_view text, bool property) {
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += property ? "%3A" : ":"; break;
      case ',': out += property ? "%2C" : ","; break;
      default: out += c;
    }
  }
}

void tell(std::string_view command, const ExitNote& note, bool github) {
  std::string text;
  if (github) {
    append_annotation(text, command, note);
  } else {
    text = "winerr: ";
    append_visible(text, quoted(command) + " " + note.end);
    if (!note.meaning.empty()) text += ": " + note.meaning;
    text += '\n';
    if (!note.query.empty()) text += "winerr: more: winerr explain " + note.query + "\n";
  }
  // Where standard error itself fails there is nobody left to tell.
  static_cast<void>(write_all(Stream::err, text));
}

/// Whoever has pressed Ctrl+C knows it.
bool is_interruption(const ProcessEnd& end) noexcept {
  constexpr Code kControlC = 0xC000013A;
  constexpr Code kInterrupt = 2;  // SIGINT, on every system
  return end.kind == ProcessEnd::Kind::signaled ? end.status == kInterrupt
                                                : end.status == kControlC;
}

}  // namespace

void append_annotation(std::string& out, std::string_view command, const ExitNote& note) {
  // On a line of its own, wherever the command left off: elsewhere it is not recognized.
  out += '\n';
  out += note.failure ? "::error title=" : "::notice title=";
  append_escaped(out, quoted(command) + " " + note.end, true);
  out += "::";
  append_escaped(out, note.meaning.empty() ? note.end : note.meaning, false);
  out += '\n';
}

int run_command(const Options& options, std::span<const Catalog> catalogs) {
  if (options.operands.empty()) {
    report("run: no command; see winerr run --help");
    return kWrongUsage;
  }
  const std::string_view command = options.operands.front();
  const ProcessEnd end = run_process(options.operands);
  switch (end.kind) {
    case ProcessEnd::Kind::not_found: report(command, end.reason); return kNotFound;
    case ProcessEnd::Kind::not_executable: report(command, end.reason); return kNotExecutable;
    case ProcessEnd::Kind::exited:
    case ProcessEnd::Kind::signaled: break;
  }
  const bool known = is_interruption(end) && is_terminal(Stream::err);
  if (!options.quiet && !known) {
    if (const auto note = exit_note(options.operands, end, catalogs)) {
      tell(command, *note, options.github);
    }
  }
  return static_cast<int>(end.kind == ProcessEnd::Kind::signaled ? kSignalBase + end.status
                                                                 : end.status);
}

}  // namespace winerr::cli
