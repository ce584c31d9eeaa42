#include "winerr/query.h"

#include <string>

#include "catch.h"

using namespace winerr;

namespace {

struct NumberCase {
  const char* typed;
  Code code;
};

}  // namespace

TEST_CASE("every spelling of a number means the code it shows") {
  const NumberCase cases[] = {
      {"13898", 13898},
      {"-2147024891", 0x80070005},
      {"\xE2\x88\x92"
       "2147024891",
       0x80070005},  // the minus of web pages
      {"-1", 0xFFFFFFFF},
      {"+5", 5},
      {"+0x5", 5},
      {"2147942405", 0x80070005},
      {"4294967295", 0xFFFFFFFF},
      {"0x364A", 0x364A},
      {"0X364a", 0x364A},
      {"364A", 0x364A},
      {"80070005", 0x80070005},
      {"c0000005", 0xC0000005},
      {"DEADDEAD", 0xDEADDEAD},
      {"0x80070005L", 0x80070005},
      {"5U", 5},
      {"0x5ul", 5},
      {"13898LL", 13898},
      {"364Ah", 0x364A},
      {"80070005h", 0x80070005},
      {"5h", 5},
      {"FFh", 0xFF},
      {"0n13898", 13898},
      {"&H80070005", 0x80070005},
      {"0x8007_0005", 0x80070005},
      {"2'147'942'405", 0x80070005},
      {"2,147,942,405", 0x80070005},
      {"8000'000", 8000000},      // seven digits are decimal, whatever separates them
      {"8007_0005", 0x80070005},  // and eight from 8 on hex
      {"80,070,005", 80070005},   // but for thousands
      {"0xFFFFFFFF80070005", 0x80070005},
      {"18446744071562526725", 0x80070005},
      {"0x0000000000000005", 5},
      {"  0x5  ", 5},
      {"\"0x5\"", 5},
      {"'0x5',", 5},
      {"(0x80070005)", 0x80070005},
      {"[0x80070005]:", 0x80070005},
      {"0x80070005.", 0x80070005},
      {"hr=0x80070005", 0x80070005},
      {"HRESULT: 0x80070005", 0x80070005},
      {"error 5:", 5},
      {"Error code: 1450", 1450},
      {"exit code -1073741515", 0xC0000135},
      {"bugcheck 9F", 0x9F},
      {"stop code 0x0000007E", 0x7E},
      {"BugCheck 133", 0x133},
      {"anything=5", 5},
  };
  for (const NumberCase& c : cases) {
    INFO(c.typed);
    const Result<Query> query = parse_query(c.typed);
    REQUIRE(query);
    CHECK(query->kind == QueryKind::number);
    CHECK(query->code == c.code);
  }
}

TEST_CASE("a number that no code can be is refused and never cut") {
  for (const char* typed :
       {"0x123456789", "4294967296", "-2147483649", "99999999999999999999", "0x10000000000000005",
        "0xFFFFFFFF00000005", "1234567890123456789012"}) {
    INFO(typed);
    const Result<Query> query = parse_query(typed);
    REQUIRE_FALSE(query);
    CHECK(query.error().kind == ErrorKind::too_wide);
  }
}

TEST_CASE("nothing typed is an error of its own") {
  for (const char* typed : {"", " ", "\t\r\n", "\"\"", "()", "..."}) {
    const Result<Query> query = parse_query(typed);
    REQUIRE_FALSE(query);
    CHECK(query.error().kind == ErrorKind::empty_query);
  }
}

TEST_CASE("words are names, wild words are globs, the rest is text") {
  struct Case {
    const char* typed;
    QueryKind kind;
  };
  const Case cases[] = {
      {"ERROR_ACCESS_DENIED", QueryKind::name},
      {"e_fail", QueryKind::name},
      {"\"E_FAIL\",", QueryKind::name},
      {"dead", QueryKind::name},  // letters alone are a word before they are hex
      {"add", QueryKind::name},
      {"each", QueryKind::name},
      {"Beach", QueryKind::name},
      {"ABCH", QueryKind::name},
      {"0xZZ", QueryKind::name},
      {"5x", QueryKind::name},
      {"1__2", QueryKind::name},
      {"ERROR_IPSEC_*", QueryKind::glob},
      {"*nap*", QueryKind::glob},
      {"E_F?IL", QueryKind::glob},
      {"access is denied", QueryKind::text},
      {"[HRESULT = 0x80070005 - E_ACCESSDENIED]", QueryKind::text},
      {"error 5: cannot open", QueryKind::text},
      {"--5", QueryKind::text},
      {"5-5", QueryKind::text},
      {"+-5", QueryKind::text},
      {"+", QueryKind::text},
      {"\xFF\xFE", QueryKind::text},
  };
  for (const Case& c : cases) {
    INFO(c.typed);
    const Result<Query> query = parse_query(c.typed);
    REQUIRE(query);
    CHECK(query->kind == c.kind);
  }
}

TEST_CASE("decimal digits keep their hex reading, and words made of a-f theirs") {
  CHECK(parse_query("133")->as_hex == 0x133U);
  CHECK_FALSE(parse_query("5")->as_hex);      // one digit reads the same
  CHECK_FALSE(parse_query("0x133")->as_hex);  // said to be hex
  CHECK_FALSE(parse_query("-133")->as_hex);
  CHECK_FALSE(parse_query("2147942405")->as_hex);  // too wide in hex
  CHECK(parse_query("dead")->as_hex == 0xDEADU);
}

TEST_CASE("padding and the space that words name") {
  CHECK(parse_query("0x0000007E")->padded);
  CHECK(parse_query("0000007E")->padded);
  CHECK_FALSE(parse_query("0x7E")->padded);
  CHECK_FALSE(parse_query("0x1000007E")->padded);
  CHECK(parse_query("bugcheck 9F")->space == Space::bugcheck);
  CHECK(parse_query("ntstatus 0xC0000022")->space == Space::ntstatus);
  CHECK_FALSE(parse_query("error 5")->space);
}

TEST_CASE("seven digits are counted, so that a lost one can be told") {
  CHECK(parse_query("0x8007002")->digit_count == 7);
  CHECK(parse_query("0x80070002")->digit_count == 8);
}

TEST_CASE("Windows Setup's pairs") {
  for (const char* typed :
       {"0xC1900101-0x20017", "0xC1900101 - 0x20017", "(0xC1900101-0x20017)", "C1900101 - 20017"}) {
    INFO(typed);
    const Result<Query> query = parse_query(typed);
    REQUIRE(query);
    if (std::string_view(typed).ends_with("- 20017")) {
      CHECK_FALSE(query->extend);  // not written like an extend code
      continue;
    }
    CHECK(query->kind == QueryKind::number);
    CHECK(query->code == 0xC1900101);
    CHECK(query->extend == ExtendCode{2, 0x17});
  }
  CHECK_FALSE(parse_query("0xC1900101-0x20021")->extend);  // no such operation
  CHECK(parse_query("0x80070070-0x60000")->extend == ExtendCode{6, 0});
  CHECK_FALSE(parse_query("0xC1900101-0x70000")->extend);  // no such phase
  CHECK_FALSE(parse_query("0x5-0x20017")->extend);         // no failure code
  CHECK(operation_name({2, 0x17}) == "booting");
  CHECK(operation_name({2, 0x20}) == "adding a provisioning package");
}

static_assert(parse_query("0x364A")->code == 13898);
static_assert(parse_query("error 5:")->code == 5);
static_assert(!parse_query("0x123456789").has_value());
