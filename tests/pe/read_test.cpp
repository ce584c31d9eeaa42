#include <algorithm>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "image_builder.h"
#include "winerr/pe.h"

using namespace winerr;
using test::Bytes;
using test::narrow;
using test::TestImage;
using test::wide;

namespace {

std::vector<OwnedCatalog> read(const TestImage& image, std::string_view file_name = "sample.dll") {
  Result<std::vector<OwnedCatalog>> tables = read_message_tables(image.bytes.view(), file_name);
  REQUIRE(tables);
  return std::move(tables).value();
}

/// "CODE TEXT|CODE TEXT" of a table.
std::string text_of(const OwnedCatalog& table) {
  const Catalog catalog = table.catalog();
  std::string text;
  for (const Row& row : catalog.rows()) {
    if (!text.empty()) text += '|';
    text += std::to_string(row.code) + " " + std::string(catalog.message(row));
  }
  return text;
}

std::string only_text(const test::TestTable& table) {
  const auto tables = read(test::build_image({table}));
  REQUIRE(tables.size() == 1);
  return text_of(tables.front());
}

}  // namespace

TEST_CASE("every language, 32 and 64 bits") {
  for (const bool plus : {false, true}) {
    const auto image = test::build_image({{0x0407, {wide(5, u"Nein\r\n"), wide(6, u"Doch\r\n")}},
                                          {0x0409, {wide(5, u"No\r\n")}},
                                          {0x0000, {wide(7, u"-\r\n")}}},
                                         {.plus = plus});
    const auto tables = read(image);
    REQUIRE(tables.size() == 3);
    CHECK(tables[0].language() == 0x0407);
    CHECK(tables[0].file_name() == "sample.dll");
    CHECK(text_of(tables[0]) == "5 Nein|6 Doch");
    CHECK(text_of(tables[1]) == "5 No");
    CHECK(text_of(tables[2]) == "7 -");
    const Catalog catalog = tables[1].catalog();
    const Row& row = catalog.find(5).front();
    CHECK(catalog.header(row) == "sample.dll");
    CHECK(catalog.symbol(row).empty());
    CHECK(catalog.summary(row).empty());
    CHECK(catalog.has_messages());
    CHECK(catalog.language() == 0x0409);
    CHECK(catalog.find(6).empty());
    CHECK(catalog.find("") == nullptr);
  }
}

TEST_CASE("a table stays as it is when what owns it is moved") {
  const auto image = test::build_image({{0x0409, {wide(5, u"No\r\n")}}});
  auto first = read(image, "a.dll");
  auto second = read(image, "another.dll");
  const Catalog catalog = first.front().catalog();
  std::swap(first.front(), second.front());
  CHECK(catalog.header(catalog.rows().front()) == "a.dll");
  CHECK(second.front().file_name() == "a.dll");
}

TEST_CASE("texts in all the ways that a table can have them") {
  struct Case {
    const char* name;
    test::TestTable table;
    const char* text;
  };
  const Case cases[] = {
      {"inserts and escapes stay", {0x409, {wide(1, u"%1!s! of %2%n%0\r\n")}}, "1 %1!s! of %2%n%0"},
      {"line ends inside stay", {0x409, {wide(1, u"a\r\nb\r\n\r\n")}}, "1 a\r\nb"},
      {"nothing but a line end", {0x409, {wide(1, u"\r\n")}}, "1 "},
      {"what stands behind the NUL is padding",
       {0x409, {wide(1, std::u16string_view(u"a\0b", 3))}},
       "1 a"},
      {"two units make one character", {0x409, {wide(1, u"\U0001F6AB")}}, "1 \xF0\x9F\x9A\xAB"},
      {"half a character",
       {0x409, {wide(1, std::u16string{0xD83D, u'x', 0xDEAB, u'y'})}},
       "1 \xEF\xBF\xBDx\xEF\xBF\xBDy"},
      {"Windows-1252 if nothing else is known",
       {0x407,
        {narrow(1,
                "Stra\xDF"
                "e \x80")}},
       "1 Stra\xC3\x9F"
       "e \xE2\x82\xAC"},
      {"the code page of the language", {0x419, {narrow(1, "\xC4\xE0")}}, "1 \xD0\x94\xD0\xB0"},
      {"the code page of the script", {0x843, {narrow(1, "\xC4\xE0")}}, "1 \xD0\x94\xD0\xB0"},
      {"the stated code page", {0x409, {narrow(1, "\xC4\xE0")}, 1251}, "1 \xD0\x94\xD0\xB0"},
      {"1252 stated blindly", {0x419, {narrow(1, "\xC4\xE0")}, 1252}, "1 \xD0\x94\xD0\xB0"},
      {"UTF-8 stated", {0x409, {narrow(1, "\xC3\x9F")}, 65001}, "1 \xC3\x9F"},
      {"UTF-8 by its flag", {0x409, {narrow(1, "\xC3\x9F", 2)}}, "1 \xC3\x9F"},
      {"broken UTF-8", {0x409, {narrow(1, "a\xC3", 2)}}, "1 a\xEF\xBF\xBD"},
      {"two bytes a character", {0x411, {narrow(1, "a\x83")}}, "1 a\xEF\xBF\xBD"},
      {"a byte without a character", {0x409, {narrow(1, "a\x81")}}, "1 a\xEF\xBF\xBD"},
      {"codes not in order", {0x409, {wide(9, u"i"), wide(2, u"b"), wide(3, u"c")}}, "2 b|3 c|9 i"},
      {"the first text of a code counts", {0x409, {wide(2, u"a"), wide(2, u"b")}}, "2 a"},
      {"the last code",
       {0x409, {wide(0xFFFFFFFE, u"y"), wide(0xFFFFFFFF, u"z")}},
       "4294967294 y|4294967295 z"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(only_text(c.table) == c.text);
  }
}

TEST_CASE("tables of several names are one, the first counts") {
  const auto tables = read(test::build_image({{0x409, {wide(1, u"a")}, 0, 1},
                                              {0x407, {wide(1, u"A")}, 0, 1},
                                              {0x409, {wide(1, u"b"), wide(2, u"c")}, 0, 2}}));
  REQUIRE(tables.size() == 2);
  CHECK(text_of(tables[0]) == "1 a|2 c");
  CHECK(text_of(tables[1]) == "1 A");
}

TEST_CASE("a file without messages is no error") {
  CHECK(read(test::build_image_without_resources()).empty());
  CHECK(read(test::build_image({})).empty());
  CHECK(read(test::build_image({{0x409, {}}})).empty());
  TestImage old = test::build_image({{0x409, {wide(1, u"a")}}});
  old.bytes.put_u32(old.resource_address - 20, 2);  // fewer directories than the resources' number
  CHECK(read(old).empty());
}

TEST_CASE("malformed files are told with the place") {
  struct Case {
    const char* name;
    std::function<std::size_t(TestImage&)> harm;  // gives the offset of the error
    ErrorKind kind;
  };
  constexpr std::size_t kFar = 0x7FFFFFF0;
  const Case cases[] = {
      {"no MZ", [](TestImage& i) { return i.bytes.put_u16(0, 0x5A5A), 0; }, ErrorKind::not_pe},
      {"a DOS program", [](TestImage& i) { return i.bytes.put_u32(0x3C, kFar), 0x3C; },
       ErrorKind::not_pe},
      {"neither 32 nor 64 bits",
       [](TestImage& i) { return i.bytes.put_u16(i.optional_header, 0x107), i.optional_header; },
       ErrorKind::not_pe},
      {"cut off in the headers",
       [](TestImage& i) { return i.bytes.cut(i.optional_header + 10), i.optional_header + 2; },
       ErrorKind::truncated_pe},
      {"cut off in the sections",
       [](TestImage& i) { return i.bytes.cut(i.section + 39), i.section; },
       ErrorKind::truncated_pe},
      {"resources outside of any section",
       [](TestImage& i) {
         return i.bytes.put_u32(i.resource_address, 0x999000), i.resource_address;
       },
       ErrorKind::bad_resources},
      {"section outside of the file",
       [](TestImage& i) { return i.bytes.put_u32(i.section + 20, 0xFFFFFFF0), i.resource_address; },
       ErrorKind::bad_resources},
      {"a type without names",
       [](TestImage& i) { return i.bytes.put_u32(i.entries[0] + 4, 0x60), i.entries[0]; },
       ErrorKind::bad_resources},
      {"names outside of the section",
       [](TestImage& i) {
         return i.bytes.put_u32(i.entries[0] + 4, 0x80000000 | kFar), i.resources;
       },
       ErrorKind::bad_resources},
      {"a fourth level",
       [](TestImage& i) { return i.bytes.put_u32(i.entries[2] + 4, 0x80000000), i.entries[2]; },
       ErrorKind::bad_resources},
      {"a language with a name",
       [](TestImage& i) { return i.bytes.put_u32(i.entries[2], 0x80000409), i.entries[2]; },
       ErrorKind::bad_resources},
      {"data outside of the section",
       [](TestImage& i) { return i.bytes.put_u32(i.data_entries[0], 0x999000), i.data_entries[0]; },
       ErrorKind::bad_resources},
      {"data longer than the file",
       [](TestImage& i) {
         return i.bytes.put_u32(i.data_entries[0] + 4, 0xFFFFFFFF), i.data_entries[0];
       },
       ErrorKind::truncated_pe},
      {"data longer than its section",
       [](TestImage& i) {
         i.bytes.zeros(8);  // behind the section
         return i.bytes.put_u32(i.data_entries[0] + 4, 0xFFFFFFFF), i.data_entries[0];
       },
       ErrorKind::bad_resources},
      {"data too short for a table",
       [](TestImage& i) { return i.bytes.put_u32(i.data_entries[0] + 4, 3), i.tables[0]; },
       ErrorKind::bad_message_table},
      {"more blocks than fit",
       [](TestImage& i) { return i.bytes.put_u32(i.tables[0], 0xFFFFFFFF), i.tables[0]; },
       ErrorKind::bad_message_table},
      {"a range that ends before it begins",
       [](TestImage& i) { return i.bytes.put_u32(i.tables[0] + 8, 0), i.tables[0] + 4; },
       ErrorKind::bad_message_table},
      {"more codes than entries",
       [](TestImage& i) { return i.bytes.put_u32(i.tables[0] + 8, 0xFFFFFFFF), i.tables[0] + 28; },
       ErrorKind::bad_message_table},
      {"entries outside of the table",
       [](TestImage& i) { return i.bytes.put_u32(i.tables[0] + 12, kFar), i.tables[0]; },
       ErrorKind::bad_message_table},
      {"an entry without room for itself",
       [](TestImage& i) { return i.bytes.put_u16(i.tables[0] + 16, 3), i.tables[0] + 16; },
       ErrorKind::bad_message_table},
      {"an entry longer than the table",
       [](TestImage& i) { return i.bytes.put_u16(i.tables[0] + 16, 0xFFFF), i.tables[0] + 16; },
       ErrorKind::bad_message_table},
      {"unknown flags",
       [](TestImage& i) { return i.bytes.put_u16(i.tables[0] + 18, 3), i.tables[0] + 16; },
       ErrorKind::bad_message_table},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    TestImage image =
        test::build_image({{0x409, {wide(5, u"abc")}}}, {.plus = true, .decoy = false});
    const std::size_t offset = c.harm(image);
    const auto tables = read_message_tables(image.bytes.view(), "sample.dll");
    REQUIRE_FALSE(tables);
    CHECK(tables.error().kind == c.kind);
    CHECK(tables.error().offset == offset);
    CHECK_FALSE(describe(tables.error().kind).empty());
  }
}

TEST_CASE("directories that contain themselves or each other come to an end") {
  TestImage image = test::build_image({{0x409, {wide(5, u"abc")}}}, {.plus = true, .decoy = false});
  // The list of names is the list of types itself: name 11 has the language 11, which again is
  // a directory where data should be.
  image.bytes.put_u32(image.entries[0] + 4, 0x80000000);
  const auto tables = read_message_tables(image.bytes.view(), "sample.dll");
  REQUIRE_FALSE(tables);
  CHECK(tables.error().kind == ErrorKind::bad_resources);
}

TEST_CASE("what a small file could blow up has limits") {
  const auto kind_of = [](const TestImage& image) {
    const auto tables = read_message_tables(image.bytes.view(), "sample.dll");
    return tables ? ErrorKind::empty_query : tables.error().kind;
  };
  // Many names that share one directory of many languages, which share one table: 16 million.
  {
    std::vector<test::TestTable> many;
    for (unsigned i = 0; i < 4000; ++i) {
      many.push_back({static_cast<LanguageId>(i % 900 + 1), {}, 0, 1 + i / 2000});
    }
    TestImage image = test::build_image(many, {.plus = true, .decoy = false});
    CHECK(kind_of(image) == ErrorKind::empty_query);
    for (std::size_t i = 0; i < 2000; ++i) {
      // All type entries that fit are message tables with the same names.
      image.bytes.put_u32(image.entries[3 + i] + 4, image.data_entries[0] - image.resources);
    }
    image.bytes.put_u16(image.resources + 14, 60000);
    CHECK(kind_of(image) == ErrorKind::bad_resources);
  }
  // More languages than there are.
  {
    std::vector<test::TestTable> many;
    for (unsigned i = 0; i <= kMaxMessageLanguages; ++i) {
      many.push_back({static_cast<LanguageId>(i), {wide(1, u"a")}});
    }
    CHECK(kind_of(test::build_image(many)) == ErrorKind::too_many_messages);
    many.pop_back();
    CHECK(kind_of(test::build_image(many)) == ErrorKind::empty_query);
  }
  // Many blocks that share one long run of entries.
  {
    std::vector<test::TestMessage> messages;
    for (Code i = 0; i < 40; ++i) messages.push_back(wide(2 * i, std::u16string(30000, u'x')));
    TestImage image = test::build_image({{0x409, messages}});
    const std::size_t table = image.tables[0];
    for (std::size_t block = 0; block < 40; ++block) {
      image.bytes.put_u32(table + 4 + 12 * block, 100 * block);
      image.bytes.put_u32(table + 4 + 12 * block + 4, 100 * block + 39);
      image.bytes.put_u32(table + 4 + 12 * block + 8, 4 + 12 * 40);
    }
    CHECK(kind_of(image) == ErrorKind::empty_query);  // 1,600 messages of 30,000 bytes
    image.bytes.put_u32(table + 4 + 4, 39);
    std::vector<test::TestTable> tables(3, {0x409, messages});
    TestImage tripled = test::build_image(tables);
    for (std::size_t entry = 0; entry < 3; ++entry) {
      for (std::size_t block = 0; block < 40; ++block) {
        const std::size_t at = tripled.tables[entry] + 4 + 12 * block;
        tripled.bytes.put_u32(at, 100 * block);
        tripled.bytes.put_u32(at + 4, 100 * block + 39);
        tripled.bytes.put_u32(at + 8, 4 + 12 * 40);
      }
    }
    CHECK(kind_of(tripled) == ErrorKind::too_many_messages);
  }
  // Many blocks that share one entry of line ends, of which nothing stays.
  {
    std::vector<test::TestMessage> messages;
    messages.push_back(wide(0, std::u16string(30000, u'\n')));
    for (Code i = 1; i < 3000; ++i) messages.push_back(wide(2 * i, u""));
    TestImage image = test::build_image({{0x409, messages}});
    const std::size_t table = image.tables[0];
    for (std::size_t block = 0; block < 3000; ++block) {
      image.bytes.put_u32(table + 4 + 12 * block + 8, 4 + 12 * 3000);
    }
    CHECK(kind_of(image) == ErrorKind::too_many_messages);
  }
  // Many blocks that share the shortest entries.
  {
    std::vector<test::TestMessage> messages;
    for (Code i = 0; i < 2000; ++i) messages.push_back(wide(2 * i, u""));
    TestImage image = test::build_image({{0x409, messages}});
    const std::size_t table = image.tables[0];
    for (std::size_t block = 0; block < 2000; ++block) {
      image.bytes.put_u32(table + 4 + 12 * block, 1000 * block);
      image.bytes.put_u32(table + 4 + 12 * block + 4, 1000 * block + 999);
      image.bytes.put_u32(table + 4 + 12 * block + 8, 4 + 12 * 2000);
    }
    CHECK(kind_of(image) == ErrorKind::too_many_messages);
  }
}

TEST_CASE("every truncation and every single-byte change returns") {
  const std::vector<test::TestTable> tables = {
      {0x409, {wide(1, u"one\r\n"), wide(2, u"two\r\n"), wide(9, u"%1\r\n")}},
      {0x407, {narrow(1, "eins\r\n", 0), narrow(2, "zw\xC3\xB6", 2)}, 1252},
  };
  std::size_t whole = 0;
  std::size_t refused = 0;
  bool sound = true;
  const auto judge = [&](std::span<const std::byte> bytes) {
    // A copy of exactly this size, so that the sanitizer sees a read behind the end.
    const std::vector<std::byte> copy(bytes.begin(), bytes.end());
    const auto read = read_message_tables(copy, "kernelbase.dll");
    if (!read) {
      ++refused;
      sound = sound && read.error().offset <= copy.size();
      return;
    }
    ++whole;
    for (const OwnedCatalog& table : *read) {
      const Catalog catalog = table.catalog();
      sound =
          sound && std::ranges::is_sorted(catalog.rows(), std::ranges::less_equal{}, &Row::code);
      for (const Row& row : catalog.rows()) {
        sound = sound && catalog.find(row.code).data() == &row && catalog.message(row).size() < 200;
      }
    }
  };
  for (const bool plus : {false, true}) {
    const TestImage image = test::build_image(tables, {.plus = plus, .decoy = plus});
    const auto bytes = image.bytes.view();
    for (std::size_t size = 0; size < bytes.size(); ++size) judge(bytes.first(size));
    CHECK(whole == 0);
    std::vector<std::byte> changed(bytes.begin(), bytes.end());
    for (std::size_t at = 0; at < changed.size(); ++at) {
      const std::byte before = changed[at];
      for (unsigned value = 0; value < 256; ++value) {
        changed[at] = static_cast<std::byte>(value);
        judge(changed);
      }
      changed[at] = before;
    }
    CHECK(sound);
    CHECK(whole > 256);
    CHECK(refused > bytes.size());
    whole = 0;
  }
}
