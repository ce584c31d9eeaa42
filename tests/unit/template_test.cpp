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
        "ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL 13898 0x0000364A");
  CHECK(rendered("{query}\\t{space}") == "13898\twin32");
  CHECK(rendered("{{{dec}}}") == "{13898}");
  CHECK(rendered("a\\\\b\\n") == "a\\b\n");
  CHECK(rendered("").empty());
}

TEST_CASE("a wrong template says what is wrong") {
  CHECK(error_of("{sym}").find("unknown field 'sym'; there are query, symbol") !=
        std::string::npos);
  CHECK(error_of("a {dec").find("no '}' after the '{' at column 3") != std::string::npos);
  CHECK(error_of("a } b").find("column 3") != std::string::npos);
}
