#include <algorithm>
#include <iterator>

#include "encoding_win32.h"
#include "expand_globs.h"
#include "path_win32.h"
#include "windows_api.h"

namespace winerr::cli {
namespace {

/// What stands before the name: "logs\" of "logs\*.txt", "C:" of "C:*.txt".
std::string_view before_name(std::string_view path) noexcept {
  const std::size_t end = path.find_last_of("\\/:");
  return path.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

bool has_wildcard(std::string_view path) noexcept {
  // A file name with \\?\ before it is taken literally by all of Windows, and '?' begins here.
  if (path.starts_with("\\\\?\\")) return false;
  return path.substr(before_name(path).size()).find_first_of("*?") != std::string_view::npos;
}

std::vector<std::string> matches_of(std::string_view pattern) {
  std::vector<std::string> names;
  WIN32_FIND_DATAW found{};
  const HANDLE search = FindFirstFileW(wide_path(pattern).c_str(), &found);
  if (search == INVALID_HANDLE_VALUE) return names;
  do {
    const std::wstring_view name = found.cFileName;
    if (name == L"." || name == L"..") continue;
    names.push_back(std::string(before_name(pattern)) + to_utf8(name));
  } while (FindNextFileW(search, &found) != 0);
  FindClose(search);
  std::ranges::sort(names);
  return names;
}

}  // namespace

std::vector<std::string> expand_globs(std::span<const std::string_view> operands) {
  std::vector<std::string> expanded;
  for (const std::string_view operand : operands) {
    std::vector<std::string> names;
    if (has_wildcard(operand)) names = matches_of(operand);
    if (names.empty()) names.emplace_back(operand);
    std::ranges::move(names, std::back_inserter(expanded));
  }
  return expanded;
}

}  // namespace winerr::cli
