#include "path_win32.h"

#include "encoding_win32.h"
#include "windows_api.h"

namespace winerr::cli {

std::wstring wide_path(std::string_view path) {
  // A short name in a deep folder is long as well, so it is the full path that counts. Where that
  // is short, the path stays as typed, and with it devices such as NUL.
  std::wstring typed = to_wide(path);
  if (typed.starts_with(L"\\\\?\\") || typed.starts_with(L"\\\\.\\")) return typed;
  std::wstring full(MAX_PATH, L'\0');
  DWORD length = 0;
  for (;;) {
    length = GetFullPathNameW(typed.c_str(), static_cast<DWORD>(full.size()), full.data(), nullptr);
    if (length < full.size()) break;
    full.resize(length);
  }
  full.resize(length);
  if (full.size() < MAX_PATH) return typed;
  if (full.starts_with(L"\\\\")) return L"\\\\?\\UNC\\" + full.substr(2);
  return L"\\\\?\\" + full;
}

}  // namespace winerr::cli
