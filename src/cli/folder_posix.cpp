#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "folder.h"

namespace winerr::cli {
namespace {

/// The next entry; nullptr at the end, or with errno set after an error, which alone tells them
/// apart.
const dirent* next_entry(DIR* folder) noexcept {
  errno = 0;
  return readdir(folder);
}

}  // namespace

const char kPathListSeparator = ':';

bool is_folder(std::string_view path) {
  struct stat status {};
  return stat(std::string(path).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::optional<Folder> read_folder(std::string_view path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> open(opendir(std::string(path).c_str()), closedir);
  if (!open) return std::nullopt;
  Folder folder;
  while (const dirent* entry = next_entry(open.get())) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    struct stat status {};
    if (fstatat(dirfd(open.get()), entry->d_name, &status, 0) != 0) continue;  // a broken link
    if (S_ISREG(status.st_mode)) folder.files.emplace_back(name);
    if (S_ISDIR(status.st_mode)) folder.folders.emplace_back(name);
  }
  if (errno != 0) return std::nullopt;
  std::ranges::sort(folder.files);
  std::ranges::sort(folder.folders);
  return folder;
}

}  // namespace winerr::cli
