#include "command_text_win32.h"

#include <string_view>

namespace winerr::cli {
namespace {

void append_argument(std::wstring& text, std::wstring_view argument) {
  if (!argument.empty() && argument.find_first_of(L" \t\"") == std::wstring_view::npos) {
    text += argument;
    return;
  }
  text += L'"';
  std::size_t backslashes = 0;
  for (const wchar_t c : argument) {
    if (c == L'\\') {
      ++backslashes;
    } else {
      // Backslashes are themselves, but halved where a quote follows.
      if (c == L'"') text.append(backslashes + 1, L'\\');
      backslashes = 0;
    }
    text += c;
  }
  text.append(backslashes, L'\\');
  text += L'"';
}

void append_batch_argument(std::wstring& text, std::wstring_view argument) {
  text += L'"';
  std::size_t backslashes = 0;
  for (const wchar_t c : argument) {
    backslashes = c == L'\\' ? backslashes + 1 : 0;
    // The second % begins the variable "cd" from its end on, which is empty: the first stays.
    if (c == L'%') text += L"%%cd:~,";
    if (c == L'"') text += L'"';
    text += c;
  }
  // A program that the batch file passes it on to takes a backslash before a quote for an escape.
  text.append(backslashes, L'\\');
  text += L'"';
}

}  // namespace

std::wstring command_text(const std::wstring& program, std::span<const std::wstring> arguments) {
  std::wstring text = L"\"" + program + L"\"";
  for (const std::wstring& argument : arguments) {
    text += L' ';
    append_argument(text, argument);
  }
  return text;
}

std::optional<std::wstring> batch_command_text(const std::wstring& file,
                                               std::span<const std::wstring> arguments) {
  // Command extensions for what append_batch_argument() does with %; no delayed expansion of !,
  // no AutoRun of the registry.
  std::wstring text = L"cmd.exe /e:ON /v:OFF /d /c \"\"" + file + L"\"";
  for (const std::wstring& argument : arguments) {
    if (argument.find_first_of(L"\r\n") != std::wstring::npos) return std::nullopt;
    text += L' ';
    append_batch_argument(text, argument);
  }
  text += L'"';
  return text;
}

}  // namespace winerr::cli
