#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

#include "input_file.h"
#include "streams.h"

namespace winerr::cli {
namespace {

std::ptrdiff_t read_from(int descriptor, char* buffer, std::size_t size) noexcept {
  for (;;) {
    const ssize_t count = read(descriptor, buffer, size);
    if (count >= 0 || errno != EINTR) return count;
  }
}

}  // namespace

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
  return read_from(static_cast<int>(stream), buffer, size);
}

const char* last_error() noexcept { return std::strerror(errno); }

bool is_terminal(Stream stream) noexcept { return isatty(static_cast<int>(stream)) == 1; }

std::size_t terminal_width() noexcept {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

void prepare_streams() noexcept { std::signal(SIGPIPE, SIG_IGN); }

std::optional<InputFile> InputFile::open(std::string_view path) noexcept {
  const int descriptor = ::open(std::string(path).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  InputFile file(descriptor, true);
  // A folder opens and only then cannot be read; it is better told at once.
  struct stat status {};
  if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    return std::nullopt;
  }
  return file;
}

InputFile::~InputFile() {
  if (!owned_) return;
  const int error = errno;  // of what failed before, for last_error()
  close(descriptor_);
  errno = error;
}

std::ptrdiff_t InputFile::read_some(char* buffer, std::size_t size) noexcept {
  return read_from(descriptor_, buffer, size);
}

std::optional<std::uint64_t> InputFile::size() const noexcept {
  struct stat status {};
  if (fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return static_cast<std::uint64_t>(status.st_size);
}

}  // namespace winerr::cli
