#include <windows.h>

#include <cstdio>
#include <string>

/// windows_messages.exe FILE < REQUESTS: what FormatMessageW says for each "LANGUAGE CODE" (hex) of
/// the message table of a file. Prints a line "LANGUAGE CODE TEXT" for each that it has, the text
/// as hex digits of its UTF-8. Built by mingw-w64 and run by Wine, as the judge of our own reader.
int wmain(int argc, wchar_t** argv) {
  if (argc != 2) return 2;
  const HMODULE module = LoadLibraryExW(argv[1], nullptr, LOAD_LIBRARY_AS_DATAFILE);
  if (module == nullptr) {
    std::fprintf(stderr, "windows_messages: cannot load: %lu\n", GetLastError());
    return 1;
  }
  unsigned language = 0;
  unsigned code = 0;
  while (std::scanf("%x %x", &language, &code) == 2) {
    wchar_t* text = nullptr;
    const DWORD length =
        FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS |
                           FORMAT_MESSAGE_ALLOCATE_BUFFER,
                       module, code, language, reinterpret_cast<wchar_t*>(&text), 0, nullptr);
    // An empty message and none at all have the same length.
    if (length == 0 && GetLastError() != ERROR_SUCCESS && text == nullptr) continue;
    std::string utf8(length * 3 + 1, '\0');
    const int size = WideCharToMultiByte(CP_UTF8, 0, text, static_cast<int>(length), utf8.data(),
                                         static_cast<int>(utf8.size()), nullptr, nullptr);
    std::printf("%04x %08x ", language, code);
    for (int i = 0; i < size; ++i) std::printf("%02x", static_cast<unsigned char>(utf8[i]));
    std::printf("\n");
    LocalFree(text);
  }
  return 0;
}
