#include <string>
#include <vector>

#include "catch.h"
#include "command_text_win32.h"

using winerr::cli::batch_command_text;
using winerr::cli::command_text;

TEST_CASE("arguments become a text that the C runtime reads back") {
  struct {
    std::wstring argument;
    std::wstring text;
  } const cases[] = {
      {L"plain", L"plain"},     {L"", L"\"\""},
      {L"a b", L"\"a b\""},     {L"a\\b", L"a\\b"},          // backslashes alone are themselves
      {L"a\\", L"a\\"},         {L"a b\\", L"\"a b\\\\\""},  // but not before the closing quote
      {L"a\"b", L"\"a\\\"b\""}, {L"a\\\"b", L"\"a\\\\\\\"b\""},
  };
  for (const auto& c : cases) {
    const std::vector<std::wstring> arguments{c.argument};
    CHECK((command_text(L"C:\\x y.exe", arguments) == L"\"C:\\x y.exe\" " + c.text));
  }
}

TEST_CASE("a batch file's arguments are quoted for cmd.exe") {
  const std::vector<std::wstring> arguments{L"a&b", L"100%", L"c\"d", L"e\\"};
  CHECK((*batch_command_text(L"x.cmd", arguments) ==
         L"cmd.exe /e:ON /v:OFF /d /c \"\"x.cmd\" \"a&b\" \"100%%cd:~,%\" \"c\"\"d\" \"e\\\\\"\""));
  const std::vector<std::wstring> with_line_end{L"a\nb"};
  CHECK_FALSE(batch_command_text(L"x.cmd", with_line_end));
}
