#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include "process.h"

extern char** environ;

namespace winerr::cli {
namespace {

// Those by which a command is asked to end; the terminal sends the first two to all of a job.
constexpr std::array kPassedOn = {SIGINT, SIGQUIT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t running_child = 0;

/// A signal for this process alone is the child's too. One from the terminal has reached it
/// already, and twice would be once too often: programs take a second Ctrl+C for a stronger one.
void pass_on(int signal, siginfo_t* info, void*) {
  const int error = errno;
  const bool from_process = info->si_code == SI_USER && info->si_pid != 0;
  if (from_process && running_child != 0) kill(static_cast<pid_t>(running_child), signal);
  errno = error;
}

/// Takes the signals over while a child runs and gives them back afterwards. Signals that were
/// ignored before (nohup) stay so, here and in the child.
class SignalGuard {
 public:
  SignalGuard() {
    sigset_t blocked;
    sigemptyset(&blocked);
    for (const int signal : kPassedOn) sigaddset(&blocked, signal);
    // Until the child is known, or a signal in between would reach nobody.
    sigprocmask(SIG_BLOCK, &blocked, &mask_before_);
    sigemptyset(&reset_in_child_);
    for (std::size_t i = 0; i < kPassedOn.size(); ++i) {
      sigaction(kPassedOn[i], nullptr, &before_[i]);
      if (before_[i].sa_handler == SIG_IGN) continue;
      sigaddset(&reset_in_child_, kPassedOn[i]);
      struct sigaction taken {};
      taken.sa_sigaction = pass_on;
      taken.sa_flags = SA_SIGINFO | SA_RESTART;
      sigemptyset(&taken.sa_mask);
      sigaction(kPassedOn[i], &taken, nullptr);
    }
  }
  ~SignalGuard() {
    running_child = 0;
    for (std::size_t i = 0; i < kPassedOn.size(); ++i) {
      sigaction(kPassedOn[i], &before_[i], nullptr);
    }
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
  }
  SignalGuard(const SignalGuard&) = delete;
  SignalGuard& operator=(const SignalGuard&) = delete;

  void let_through(pid_t child) const {
    running_child = child;
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
  }

  [[nodiscard]] const sigset_t& mask_before() const noexcept { return mask_before_; }
  [[nodiscard]] const sigset_t& reset_in_child() const noexcept { return reset_in_child_; }

 private:
  sigset_t mask_before_;
  sigset_t reset_in_child_;
  std::array<struct sigaction, kPassedOn.size()> before_;
};

ProcessEnd not_begun(const std::string& program, int error) {
  if (error == ENOENT && program.find('/') == std::string::npos) {
    return {ProcessEnd::Kind::not_found, 0, "no program of this name is in PATH"};
  }
  // Of a script whose interpreter is missing the system says the same as of a missing file.
  if (error == ENOENT && access(program.c_str(), F_OK) == 0) {
    return {ProcessEnd::Kind::not_found, 0, "the interpreter that it needs is not there"};
  }
  const bool missing = error == ENOENT || error == ENOTDIR;
  return {missing ? ProcessEnd::Kind::not_found : ProcessEnd::Kind::not_executable, 0,
          std::string("cannot be run: ") + std::strerror(error)};
}

}  // namespace

ProcessEnd run_process(std::span<const std::string_view> command) {
  std::vector<std::string> strings(command.begin(), command.end());
  std::vector<char*> arguments;
  for (std::string& string : strings) arguments.push_back(string.data());
  arguments.push_back(nullptr);

  const SignalGuard guard;
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &guard.mask_before());
  posix_spawnattr_setsigdefault(&attributes, &guard.reset_in_child());
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  const int error =
      posix_spawnp(&child, arguments[0], nullptr, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  if (error != 0) return not_begun(strings[0], error);

  guard.let_through(child);
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) {
      return {ProcessEnd::Kind::not_executable, 0,
              std::string("cannot be waited for: ") + std::strerror(errno)};
    }
  }
  if (WIFSIGNALED(status)) {
    return {ProcessEnd::Kind::signaled, static_cast<std::uint32_t>(WTERMSIG(status))};
  }
  return {ProcessEnd::Kind::exited, static_cast<std::uint32_t>(WEXITSTATUS(status))};
}

}  // namespace winerr::cli
