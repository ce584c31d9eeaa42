// How long `winerr 0x364A` takes from exec to exit, against a static program that only returns 0
// and against `errno 2` of moreutils, where it is installed.
//   cmake --preset bench && cmake --build --preset bench && build/bench/tests/bench/startup_bench
// Targets: <= 1.3 x return 0, <= 0.75 x errno. Argument: how many rounds (2000).
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "median.h"

extern char** environ;

namespace {

struct Program {
  std::string name;
  std::vector<std::string> command;
  std::vector<double> times;  // microseconds
};

/// Runs a command with its output thrown away. @return microseconds, or < 0 if it failed
double time_run(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& argument : command) {
    arguments.push_back(const_cast<char*>(argument.c_str()));
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int error =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  int status = -1;
  if (error == 0) waitpid(child, &status, 0);
  const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 && status == 0 ? time.count() : -1;
}

/// Instructions from the first in the program to its exit, or "" without valgrind.
std::string count_instructions(const std::vector<std::string>& command) {
  std::string line = "valgrind --tool=callgrind --callgrind-out-file=/dev/null";
  for (const std::string& argument : command) line += " '" + argument + "'";
  line += " 2>&1 >/dev/null";
  std::FILE* pipe = popen(line.c_str(), "r");
  if (pipe == nullptr) return {};
  std::string count;
  char buffer[512];
  constexpr char kLabel[] = "Collected : ";
  while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) {
    const char* found = std::strstr(buffer, kLabel);
    if (found == nullptr) continue;
    found += sizeof kLabel - 1;
    count.assign(found, std::strcspn(found, "\n"));
  }
  pclose(pipe);
  return count;
}

/// The median of the ratios within a round, whose runs follow each other at once.
double paired_ratio(const Program& ours, const Program& other) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < ours.times.size(); ++i) {
    ratios.push_back(ours.times[i] / other.times[i]);
  }
  return winerr::bench::median(ratios);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 2000;
  std::vector<Program> programs = {{"winerr 0x364A", {WINERR_TOOL, "0x364A"}, {}},
                                   {"return 0", {WINERR_RETURN_0}, {}},
                                   {"errno 2", {"errno", "2"}, {}}};
  if (time_run(programs.back().command) < 0) {
    std::puts("errno is not installed (moreutils); it is left out");
    programs.pop_back();
  }
  for (int round = 0; round < rounds; ++round) {
    // Each program comes first, second and last in turn.
    for (std::size_t i = 0; i < programs.size(); ++i) {
      Program& program = programs[(static_cast<std::size_t>(round) + i) % programs.size()];
      const double time = time_run(program.command);
      if (time < 0) {
        std::fprintf(stderr, "%s failed\n", program.name.c_str());
        return 1;
      }
      program.times.push_back(time);
    }
  }
  std::printf("%d interleaved rounds, medians\n", rounds);
  for (const Program& program : programs) {
    const std::string instructions = count_instructions(program.command);
    std::printf("%-14s %7.1f us  %9s instructions  winerr / this %.2f\n", program.name.c_str(),
                winerr::bench::median(program.times),
                instructions.empty() ? "?" : instructions.c_str(),
                paired_ratio(programs.front(), program));
  }
}
