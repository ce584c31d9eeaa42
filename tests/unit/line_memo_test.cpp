#include "line_memo.h"

#include <map>
#include <string>

#include "catch.h"

using namespace winerr::cli;

TEST_CASE("what was kept is found, and only for exactly that line") {
  LineMemo memo;
  CHECK_FALSE(memo.find("5"));
  memo.keep("5", "five\n");
  memo.keep("e_fail", "small\n");
  memo.keep("E_FAIL", "capital\n");
  CHECK(memo.find("5") == "five\n");
  CHECK(memo.find("e_fail") == "small\n");
  CHECK(memo.find("E_FAIL") == "capital\n");
  CHECK_FALSE(memo.find("5 "));
  CHECK_FALSE(memo.find(""));
}

TEST_CASE("long lines and empty answers are not kept") {
  LineMemo memo;
  const std::string line(LineMemo::kMaxLine + 1, 'x');
  memo.keep(line, "answer\n");
  CHECK_FALSE(memo.find(line));
  memo.keep("y", "");
  CHECK_FALSE(memo.find("y"));
  memo.keep("z", std::string(70000, 'z'));
  CHECK_FALSE(memo.find("z"));
}

TEST_CASE("a full memo forgets and never answers wrongly") {
  // Against a map that forgets nothing: whatever is found must be right.
  LineMemo memo;
  std::map<std::string, std::string> all;
  std::uint64_t random = 1;
  std::size_t found = 0;
  std::size_t wrong = 0;
  for (int i = 0; i < 200000; ++i) {
    random = random * 6364136223846793005 + 1442695040888963407;
    const std::string line = std::to_string(random >> 44);
    const std::string answer =
        "answer to " + line + std::string(static_cast<std::size_t>(random >> 58), '.');
    if (const auto known = memo.find(line)) {
      ++found;
      wrong += *known != all[line];
    } else {
      memo.keep(line, answer);
      all[line] = answer;
    }
  }
  CHECK(found > 0);
  CHECK(wrong == 0);
}
