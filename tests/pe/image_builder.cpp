#include "image_builder.h"

namespace winerr::test {
namespace {

constexpr std::size_t kSectionAddress = 0x1000;  // when loaded
constexpr std::size_t kFileAlignment = 16;
constexpr std::size_t kMessageTableType = 11;
constexpr std::size_t kTopBit = 0x80000000;

/// Headers up to the section's contents; the sizes of the section are put in at the end.
void append_headers(TestImage& image, const ImageOptions& options, bool has_resources) {
  Bytes& out = image.bytes;
  out.text("MZ");
  out.zeros(0x3A);
  image.pe_header = 0x40;
  out.u32(image.pe_header);
  out.text("PE");
  out.u16(0);
  out.u16(options.plus ? 0x8664 : 0x14C);  // machine
  out.u16(1);                              // sections
  out.zeros(12);
  const std::size_t fields = options.plus ? 108 : 92;
  constexpr std::size_t kDirectories = 16;
  out.u16(static_cast<unsigned>(fields + 4 + kDirectories * 8));
  out.u16(0x2102);  // a DLL for 32-bit or any machine
  image.optional_header = out.size();
  out.u16(options.plus ? 0x20B : 0x10B);
  out.zeros(fields - 2);
  out.u32(kDirectories);
  out.zeros(2 * 8);
  image.resource_address = out.size();
  out.u32(has_resources ? kSectionAddress : 0);
  out.zeros(4 + (kDirectories - 3) * 8);
  image.section = out.size();
  out.text(".rsrc");
  out.zeros(3);
  out.zeros(4);
  out.u32(kSectionAddress);
  out.zeros(24);
  out.align(kFileAlignment);
}

void close_section(TestImage& image, std::size_t first) {
  const std::size_t size = image.bytes.size() - first;
  image.bytes.put_u32(image.section + 8, size);
  image.bytes.put_u32(image.section + 16, size);
  image.bytes.put_u32(image.section + 20, first);
  // What Windows' own loader of data files looks at; ours does not.
  image.bytes.put_u32(image.optional_header + 32, kSectionAddress);
  image.bytes.put_u32(image.optional_header + 36, kFileAlignment);
  image.bytes.put_u32(image.optional_header + 56, kSectionAddress + size);
  image.bytes.put_u32(image.optional_header + 60, first);
}

void append_directory(Bytes& out, std::size_t entry_count) {
  out.zeros(14);
  out.u16(static_cast<unsigned>(entry_count));
}

/// An entry whose target is put in later.
std::size_t append_entry(TestImage& image, std::size_t id) {
  image.entries.push_back(image.bytes.size());
  image.bytes.u32(id);
  image.bytes.u32(0);
  return image.entries.back();
}

void point_to_directory(TestImage& image, std::size_t entry) {
  image.bytes.put_u32(entry + 4, kTopBit | (image.bytes.size() - image.resources));
}

void append_message(Bytes& out, const TestMessage& message) {
  const std::size_t first = out.size();
  out.u16(0);
  out.u16(message.flags);
  if (message.bytes.empty()) {
    for (const char16_t c : message.utf16) out.u16(c);
    out.u16(0);
  } else {
    out.text(message.bytes);
    out.u8(0);
  }
  out.zeros((4 - (out.size() - first) % 4) % 4);
  out.put_u16(first, static_cast<unsigned>(out.size() - first));
}

void append_table(Bytes& out, const std::vector<TestMessage>& messages) {
  const std::size_t first = out.size();
  std::vector<std::size_t> block_starts;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    if (i == 0 || messages[i].code != messages[i - 1].code + 1) block_starts.push_back(i);
  }
  out.u32(block_starts.size());
  const std::size_t blocks = out.size();
  out.zeros(12 * block_starts.size());
  for (std::size_t b = 0; b < block_starts.size(); ++b) {
    const std::size_t begin = block_starts[b];
    const std::size_t end = b + 1 < block_starts.size() ? block_starts[b + 1] : messages.size();
    out.put_u32(blocks + 12 * b, messages[begin].code);
    out.put_u32(blocks + 12 * b + 4, messages[end - 1].code);
    out.put_u32(blocks + 12 * b + 8, out.size() - first);
    for (std::size_t i = begin; i < end; ++i) append_message(out, messages[i]);
  }
}

std::size_t names_in(const std::vector<TestTable>& tables) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    count += i == 0 || tables[i].name != tables[i - 1].name;
  }
  return count;
}

}  // namespace

TestImage build_image(const std::vector<TestTable>& tables, const ImageOptions& options) {
  TestImage image;
  append_headers(image, options, true);
  Bytes& out = image.bytes;
  image.resources = out.size();
  append_directory(out, options.decoy ? 3 : 1);
  // A string table and a version: both look like what they are not and must not be entered.
  if (options.decoy) append_entry(image, 6);
  const std::size_t type = append_entry(image, kMessageTableType);
  if (options.decoy) append_entry(image, 16);

  point_to_directory(image, type);
  append_directory(out, names_in(tables));
  std::vector<std::size_t> names;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (i == 0 || tables[i].name != tables[i - 1].name) {
      names.push_back(append_entry(image, tables[i].name));
    }
  }
  std::vector<std::size_t> languages;
  std::size_t name = 0;
  for (std::size_t i = 0; i < tables.size(); ++name) {
    std::size_t end = i;
    while (end < tables.size() && tables[end].name == tables[i].name) ++end;
    point_to_directory(image, names[name]);
    append_directory(out, end - i);
    for (; i < end; ++i) languages.push_back(append_entry(image, tables[i].language));
  }
  for (std::size_t i = 0; i < tables.size(); ++i) {
    out.put_u32(languages[i] + 4, out.size() - image.resources);
    image.data_entries.push_back(out.size());
    out.zeros(8);
    out.u32(tables[i].code_page);
    out.u32(0);
  }
  for (std::size_t i = 0; i < tables.size(); ++i) {
    image.tables.push_back(out.size());
    out.put_u32(image.data_entries[i], kSectionAddress + out.size() - image.resources);
    append_table(out, tables[i].messages);
    out.put_u32(image.data_entries[i] + 4, out.size() - image.tables[i]);
  }
  close_section(image, image.resources);
  out.put_u32(image.resource_address + 4, out.size() - image.resources);
  return image;
}

TestImage build_image_without_resources() {
  TestImage image;
  append_headers(image, {}, false);
  const std::size_t first = image.bytes.size();
  image.bytes.zeros(16);
  close_section(image, first);
  return image;
}

TestImage build_sample() {
  return build_image({
      {0x0407,
       {wide(5, u"Der Zutritt zur Datei %1 ist gesperrt.\r\n"),
        wide(32, u"Die Datei wird gerade von einem anderen Programm ben\u00FCtzt.\r\n"),
        wide(1603, u"Die Einrichtung ist gescheitert.\r\nSehen Sie im Protokoll nach.\r\n"),
        wide(60123, u"Nur diese Datei kennt diesen Fehler.\r\n")}},
      {0x0409,
       {wide(5, u"The door to file %1 is locked.\r\n"),
        wide(32, u"Some other program is working with the file.\r\n"),
        wide(1603, u"The set-up came to grief.\r\nLook into its log.\r\n"),
        wide(60123, u"This file alone knows this failure.\r\n")}},
      {0x0411,
       {wide(5,
             u"\u30D5\u30A1\u30A4\u30EB %1 \u306F\u9589\u3056\u3055\u308C\u3066\u3044"
             u"\u307E\u3059\u3002\r\n")}},
      {0x0419,
       {wide(5,
             u"\u0412\u0445\u043E\u0434 \u043A \u0444\u0430\u0439\u043B\u0443 %1 "
             u"\u0437\u0430\u043A\u0440\u044B\u0442.\r\n")}},
  });
}

}  // namespace winerr::test
