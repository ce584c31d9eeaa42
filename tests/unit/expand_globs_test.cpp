#include "expand_globs.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.h"

namespace fs = std::filesystem;
using winerr::cli::expand_globs;

namespace {

std::vector<std::string> expanded(const std::vector<std::string>& operands) {
  return expand_globs(std::vector<std::string_view>(operands.begin(), operands.end()));
}

}  // namespace

TEST_CASE("operands without a glob stay") {
  CHECK(expanded({"b.log", "-", "a.log"}) == std::vector<std::string>{"b.log", "-", "a.log"});
  CHECK(expanded({}).empty());
}

#ifdef _WIN32

TEST_CASE("globs stand for the files of their folder") {
  const fs::path folder = fs::temp_directory_path() / "winerr_expand_globs_test";
  fs::remove_all(folder);
  fs::create_directories(folder / "deeper");
  for (const auto* name : {u8"b.log", u8"a.log", u8"\u00E4.log", u8"c.txt"}) {
    std::ofstream(folder / fs::path(name)) << "5";
  }
  const std::string prefix = folder.string() + "\\";

  CHECK(expanded({"first", prefix + "*.log", "last"}) ==
        std::vector<std::string>{"first", prefix + "a.log", prefix + "b.log",
                                 prefix + "\xC3\xA4.log", "last"});
  CHECK(expanded({prefix + "?.txt"}) == std::vector<std::string>{prefix + "c.txt"});
  CHECK(expanded({prefix + "deep*"}) == std::vector<std::string>{prefix + "deeper"});
  // Nothing fits: as typed, for the error message.
  CHECK(expanded({prefix + "*.zip"}) == std::vector<std::string>{prefix + "*.zip"});
  CHECK(expanded({"\\\\?\\C:\\x.log"}) == std::vector<std::string>{"\\\\?\\C:\\x.log"});
  fs::remove_all(folder);
}

#else

TEST_CASE("the shell has expanded globs already") {
  CHECK(expanded({"/*"}) == std::vector<std::string>{"/*"});
}

#endif
