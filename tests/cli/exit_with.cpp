#include <windows.h>

#include <cstdio>
#include <cwchar>
#include <string>

/// EXIT_STATUS [ARGUMENT...]: for the tests of `winerr run` on Windows. Copies standard input to
/// standard output, writes the arguments in UTF-8, a line each, and ends with the status, which
/// has 32 bits there; "crash" instead of a status reads through a null pointer.
int wmain(int argc, wchar_t** argv) {
  const HANDLE in = GetStdHandle(STD_INPUT_HANDLE);
  const HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE);
  DWORD written = 0;
  char buffer[4096];
  DWORD count = 0;
  while (ReadFile(in, buffer, sizeof buffer, &count, nullptr) != 0 && count > 0) {
    WriteFile(out, buffer, count, &written, nullptr);
  }
  for (int i = 2; i < argc; ++i) {
    const int size = WideCharToMultiByte(CP_UTF8, 0, argv[i], -1, nullptr, 0, nullptr, nullptr);
    std::string line(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, argv[i], -1, line.data(), size, nullptr, nullptr);
    line.back() = '\n';
    WriteFile(out, line.data(), static_cast<DWORD>(line.size()), &written, nullptr);
  }
  if (argc < 2) return 2;
  if (std::wcscmp(argv[1], L"crash") == 0) {
    const volatile int* volatile nothing = nullptr;
    return *nothing;
  }
  ExitProcess(std::wcstoul(argv[1], nullptr, 0));
}
