#include "find_program_win32.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "windows_api.h"

namespace winerr::cli {
namespace {

std::wstring environment(const wchar_t* name) {
  std::wstring value(GetEnvironmentVariableW(name, nullptr, 0), L'\0');
  if (!value.empty()) {
    value.resize(GetEnvironmentVariableW(name, value.data(), static_cast<DWORD>(value.size())));
  }
  return value;
}

/// The parts of "a;b;c" that are not empty, without quotes around them.
std::vector<std::wstring> parts_of(std::wstring_view list) {
  std::vector<std::wstring> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(L';'), list.size());
    std::wstring_view part = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    if (part.size() > 1 && part.front() == L'"' && part.back() == L'"') {
      part = part.substr(1, part.size() - 2);
    }
    if (!part.empty()) parts.emplace_back(part);
  }
  return parts;
}

bool is_file(const std::wstring& path) {
  const DWORD attributes = GetFileAttributesW(path.c_str());
  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) == 0;
}

}  // namespace

std::wstring find_program(const std::wstring& name) {
  std::wstring endings = environment(L"PATHEXT");
  if (endings.empty()) endings = L".COM;.EXE;.BAT;.CMD";
  const std::size_t separator = name.find_last_of(L"\\/:");
  const bool has_folder = separator != std::wstring::npos;

  std::vector<std::wstring> names;
  if (name.find(L'.', has_folder ? separator : 0) != std::wstring::npos) names.push_back(name);
  for (const std::wstring& ending : parts_of(endings)) names.push_back(name + ending);

  std::vector<std::wstring> folders;
  if (has_folder) {
    folders.emplace_back();
  } else {
    if (NeedCurrentDirectoryForExePathW(name.c_str()) != 0) folders.emplace_back(L".\\");
    for (std::wstring& folder : parts_of(environment(L"PATH"))) {
      if (folder.back() != L'\\') folder += L'\\';
      folders.push_back(std::move(folder));
    }
  }
  for (const std::wstring& folder : folders) {
    for (const std::wstring& candidate : names) {
      if (is_file(folder + candidate)) return folder + candidate;
    }
  }
  return {};
}

bool is_batch_file(const std::wstring& path) {
  if (path.size() < 4) return false;
  const wchar_t* ending = path.c_str() + path.size() - 4;
  return CompareStringOrdinal(ending, 4, L".bat", 4, TRUE) == CSTR_EQUAL ||
         CompareStringOrdinal(ending, 4, L".cmd", 4, TRUE) == CSTR_EQUAL;
}

}  // namespace winerr::cli
