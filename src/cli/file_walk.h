#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace winerr::cli {

/// A file that a command line names, or that lies in a folder it names.
struct WalkedFile {
  std::string path;        ///< UTF-8 on Windows, the system's bytes elsewhere; "-": standard input
  bool in_folder = false;  ///< found by the walk rather than named
  std::uint64_t size = 0;  ///< in bytes, if it is a regular file
};

/// Whether a path leads to a regular file, which can be opened without waiting for anybody.
[[nodiscard]] bool is_regular_file(std::string_view path);

/// Whether two paths lead to the same file or folder, and it is there.
[[nodiscard]] bool is_same_file(std::string_view path, std::string_view other);

/// What a walk calls. Either may be called any number of times, in the order of the walk.
struct WalkSink {
  /// @return whether to go on
  std::function<bool(const WalkedFile&)> file;
  /// Something could not be walked: a path and why.
  std::function<void(std::string_view path, std::string_view why)> problem;
};

/// Goes through files and, if `recursive`, folders, without operands through the current one: the
/// files in each in the order of their names, so that every run finds the same first place. As grep
/// -r, follows symbolic links that are named and none that lie in folders, and of these takes
/// regular files only.
void walk_files(std::span<const std::string_view> operands, bool recursive, const WalkSink& sink);

}  // namespace winerr::cli
