#include "answer_line.h"

#include "catch.h"
#include "matches.h"

using namespace winerr;

namespace {

constexpr std::string_view kColumns = "0xC0000135   STATUS_DLL_NOT_FOUND      ntstatus  ";

/// The line of 0xC0000135 on a terminal of so many columns; 0: in a pipe.
std::string line_in(std::size_t columns) {
  Style style;
  style.line_width = columns;
  const Answer answer = test::answer_to("0xC0000135");
  std::string out;
  append_line(out, style, {11, 24}, answer.typed, answer.matches.front(), 0);
  return out;
}

}  // namespace

TEST_CASE("colors leave the columns where they are") {
  for (const std::string_view typed : {"5", "0x20A"}) {
    const Query query = *parse_query(typed);
    const Matches matches = resolve(query, test::builtin_catalogs(), Space::other);
    std::string plain;
    append_line(plain, {}, {}, typed, matches.front(), 0);
    Style style;
    style.color = true;
    std::string colored;
    append_line(colored, style, {}, typed, matches.front(), 0);
    for (std::size_t at = 0; (at = colored.find('\033')) != std::string::npos;) {
      colored.erase(at, colored.find('m', at) + 1 - at);
    }
    CHECK(colored == plain);
  }
}

TEST_CASE("a line stays one in a pipe and on a wide terminal") {
  const std::string line = std::string(kColumns) + "A DLL that the program needs was not found, " +
                           "so the program cannot start.\n";
  CHECK(line_in(0) == line);
  CHECK(line_in(200) == line);
}

TEST_CASE("on a terminal the text of a line is wrapped in its column, or below the others") {
  CHECK(line_in(100) == std::string(kColumns) +
                            "A DLL that the program needs was not found, so the\n" +
                            std::string(kColumns.size(), ' ') + "program cannot start.\n");
  CHECK(line_in(60) ==
        "0xC0000135   STATUS_DLL_NOT_FOUND      ntstatus\n"
        "    A DLL that the program needs was not found, so the\n"
        "    program cannot start.\n");
}
