#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "image_builder.h"

namespace {

using namespace winerr;
using test::narrow;
using test::TestImage;
using test::wide;

struct Seed {
  std::string name;
  TestImage image;
};

std::vector<Seed> seeds() {
  const std::vector<test::TestTable> two = {
      {0x409, {wide(5, u"one\r\n"), wide(6, u"%1 two\r\n"), wide(0x80004005, u"three\r\n")}},
      {0x419, {narrow(5, "\xC4\xE0"), narrow(6, "\xC3\x9F", 2)}, 1251},
  };
  std::vector<Seed> all = {
      {"pe32_plus", test::build_image(two)},
      {"pe32", test::build_image(two, {.plus = false})},
      {"no_resources", test::build_image_without_resources()},
      {"no_tables", test::build_image({})},
      {"two_names",
       test::build_image({{0x409, {wide(1, u"a")}, 0, 1}, {0x409, {wide(2, u"b")}, 0, 2}})},
      {"surrogates", test::build_image({{0, {wide(1, std::u16string{0xD83D, 0xDEAB, 0xD83D})}}})},
      {"last_code", test::build_image({{0, {wide(0xFFFFFFFF, u"z")}}})},
      {"sample", test::build_sample()},
  };
  const auto broken = [&](const char* name, auto harm) {
    Seed seed{name, test::build_image(two, {.plus = true, .decoy = false})};
    harm(seed.image);
    all.push_back(std::move(seed));
  };
  broken("cut", [](TestImage& i) { i.bytes.cut(i.tables[1] + 9); });
  broken("cycle", [](TestImage& i) { i.bytes.put_u32(i.entries[0] + 4, 0x80000000); });
  broken("shared_data",
         [](TestImage& i) { i.bytes.put_u32(i.entries[2] + 4, i.data_entries[1] - i.resources); });
  broken("shared_names", [](TestImage& i) {
    i.bytes.put_u32(i.entries[1] + 4, 0x80000000 | (i.entries[0] + 8 - i.resources));
  });
  broken("overlapping_blocks", [](TestImage& i) { i.bytes.put_u32(i.tables[0] + 16, 5); });
  broken("every_code", [](TestImage& i) { i.bytes.put_u32(i.tables[0] + 8, 0xFFFFFFFF); });
  broken("many_blocks", [](TestImage& i) { i.bytes.put_u32(i.tables[0], 0xFFFFFFFF); });
  broken("far_section", [](TestImage& i) { i.bytes.put_u32(i.section + 20, 0xFFFFFF00); });
  broken("long_entry", [](TestImage& i) { i.bytes.put_u16(i.tables[0] + 28, 0xFFFC); });
  return all;
}

}  // namespace

/// make_corpus FOLDER: writes what pe_fuzz begins with.
int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: make_corpus FOLDER\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  bool good = true;
  for (const Seed& seed : seeds()) {
    std::ofstream file(folder / seed.name, std::ios::binary);
    const auto bytes = seed.image.bytes.view();
    file.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    good = good && file.good();
  }
  if (!good) std::fprintf(stderr, "make_corpus: %s cannot be written\n", argv[1]);
  return good ? 0 : 1;
}
