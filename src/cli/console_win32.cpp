#include "console_win32.h"

#include "encoding_win32.h"
#include "utf8_boundary.h"
#include "windows_api.h"

namespace winerr::cli {
namespace {

// Before Windows 8 a console took no more than 64 KB at once, for all who write to it.
constexpr std::size_t kMostOfConsole = 8 * 1024;

}  // namespace

bool ConsoleWriter::write_whole(std::string_view text) {
  const std::wstring wide = to_wide(text);
  std::wstring_view rest = wide;
  while (!rest.empty()) {
    DWORD written = 0;
    if (WriteConsoleW(handle_, rest.data(), static_cast<DWORD>(rest.size()), &written, nullptr) ==
            0 ||
        written == 0) {
      return false;
    }
    rest.remove_prefix(written);
  }
  return true;
}

bool ConsoleWriter::write(std::string_view bytes) {
  waiting_ += bytes;
  std::string_view rest = waiting_;
  bool written = true;
  while (written) {
    const std::size_t length = utf8_boundary(rest.substr(0, kMostOfConsole));
    if (length == 0) break;
    written = write_whole(rest.substr(0, length));
    rest.remove_prefix(length);
  }
  waiting_.erase(0, waiting_.size() - rest.size());
  return written;
}

}  // namespace winerr::cli
