#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include "streams.h"

namespace winerr::cli {

WriteResult write_all(Stream stream, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const ssize_t written = write(static_cast<int>(stream), bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno == EPIPE ? WriteResult::closed_pipe : WriteResult::failed;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return WriteResult::done;
}

std::ptrdiff_t read_some(Stream stream, char* buffer, std::size_t size) noexcept {
  for (;;) {
    const ssize_t count = read(static_cast<int>(stream), buffer, size);
    if (count >= 0 || errno != EINTR) return count;
  }
}

const char* last_error() noexcept { return std::strerror(errno); }

bool is_terminal(Stream stream) noexcept { return isatty(static_cast<int>(stream)) == 1; }

std::size_t terminal_width() noexcept {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

void prepare_streams() noexcept { std::signal(SIGPIPE, SIG_IGN); }

}  // namespace winerr::cli
