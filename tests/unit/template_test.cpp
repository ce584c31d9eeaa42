#include "template.h"

#include "catch.h"
#include "matches.h"

using namespace winerr;

namespace {

std::string rendered(std::string_view pattern) {
  std::string error;
  const Template parsed = Template::parse(pattern, error);
  CHECK(error.empty());
  const Answer answer = test::answer_to("13898");
  std::string out;
  parsed.append(out, {answer.typed, answer.code(), &answer.matches.front()});
  return out;
}

std::string error_of(std::string_view pattern) {
  std::string error;
  static_cast<void>(Template::parse(pattern, error));
  return error;
}

}  // namespace

TEST_CASE("fields, text, braces and escapes") {
  CHECK(rendered("{symbol} {dec} {hex}") ==
        "ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL 13898 0x0000364A\n");
  CHECK(rendered("{query}\\t{space}") == "13898\twin32\n");
  CHECK(rendered("{{{dec}}}") == "{13898}\n");
  CHECK(rendered("a\\\\b\\n") == "a\\b\n\n");
  CHECK(rendered("") == "\n");
}

TEST_CASE("a wrong template says what is wrong") {
  CHECK(error_of("{sym}").find("unknown field 'sym'; there are query, symbol") !=
        std::string::npos);
  CHECK(error_of("a {dec").find("no '}' after the '{' at column 3") != std::string::npos);
  CHECK(error_of("a } b").find("column 3") != std::string::npos);
}
