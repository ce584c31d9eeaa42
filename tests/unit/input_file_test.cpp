#include "input_file.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "catch.h"
#include "streams.h"

namespace fs = std::filesystem;
using winerr::cli::InputFile;

namespace {

std::string utf8(const fs::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

/// A folder that goes with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "winerr_input_file_test") {
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const fs::path& path() const noexcept { return path_; }

 private:
  fs::path path_;
};

std::string content_of(const std::string& path) {
  auto file = InputFile::open(path);
  if (!file) return std::string("cannot be opened: ") + winerr::cli::last_error();
  std::string content(100, '\0');
  const std::ptrdiff_t count = file->read_some(content.data(), content.size());
  content.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
  return content;
}

}  // namespace

TEST_CASE("a file is read as bytes, whatever its name") {
  const Folder folder;
  const fs::path path = folder.path() / fs::path(u8"zugriff-\u00E4-\u4E2D-\U0001F600.log");
  const std::string bytes("5\r\n\x1A\0\xFF\n", 7);
  std::ofstream(path, std::ios::binary) << bytes;
  CHECK(content_of(utf8(path)) == bytes);
  CHECK(InputFile::open(utf8(path))->size() == bytes.size());
}

TEST_CASE("paths of more than 260 characters are opened") {
  const Folder folder;
  fs::path path = folder.path();
#ifdef _WIN32
  fs::path made = L"\\\\?\\" + path.native();
#else
  fs::path made = path;
#endif
  // Deep enough for Windows' limit whatever stands before; each name is far from any limit.
  constexpr int kDepth = 8;
  for (int i = 0; i < kDepth; ++i) {
    const std::string name(40, static_cast<char>('a' + i));
    path /= name;
    made /= name;
    fs::create_directory(made);
  }
  std::ofstream(made / "x.log", std::ios::binary) << "deep";
  REQUIRE(utf8(path / "x.log").size() > 260);
  CHECK(content_of(utf8(path / "x.log")) == "deep");

  // One by one, for remove_all() of some libraries cannot go so deep.
  fs::remove(made / "x.log");
  for (int i = 0; i < kDepth; ++i, made = made.parent_path()) fs::remove(made);
}

TEST_CASE("what cannot be opened says why") {
  const Folder folder;
  CHECK_FALSE(InputFile::open(utf8(folder.path() / "absent.log")));
  CHECK(std::string(winerr::cli::last_error()) == "No such file or directory");
  CHECK_FALSE(InputFile::open(utf8(folder.path())));
  CHECK(std::string(winerr::cli::last_error()) == "Is a directory");
}
