#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "console_win32.h"
#include "input_file.h"
#include "output_file.h"
#include "path_win32.h"
#include "streams.h"
#include "windows_api.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kMostAtOnce = 1U << 20;  // _read takes an int

HANDLE handle_of(Stream stream) noexcept {
  switch (stream) {
    case Stream::in: return GetStdHandle(STD_INPUT_HANDLE);
    case Stream::out: return GetStdHandle(STD_OUTPUT_HANDLE);
    case Stream::err: return GetStdHandle(STD_ERROR_HANDLE);
  }
  return nullptr;
}

WriteResult write_console(Stream stream, std::string_view bytes) {
  static ConsoleWriter writers[] = {ConsoleWriter(handle_of(Stream::out)),
                                    ConsoleWriter(handle_of(Stream::err))};
  if (writers[stream == Stream::err ? 1 : 0].write(bytes)) return WriteResult::done;
  errno = EIO;
  return WriteResult::failed;
}

/// Whether a write failed since nobody reads the pipe any more.
bool reader_has_gone(DWORD error) noexcept {
  return error == ERROR_NO_DATA || error == ERROR_BROKEN_PIPE || error == ERROR_PIPE_NOT_CONNECTED;
}

/// What last_error() is to say of a write that failed.
int errno_of(DWORD error) noexcept {
  switch (error) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL: return ENOSPC;
    case ERROR_ACCESS_DENIED: return EACCES;
    case ERROR_INVALID_HANDLE: return EBADF;
    default: return EIO;
  }
}

std::ptrdiff_t read_from(int descriptor, char* buffer, std::size_t size) noexcept {
  return _read(descriptor, buffer, static_cast<unsigned>(std::min(size, kMostAtOnce)));
}

/// Not _write(), which takes a part written for a failure and does not say how much it was.
WriteResult write_to(HANDLE file, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    DWORD written = 0;
    const auto size = static_cast<DWORD>(std::min(bytes.size(), kMostAtOnce));
    if (WriteFile(file, bytes.data(), size, &written, nullptr) == 0) {
      const DWORD error = GetLastError();
      errno = errno_of(error);
      return reader_has_gone(error) ? WriteResult::closed_pipe : WriteResult::failed;
    }
    bytes.remove_prefix(written);
  }
  return WriteResult::done;
}

}  // namespace

WriteResult write_all(Stream stream, std::string_view bytes) noexcept {
  if (is_terminal(stream)) return write_console(stream, bytes);
  return write_to(handle_of(stream), bytes);
}

WriteResult write_all(Stream stream, std::span<const std::string_view> texts) noexcept {
  // Windows gathers only whole pages; one copy is cheaper than a call for each text.
  std::string joined;
  for (const std::string_view text : texts) joined += text;
  return write_all(stream, joined);
}

const char* last_error() noexcept { return std::strerror(errno); }

bool is_terminal(Stream stream) noexcept {
  DWORD mode = 0;
  return GetConsoleMode(handle_of(stream), &mode) != 0;
}

std::size_t terminal_width(Stream stream) noexcept {
  CONSOLE_SCREEN_BUFFER_INFO info{};
  if (GetConsoleScreenBufferInfo(handle_of(stream), &info) == 0) return 0;
  return static_cast<std::size_t>(info.srWindow.Right - info.srWindow.Left + 1);
}

bool shows_colors(Stream stream) noexcept {
  DWORD mode = 0;
  return GetConsoleMode(handle_of(stream), &mode) != 0 &&
         (mode & ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

void widen_pipe(Stream) noexcept {}

void prepare_streams() noexcept {
  for (const Stream stream : {Stream::in, Stream::out, Stream::err}) {
    // What is typed stays text, for it ends with Ctrl+Z only there.
    if (stream == Stream::in && is_terminal(stream)) continue;
    _setmode(static_cast<int>(stream), _O_BINARY);
  }
  DWORD mode = 0;
  const HANDLE out = handle_of(Stream::out);
  if (GetConsoleMode(out, &mode) != 0) {
    SetConsoleMode(out, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
  }
}

std::optional<InputFile> InputFile::open(std::string_view path) noexcept {
  const std::wstring name = wide_path(path);
  const int descriptor = _wopen(name.c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
  if (descriptor < 0) {
    // Of a folder Windows only says that it may not be opened.
    const int error = errno;
    const DWORD attributes = GetFileAttributesW(name.c_str());
    const bool is_folder =
        attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    errno = is_folder ? EISDIR : error;
    return std::nullopt;
  }
  return InputFile(descriptor, true);
}

InputFile::~InputFile() {
  if (!owned_) return;
  const int error = errno;  // of what failed before, for last_error()
  _close(descriptor_);
  errno = error;
}

std::ptrdiff_t InputFile::read_some(char* buffer, std::size_t size) noexcept {
  return read_from(descriptor_, buffer, size);
}

std::ptrdiff_t InputFile::read_at(std::uint64_t offset, char* buffer, std::size_t size) noexcept {
  const auto file = reinterpret_cast<HANDLE>(_get_osfhandle(descriptor_));
  std::size_t done = 0;
  while (done < size) {
    OVERLAPPED position{};
    position.Offset = static_cast<DWORD>(offset + done);
    position.OffsetHigh = static_cast<DWORD>((offset + done) >> 32);
    DWORD count = 0;
    const auto most = static_cast<DWORD>(std::min(size - done, kMostAtOnce));
    if (ReadFile(file, buffer + done, most, &count, &position) == 0) {
      if (GetLastError() == ERROR_HANDLE_EOF) break;
      errno = EIO;
      return -1;
    }
    if (count == 0) break;
    done += count;
  }
  return static_cast<std::ptrdiff_t>(done);
}

bool InputFile::is_same_file(const InputFile& other) const noexcept {
  const auto identity = [](int descriptor, BY_HANDLE_FILE_INFORMATION& information) {
    const auto file = reinterpret_cast<HANDLE>(_get_osfhandle(descriptor));
    return GetFileInformationByHandle(file, &information) != 0;
  };
  BY_HANDLE_FILE_INFORMATION mine{};
  BY_HANDLE_FILE_INFORMATION theirs{};
  return identity(descriptor_, mine) && identity(other.descriptor_, theirs) &&
         mine.dwVolumeSerialNumber == theirs.dwVolumeSerialNumber &&
         mine.nFileIndexHigh == theirs.nFileIndexHigh && mine.nFileIndexLow == theirs.nFileIndexLow;
}

std::optional<std::uint64_t> InputFile::size() const noexcept {
  struct _stat64 status {};
  if (_fstat64(descriptor_, &status) != 0 || (status.st_mode & _S_IFREG) == 0) return std::nullopt;
  return static_cast<std::uint64_t>(status.st_size);
}

std::optional<OutputFile> OutputFile::create(std::string_view path) noexcept {
  const int descriptor =
      _wopen(wide_path(path).c_str(), _O_WRONLY | _O_CREAT | _O_TRUNC | _O_BINARY | _O_NOINHERIT,
             _S_IREAD | _S_IWRITE);
  if (descriptor < 0) return std::nullopt;
  return OutputFile(descriptor);
}

bool OutputFile::write(std::string_view bytes) noexcept {
  const auto file = reinterpret_cast<HANDLE>(_get_osfhandle(descriptor_));
  return write_to(file, bytes) == WriteResult::done;
}

bool OutputFile::close() noexcept {
  const int descriptor = std::exchange(descriptor_, kClosed);
  return descriptor == kClosed || _close(descriptor) == 0;
}

}  // namespace winerr::cli
