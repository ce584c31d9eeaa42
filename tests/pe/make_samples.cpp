#include <cstdio>
#include <filesystem>
#include <fstream>
#include <span>
#include <string_view>

#include "image_builder.h"

namespace {

using namespace winerr;
using test::narrow;
using test::wide;

bool write(const std::filesystem::path& path, std::span<const std::byte> bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  return file.good();
}

}  // namespace

/// make_samples FOLDER: writes the files that tests of the tool read. No file of Windows is in
/// the repository, and the texts are none of Windows'.
int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: make_samples FOLDER\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const test::TestImage sample = test::build_sample();
  const test::TestImage program = test::build_image_without_resources();
  test::TestImage cut = test::build_sample();
  cut.bytes.cut(cut.tables[2] + 20);
  constexpr std::string_view kText = "A text of some length, longer than any header.\n";
  const auto text = std::as_bytes(std::span(kText));

  // Both kinds of text and several blocks, for a comparison with what Windows reads (wine.cmake).
  const auto mixed = test::build_image(
      {{0x0409,
        {narrow(1, "First\r\n"), narrow(2, "%1 of %2\r\n"), wide(3, u"W\u00FCst\r\n"),
         narrow(0x80001000, "a\r\nb\r\n"), wide(0xC0000001, u"\U0001F6AB\r\n")}},
       {0x040C, {narrow(1, "Tout\r\n")}}},
      {.plus = false});

  bool good = write(folder / "kernelbase.dll", sample.bytes.view());
  good = write(folder / "mixed.dll", mixed.bytes.view()) && good;
  good = write(folder / "program.exe", program.bytes.view()) && good;
  good = write(folder / "cut.dll", cut.bytes.view()) && good;
  good = write(folder / "empty.dll", {}) && good;
  good = write(folder / "text.txt", text) && good;
  // A folder as Windows has it: programs, and their messages in folders of languages.
  const std::filesystem::path system = folder / "system32";
  good = write(system / "service.dll", program.bytes.view()) && good;
  good = write(system / "winhttp.dll", program.bytes.view()) && good;
  good = write(system / "readme.txt", text) && good;
  const auto service = test::build_image({{0x0407,
                                           {wide(5, u"Der Dienst hat Durst.\r\n"),
                                            wide(0xC0000007, u"Der Dienst \u001B[31mruht.\r\n")}}},
                                         {.plus = false});
  good = write(system / "de-DE" / "service.dll.mui", service.bytes.view()) && good;
  const auto http =
      test::build_image({{0x0407, {wide(12002, u"Die Antwort kam zu sp\u00E4t.\r\n")}}});
  good = write(system / "de-DE" / "WinHTTP.dll.mui", http.bytes.view()) && good;
  const auto english = test::build_image({{0x0409, {wide(12002, u"The answer came late.\r\n")}}});
  good = write(system / "en-US" / "winhttp.dll.mui", english.bytes.view()) && good;
  good = write(system / "en-US" / "notes.txt", text) && good;
  if (!good) std::fprintf(stderr, "make_samples: %s cannot be written\n", argv[1]);
  return good ? 0 : 1;
}
