#include "file_walk.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace winerr::cli {
namespace {

namespace fs = std::filesystem;

fs::path as_path(std::string_view text) {
#if defined(_WIN32)
  return fs::path(std::u8string(text.begin(), text.end()));
#else
  return fs::path(text);
#endif
}

std::string as_text(const fs::path& path) {
#if defined(_WIN32)
  const std::u8string text = path.generic_u8string();
  return std::string(text.begin(), text.end());
#else
  return path.string();
#endif
}

/// @param folder  "" for the current one, whose files then have no "./" before their names
/// @return whether to go on
bool walk_folder(const fs::path& folder, const WalkSink& sink) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  const fs::path place = folder.empty() ? fs::path(".") : folder;
  fs::directory_iterator at(place, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) entries.push_back(*at);
  if (error) sink.problem(as_text(place), error.message());
  std::ranges::sort(entries, {},
                    [](const fs::directory_entry& entry) -> const fs::path::string_type& {
                      return entry.path().native();
                    });
  for (const fs::directory_entry& entry : entries) {
    const fs::file_status status = entry.symlink_status(error);
    const fs::path path = folder / entry.path().filename();
    if (fs::is_directory(status)) {
      if (!walk_folder(path, sink)) return false;
    } else if (fs::is_regular_file(status)) {
      const std::uintmax_t size = entry.file_size(error);
      if (!sink.file({as_text(path), true, error ? 0 : size})) return false;
    }
  }
  return true;
}

}  // namespace

bool is_regular_file(std::string_view path) {
  std::error_code error;
  return fs::is_regular_file(as_path(path), error);
}

bool is_same_file(std::string_view path, std::string_view other) {
  std::error_code error;
  return fs::equivalent(as_path(path), as_path(other), error);
}

void walk_files(std::span<const std::string_view> operands, bool recursive, const WalkSink& sink) {
  if (operands.empty() && recursive) walk_folder({}, sink);
  for (const std::string_view operand : operands) {
    if (operand == "-") {
      if (!sink.file({"-", false, 0})) return;
      continue;
    }
    std::error_code error;
    const fs::path path = as_path(operand);
    if (!fs::is_directory(path, error)) {
      const std::uintmax_t size = fs::file_size(path, error);
      if (!sink.file({std::string(operand), false, error ? 0 : size})) return;
    } else if (!recursive) {
      sink.problem(operand, "is a folder; -r reads the files in it");
    } else if (!walk_folder(path, sink)) {
      return;
    }
  }
}

}  // namespace winerr::cli
