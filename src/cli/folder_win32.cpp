#include <algorithm>
#include <cerrno>

#include "encoding_win32.h"
#include "folder.h"
#include "path_win32.h"
#include "windows_api.h"

namespace winerr::cli {

const char kPathListSeparator = ';';

bool is_folder(std::string_view path) {
  const DWORD attributes = GetFileAttributesW(wide_path(path).c_str());
  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

std::optional<Folder> read_folder(std::string_view path) {
  WIN32_FIND_DATAW found{};
  const HANDLE search = FindFirstFileW(wide_path(path_in(path, "*")).c_str(), &found);
  if (search == INVALID_HANDLE_VALUE) {
    errno = GetLastError() == ERROR_ACCESS_DENIED ? EACCES : ENOENT;
    return std::nullopt;
  }
  Folder folder;
  do {
    std::string name = to_utf8(found.cFileName);
    if (name == "." || name == "..") continue;
    const bool inside = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    (inside ? folder.folders : folder.files).push_back(std::move(name));
  } while (FindNextFileW(search, &found) != 0);
  const bool whole = GetLastError() == ERROR_NO_MORE_FILES;
  FindClose(search);
  if (!whole) {
    errno = EIO;
    return std::nullopt;
  }
  std::ranges::sort(folder.files);
  std::ranges::sort(folder.folders);
  return folder;
}

}  // namespace winerr::cli
