#include "catch.h"
#include "winerr/search.h"

using namespace winerr;

TEST_CASE("globs match whole symbols in any case") {
  CHECK(matches_glob("ERROR_IPSEC_IKE_TIMED_OUT", "ERROR_IPSEC_*"));
  CHECK(matches_glob("ERROR_IPSEC_IKE_TIMED_OUT", "*timed*"));
  CHECK(matches_glob("E_FAIL", "e_f?il"));
  CHECK(matches_glob("E_FAIL", "*"));
  CHECK(matches_glob("ABAB", "*AB"));
  CHECK(matches_glob("", "*"));
  CHECK(matches_glob("AAAB", "A*AB"));
  CHECK_FALSE(matches_glob("E_FAIL", "E_FAI"));
  CHECK_FALSE(matches_glob("E_FAIL", "?E_FAIL"));
  CHECK_FALSE(matches_glob("E_FAIL", ""));
  CHECK_FALSE(matches_glob("E_FAIL", "*X*"));
}
