#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>

#include "folder.h"

namespace winerr::cli {

const char kPathListSeparator = ':';

bool is_folder(std::string_view path) {
  struct stat status {};
  return stat(std::string(path).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::optional<Folder> read_folder(std::string_view path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> open(opendir(std::string(path).c_str()), closedir);
  if (!open) return std::nullopt;
  Folder folder;
  while (const dirent* entry = readdir(open.get())) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    struct stat status {};
    if (fstatat(dirfd(open.get()), entry->d_name, &status, 0) != 0) continue;  // a broken link
    if (S_ISREG(status.st_mode)) folder.files.emplace_back(name);
    if (S_ISDIR(status.st_mode)) folder.folders.emplace_back(name);
  }
  std::ranges::sort(folder.files);
  std::ranges::sort(folder.folders);
  return folder;
}

}  // namespace winerr::cli
