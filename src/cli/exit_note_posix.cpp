#include <csignal>

#include "exit_note.h"
#include "numbers.h"

namespace winerr::cli {
namespace {

struct Signal {
  int number;
  std::string_view name;
  std::string_view meaning;
};

/// Numbers differ between systems, so they are the headers'.
constexpr Signal kSignals[] = {
    {SIGSEGV, "SIGSEGV",
     "It touched memory that it may not use (a segmentation fault): a bug in it or in a library."},
    {SIGABRT, "SIGABRT",
     "It gave up by itself, as on a failed assertion or an exception that nothing caught."},
    {SIGBUS, "SIGBUS",
     "It touched memory that is not there, such as the part of a mapped file that was cut off."},
    {SIGILL, "SIGILL",
     "It ran an instruction that this processor does not know: built for another one, or a bug."},
    {SIGFPE, "SIGFPE", "Its arithmetic failed, most often by an integer divided by zero."},
    {SIGTRAP, "SIGTRAP", "It met a breakpoint, or a check of its own that failed."},
    {SIGSYS, "SIGSYS", "It made a system call that a sandbox forbids."},
    {SIGKILL, "SIGKILL",
     "It was killed from outside: by the system when memory ran out, or by a time limit."},
    {SIGTERM, "SIGTERM", "It was asked to end, by someone, a time limit or a shutdown."},
    {SIGHUP, "SIGHUP", "Its terminal or connection was closed."},
    {SIGINT, "SIGINT", "It was interrupted, as by Ctrl+C."},
    {SIGQUIT, "SIGQUIT", "It was ended from the keyboard, as by Ctrl+\\."},
    {SIGPIPE, "SIGPIPE", "It wrote to a pipe that nobody reads any more."},
    {SIGXCPU, "SIGXCPU", "It used more processor time than its limit allows."},
    {SIGXFSZ, "SIGXFSZ", "It wrote a file that is larger than its limit allows."},
};

const Signal* signal_of(Code number) noexcept {
  for (const Signal& signal : kSignals) {
    if (static_cast<Code>(signal.number) == number) return &signal;
  }
  return nullptr;
}

std::string number_and_name(Code number, const Signal* signal) {
  std::string text = "signal ";
  append_decimal(text, number);
  if (signal != nullptr) {
    text += ", ";
    text += signal->name;
  }
  return text;
}

std::optional<ExitNote> signal_note(Code number) {
  // Whoever reads the output has seen enough; that is no news.
  if (number == static_cast<Code>(SIGPIPE)) return std::nullopt;
  const Signal* signal = signal_of(number);
  ExitNote note;
  note.end = "was ended by " + number_and_name(number, signal);
  if (signal != nullptr) note.meaning = signal->meaning;
  return note;
}

/// What POSIX has shells make of commands that did not begin or were ended by a signal.
std::optional<ExitNote> shell_note(Code status) {
  ExitNote note;
  note.end = "ended with ";
  append_decimal(note.end, status);
  if (status == 127) {
    note.meaning = "Shells end so when a command was not found.";
    return note;
  }
  if (status == 126) {
    note.meaning = "Shells end so when a command was found and could not be run.";
    return note;
  }
  constexpr Code kFirstSignal = 128;
  if (status <= kFirstSignal) return std::nullopt;
  const Signal* signal = signal_of(status - kFirstSignal);
  if (signal == nullptr) return std::nullopt;
  note.end += ", as shells do for " + number_and_name(status - kFirstSignal, signal);
  note.meaning = signal->meaning;
  return note;
}

}  // namespace

std::optional<ExitNote> exit_note(std::span<const std::string_view> command, const ProcessEnd& end,
                                  std::span<const Catalog> catalogs) {
  if (end.kind == ProcessEnd::Kind::signaled) return signal_note(end.status);
  if (is_windows_command(command)) return cut_exit_note(end.status, catalogs);
  return shell_note(end.status);
}

}  // namespace winerr::cli
