#include "winerr/annotate.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "log_text.h"
#include "marking.h"

using namespace winerr;

namespace {

const std::array<Catalog, 1>& catalogs() {
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  return kCatalogs;
}

std::string marked(std::string_view text, std::size_t chunk) {
  return test::marked(text, chunk, catalogs());
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

TEST_CASE("a code told twice is found once, behind an escaped tab and Basic's sign as well") {
  struct Case {
    const char* text;
    const char* marked;
  };
  const Case cases[] = {
      {R"(x: STATUS_ACCESS_VIOLATION (0xC0000005))",
       R"(x: STATUS_ACCESS_VIOLATION[STATUS_ACCESS_VIOLATION] (0xC0000005))"},
      {R"(x:\tSTATUS_ACCESS_VIOLATION (0xC0000005))",
       R"(x:\tSTATUS_ACCESS_VIOLATION[STATUS_ACCESS_VIOLATION] (0xC0000005))"},
      {R"(x:\t0x80070005 (-2147024891))", R"(x:\t0x80070005[E_ACCESSDENIED] (-2147024891))"},
      {R"(x: &H80070005 (-2147024891))", R"(x: &H80070005[E_ACCESSDENIED] (-2147024891))"},
      {R"(error 5:\tERROR_ACCESS_DENIED)",
       R"(error 5[ERROR_ACCESS_DENIED=]:\tERROR_ACCESS_DENIED)"},
      // another line
      {R"(hr=0x80070005\n0x80070005)",
       R"(hr=0x80070005[E_ACCESSDENIED]\n0x80070005[E_ACCESSDENIED])"},
  };
  for (const Case& c : cases) CHECK(marked(c.text, 100) == c.marked);
}

TEST_CASE("where the chunks are cut does not matter, nor does the fast pass") {
  std::mt19937 random(20261126);
  for (int round = 0; round < 150; ++round) {
    const std::string text = test::log_text(random, 3000);
    const std::string expected = test::marked_word_by_word(text, catalogs());
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
    const std::string expected = test::marked_line_by_line(text, catalogs());
    CHECK(difference(marked(text, text.size()), expected) == "");
  }
}

TEST_CASE("a function's arguments do not begin on another line") {
  const std::string text = "RegOpenKey(\nLoadDriver failed at x) returned 2\n";
  CHECK(marked(text, text.size()) == test::marked_line_by_line(text, catalogs()));
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

TEST_CASE("a text is read to its last byte and no further") {
  // Beginnings of codes and of what stands around them.
  constexpr const char* kTexts[] = {"%",
                                    "%%",
                                    "error %%",
                                    "x%%%",
                                    "_",
                                    "A_",
                                    "0x",
                                    "0n",
                                    "WS",
                                    "WSA",
                                    "-",
                                    "(",
                                    "error(s",
                                    "(5",
                                    " (5",
                                    ": 5",
                                    "[(5",
                                    "\\t",
                                    "&H",
                                    "&h8",
                                    "8007000",
                                    "80070005",
                                    "5 (0x",
                                    "error 5",
                                    "80070005-",
                                    "0x80070005 - 0x",
                                    "ERROR_ACCESS_DENIED (",
                                    "5:\\"};
  for (const std::string_view text : kTexts) {
    INFO(text);
    const std::vector<char> bytes(text.begin(), text.end());
    const std::string_view exact(bytes.data(), bytes.size());
    CHECK(test::marked_in_place(exact, catalogs()) == marked(text, 1));
  }
}

TEST_CASE("a window keeps little, whatever the text") {
  // The longest word that is not cut, where the piece should end.
  const std::string text = std::string(1000, ' ') + '-' + std::string(Scanner::kLongestCode, 'A') +
                           std::string(2000, ' ');
  std::vector<char> buffer(TextWindow::kLeastBuffer);
  TextWindow window(buffer);
  std::size_t most = 0;
  for (const char c : text) {
    const std::span<char> room = window.room();
    most = std::max(most, buffer.size() - room.size());
    room.front() = c;
    static_cast<void>(window.take(1, false));
  }
  CHECK(most > 2 * Scanner::kReach);
  CHECK(most < 3 * Scanner::kReach);
}

TEST_CASE("an annotator that has finished has nothing more to pass on") {
  test::Marking marking;
  Annotator annotator(catalogs());
  CHECK(annotator.feed("error ", marking));
  CHECK(annotator.feed("5", marking));
  CHECK(annotator.finish(marking));
  CHECK(annotator.finish(marking));
  CHECK(marking.out == "error 5[ERROR_ACCESS_DENIED]");
}

TEST_CASE("a text larger than the buffer is passed whole") {
  std::string text(200'000, 'x');
  text += " error 5 ";
  text += std::string(100'000, '0');
  text += "\n0x80070005";
  const std::string expected = test::marked_word_by_word(text, catalogs());
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
