#include "folder.h"

namespace winerr::cli {
namespace {

// A path from a Windows command line may have either; elsewhere '\' is a letter like any other,
// but a name that holds one is rarer than a path that was copied from Windows.
constexpr std::string_view kSeparators = "/\\";

}  // namespace

std::string path_in(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && kSeparators.find(path.back()) == std::string_view::npos) path += '/';
  path += name;
  return path;
}

std::string_view name_of(std::string_view path) noexcept {
  const std::size_t at = path.find_last_of(kSeparators);
  return at == std::string_view::npos ? path : path.substr(at + 1);
}

std::string_view folder_of(std::string_view path) noexcept {
  const std::size_t at = path.find_last_of(kSeparators);
  if (at == std::string_view::npos) return ".";
  return at == 0 ? path.substr(0, 1) : path.substr(0, at);
}

}  // namespace winerr::cli
