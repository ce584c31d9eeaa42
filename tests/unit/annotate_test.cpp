#include "winerr/annotate.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "log_text.h"
#include "rules.h"

using namespace winerr;

namespace {

const std::array<Catalog, 1>& catalogs() {
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  return kCatalogs;
}

/// Writes the text with the symbol of each code in brackets behind it.
struct Marking {
  std::string out;
  bool text(std::string_view bytes) {
    out += bytes;
    return true;
  }
  bool code(const Finding& finding) {
    out += finding.query.text;
    out += '[';
    if (finding.meaning) out += finding.meaning->symbol();
    out += finding.named ? "=]" : "]";
    return true;
  }
};

std::string marked(std::string_view text, std::size_t chunk) {
  Annotator annotator(catalogs());
  Marking marking;
  for (std::size_t at = 0; at < text.size(); at += chunk) {
    REQUIRE(annotator.feed(text.substr(at, chunk), marking));
  }
  REQUIRE(annotator.finish(marking));
  return marking.out;
}

/// The same by asking the rules for every word, with no fast pass and no chunks.
std::string marked_word_by_word(std::string_view text) {
  Marking marking;
  std::size_t passed = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!detail::is_word(text[at])) {
      ++at;
      continue;
    }
    std::size_t last = at;
    while (last < text.size() && detail::is_word(text[last])) ++last;
    if (const auto finding = detail::judge(text, at, last, catalogs())) {
      marking.text(text.substr(passed, finding->first - passed));
      marking.code(*finding);
      passed = finding->last;
    }
    at = last;
  }
  marking.text(text.substr(passed));
  return marking.out;
}

/// Where two texts begin to differ, with what stands before; "" if they are equal.
std::string difference(std::string_view got, std::string_view expected) {
  const auto [a, b] = std::ranges::mismatch(got, expected);
  if (a == got.end() && b == expected.end()) return {};
  const auto at = static_cast<std::size_t>(a - got.begin());
  const std::size_t from = at > 120 ? at - 120 : 0;
  return std::string(got.substr(from, 200)) + "\n--- instead of\n" +
         std::string(expected.substr(from, 200));
}

}  // namespace

TEST_CASE("the bytes pass unchanged, with the codes in their places") {
  CHECK(marked("hr=0x80070005, then error 32\nexit code 1603", 7) ==
        "hr=0x80070005[E_ACCESSDENIED], then error 32[ERROR_SHARING_VIOLATION]\n"
        "exit code 1603[ERROR_INSTALL_FAILURE]");
}

TEST_CASE("a code whose symbol stands beside it says so") {
  CHECK(marked("[HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]", 100) ==
        "[HRESULT = 0x800f0805[CBS_E_INVALID_PACKAGE=] - CBS_E_INVALID_PACKAGE]");
}

TEST_CASE("where the chunks are cut does not matter, nor does the fast pass") {
  std::mt19937 random(20261126);
  for (int round = 0; round < 150; ++round) {
    const std::string text = test::log_text(random, 3000);
    const std::string expected = marked_word_by_word(text);
    const std::size_t chunks[] = {text.size(), 1 + random() % 400, 1};
    for (const std::size_t chunk : chunks) {
      INFO("chunks of " << chunk);
      CHECK(difference(marked(text, chunk), expected) == "");
    }
  }
}

TEST_CASE("what stands on other lines does not matter") {
  std::mt19937 random(20261127);
  for (int round = 0; round < 150; ++round) {
    std::string text = test::log_text(random, 3000);
    for (char& c : text) {
      if (!detail::is_word(c) && random() % 8 == 0) c = '\n';
    }
    std::string expected;
    for (std::size_t first = 0; first < text.size();) {
      const std::size_t last = std::min(text.find('\n', first), text.size() - 1) + 1;
      expected += marked(text.substr(first, last - first), text.size());
      first = last;
    }
    CHECK(difference(marked(text, text.size()), expected) == "");
  }
}

TEST_CASE("what stands beyond the reach of the rules does not matter") {
  const std::string far(Scanner::kReach, ' ');
  const std::string texts[] = {"no access." + far + "(errno=5) ",
                               "Exception Code:" + far + "40000015 ",
                               "error Failure Code:" + far + "0x18 "};
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(marked(text + far + '\n', text.size()) == marked(text + far + '\n', 1));
  }
}

TEST_CASE("a text larger than the buffer is passed whole") {
  std::string text(200'000, 'x');
  text += " error 5 ";
  text += std::string(100'000, '0');
  text += "\n0x80070005";
  const std::string expected = marked_word_by_word(text);
  CHECK(marked(text, 70'000) == expected);
  CHECK(expected.size() == text.size() + 2 + 19 + 2 + 14);
}

TEST_CASE("a sink that says stop is called no more") {
  struct Stopping {
    int calls = 0;
    bool text(std::string_view) { return ++calls < 2; }
    bool code(const Finding&) { return true; }
  } sink;
  Annotator annotator(catalogs());
  CHECK_FALSE(annotator.feed("error 5\nerror 32\nerror 2\n", sink));
  CHECK(sink.calls == 2);  // "error " twice
}
