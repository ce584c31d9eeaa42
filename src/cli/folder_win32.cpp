#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <algorithm>
#include <cerrno>

#include "folder.h"

namespace winerr::cli {
namespace {

std::wstring wide(std::string_view text) {
  const int size = static_cast<int>(text.size());
  const int length = MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0);
  std::wstring result(static_cast<std::size_t>(length), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), size, result.data(), length);
  return result;
}

std::string utf8(std::wstring_view text) {
  const int size = static_cast<int>(text.size());
  const int length =
      WideCharToMultiByte(CP_UTF8, 0, text.data(), size, nullptr, 0, nullptr, nullptr);
  std::string result(static_cast<std::size_t>(length), '\0');
  WideCharToMultiByte(CP_UTF8, 0, text.data(), size, result.data(), length, nullptr, nullptr);
  return result;
}

}  // namespace

const char kPathListSeparator = ';';

bool is_folder(std::string_view path) {
  const DWORD attributes = GetFileAttributesW(wide(path).c_str());
  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

std::optional<Folder> read_folder(std::string_view path) {
  WIN32_FIND_DATAW found{};
  const HANDLE search = FindFirstFileW(wide(path_in(path, "*")).c_str(), &found);
  if (search == INVALID_HANDLE_VALUE) {
    errno = GetLastError() == ERROR_ACCESS_DENIED ? EACCES : ENOENT;
    return std::nullopt;
  }
  Folder folder;
  do {
    std::string name = utf8(found.cFileName);
    if (name == "." || name == "..") continue;
    const bool inside = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    (inside ? folder.folders : folder.files).push_back(std::move(name));
  } while (FindNextFileW(search, &found) != 0);
  FindClose(search);
  std::ranges::sort(folder.files);
  std::ranges::sort(folder.folders);
  return folder;
}

}  // namespace winerr::cli
