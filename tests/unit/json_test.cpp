#include "json.h"

#include <nlohmann/json.hpp>

#include "catch.h"
#include "matches.h"

using namespace winerr;

namespace {

nlohmann::json parsed(const Answer& answer, bool first = false) {
  std::string out;
  append_json(out, answer, first);
  REQUIRE(out.ends_with('\n'));
  REQUIRE(out.find('\n') == out.size() - 1);
  return nlohmann::json::parse(out);
}

}  // namespace

TEST_CASE("the keys of an answer") {
  const nlohmann::json object = parsed(test::answer_to("0x80070643"));
  CHECK(object["query"] == "0x80070643");
  CHECK(object["found"] == true);
  CHECK(object["code"] == 0x80070643);
  CHECK(object["hex"] == "0x80070643");
  CHECK(object["signed"] == -2147023293);
  CHECK(object["space"] == "hresult");
  CHECK(object["symbol"] == "ERROR_INSTALL_FAILURE");
  CHECK(object["header"] == "winerror.h");
  CHECK(object["outcome"] == "failure");
  CHECK(object["wraps"]["space"] == "win32");
  CHECK(object["wraps"]["code"] == 1603);
  CHECK(object["also"].is_array());
}

TEST_CASE("a success says so, and a missing symbol is null") {
  CHECK(parsed(test::answer_to("3010"))["outcome"] == "success");
  CHECK(parsed(test::answer_to("STATUS_PENDING"))["outcome"] == "information");
  CHECK(parsed(test::answer_to("0x87D00324"))["symbol"].is_null());
}

TEST_CASE("a code nobody named is decoded") {
  const nlohmann::json object = parsed(test::answer_to("0x8024EFFE"));
  CHECK(object["found"] == false);
  CHECK(object["decoded"]["hresult"]["facility_name"] == "FACILITY_WINDOWSUPDATE");
  CHECK(object["decoded"]["hresult"]["low_word"] == 0xEFFE);
}

TEST_CASE("bytes that are no UTF-8 are replaced, not fatal") {
  std::string out;
  append_json_error(out, "\xFF\x30", "why");
  CHECK(nlohmann::json::parse(out)["query"] == "\xEF\xBF\xBD\x30");
}

TEST_CASE("the first meaning alone") {
  CHECK_FALSE(parsed(test::answer_to("5"))["also"].empty());
  CHECK(parsed(test::answer_to("5"), true)["also"].empty());
}
