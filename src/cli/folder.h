#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the tool needs of folders. folder_posix.cpp and folder_win32.cpp.
namespace winerr::cli {

/// The names in a folder, in the order of their bytes. Pipes, devices and the like are left out:
/// opening one could wait forever.
struct Folder {
  std::vector<std::string> files;
  std::vector<std::string> folders;  ///< without "." and ".."
};

[[nodiscard]] bool is_folder(std::string_view path);

/// @param path  UTF-8 on Windows, the system's bytes elsewhere
/// @return nothing if it cannot be read; last_error() says why
[[nodiscard]] std::optional<Folder> read_folder(std::string_view path);

/// "folder/name", which Windows takes as well.
[[nodiscard]] std::string path_in(std::string_view folder, std::string_view name);

/// What stands behind the last separator of a path, and before it ("." if nothing does).
[[nodiscard]] std::string_view name_of(std::string_view path) noexcept;
[[nodiscard]] std::string_view folder_of(std::string_view path) noexcept;

/// What parts the paths of an environment variable.
extern const char kPathListSeparator;

}  // namespace winerr::cli
