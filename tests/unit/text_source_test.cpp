#include "text_source.h"

#include <filesystem>
#include <fstream>

#include "catch.h"
#include "packed.h"

using namespace winerr::cli;
using winerr::test::gzip_member;
using winerr::test::zstd_frame;

namespace {

/// A file that exists as long as this.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view bytes) {
    std::ofstream out(path_, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  ~TemporaryFile() {
    std::error_code error;
    std::filesystem::remove(path_, error);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] TextSource open() const {
    const std::u8string name = path_.u8string();
    return TextSource(*InputFile::open(std::string(name.begin(), name.end())));
  }

 private:
  std::filesystem::path path_ = std::filesystem::current_path() / "text_source_test.tmp";
};

struct Text {
  std::string text;
  std::string error;
};

Text read_all(TextSource& source, std::size_t at_once) {
  Text result;
  std::string buffer(at_once, '\0');
  std::ptrdiff_t count = 0;
  while ((count = source.read_some(buffer.data(), buffer.size())) > 0) {
    result.text.append(buffer, 0, static_cast<std::size_t>(count));
  }
  if (count < 0) result.error = source.error();
  return result;
}

Text read_bytes(std::string_view bytes, std::size_t at_once = 1000) {
  const TemporaryFile file(bytes);
  TextSource source = file.open();
  return read_all(source, at_once);
}

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string out;
  for (const char16_t unit : text) {
    const auto high = static_cast<char>(unit >> 8);
    const auto low = static_cast<char>(unit & 0xFF);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  }
  return out;
}

}  // namespace

TEST_CASE("plain files come as they are") {
  std::string text(200'000, 'x');
  for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(i * 7 >> 3);
  for (const std::string_view bytes :
       {std::string_view(""), std::string_view("\x1F"), std::string_view("\xFF"),
        std::string_view("\xEF\xBB\xBF text"), std::string_view(text)}) {
    for (const std::size_t at_once : {8U, 1000U, 1U << 20}) {
      CHECK(read_bytes(bytes, at_once).text == bytes);
    }
  }
}

TEST_CASE("packed files are unpacked, UTF-16 inside them too") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "line " + std::to_string(i) + "\n";
  CHECK(read_bytes(gzip_member(text)).text == text);
  CHECK(read_bytes(zstd_frame(text), 1U << 20).text == text);
  const std::string wide = utf16(
      u"\uFEFF"
      u"error 5 \u00FC\r\n",
      false);
  CHECK(read_bytes(gzip_member(wide)).text == "error 5 \xC3\xBC\r\n");
}

TEST_CASE("UTF-16 with a byte order mark becomes UTF-8") {
  for (const bool big_endian : {false, true}) {
    // An umlaut, a Chinese character, an emoji of two units; halves that lack their other half.
    const std::string bytes = utf16(
                                  u"\uFEFF"
                                  u"a\u00FC\u4E2D\U0001F600",
                                  big_endian) +
                              utf16(std::u16string{0xD83D, u'b', 0xDE00, u'c'}, big_endian);
    const std::string expected =
        "a\xC3\xBC\xE4\xB8\xAD\xF0\x9F\x98\x80"
        "\xEF\xBF\xBD"
        "b"
        "\xEF\xBF\xBD"
        "c";
    for (const std::size_t at_once : {1U, 9U, 1000U}) {
      CHECK(read_bytes(bytes, at_once).text == expected);
    }
    CHECK(read_bytes(bytes + "x").text == expected + "\xEF\xBF\xBD");
    CHECK(read_bytes(bytes + utf16(std::u16string{0xD83D}, big_endian)).text ==
          expected + "\xEF\xBF\xBD");
    std::string many = bytes.substr(0, 2);
    std::string decoded;
    for (int i = 0; i < 50'000; ++i) {
      many += bytes.substr(2, 10);
      decoded += "a\xC3\xBC\xE4\xB8\xAD\xF0\x9F\x98\x80";
    }
    CHECK(read_bytes(many).text == decoded);
  }
}

TEST_CASE("damage is told after what came before it") {
  const std::string text(100'000, 'x');
  std::string packed = gzip_member(text);
  Text result = read_bytes(packed.substr(0, 90'000));
  CHECK(result.error == "the gzip data ends too early");
  CHECK(result.text.size() > 80'000);
  packed[65'600] = static_cast<char>(packed[65'600] ^ 1);
  result = read_bytes(packed);
  CHECK(result.error == "the gzip data is damaged");
  CHECK(result.text.size() == text.size());
  CHECK(read_bytes(zstd_frame(text).substr(0, 50'000)).error == "the zstd data ends too early");
  CHECK(read_bytes(zstd_frame(text, 30)).error.starts_with("the zstd data needs a window"));
}

TEST_CASE("binary files are told from text by NUL bytes in their beginning") {
  const auto is_binary = [](std::string_view bytes) {
    const TemporaryFile file(bytes);
    TextSource source = file.open();
    const bool binary = source.is_binary();
    // Looking takes nothing away.
    CHECK((encoding_of(bytes) != Encoding::bytes || packing_of(bytes) != Packing::none ||
           read_all(source, 1000).text == bytes));
    return binary;
  };
  const std::string nul(1, '\0');
  CHECK(is_binary("MZ" + nul + "program"));
  CHECK(is_binary(gzip_member("tar" + nul + "archive")));
  CHECK_FALSE(is_binary("text"));
  CHECK_FALSE(is_binary(""));
  CHECK_FALSE(is_binary(gzip_member("text")));
  CHECK_FALSE(is_binary(utf16(u"\uFEFFtext", false)));
  CHECK_FALSE(is_binary(utf16(u"\uFEFFtext", true)));
}
