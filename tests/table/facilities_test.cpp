#include "catch.h"
#include "winerr/facility.h"
#include "winerr/misnomer.h"

using namespace winerr;

TEST_CASE("facilities have the names people know") {
  CHECK(hresult_facility(4) == "FACILITY_ITF");
  CHECK(hresult_facility(7) == "FACILITY_WIN32");
  CHECK(hresult_facility(36) == "FACILITY_WINDOWSUPDATE");
  CHECK(hresult_facility(15) == "FACILITY_SETUPAPI");
  CHECK(hresult_facility(2047 - 1).empty());
  CHECK(ntstatus_facility(7) == "FACILITY_NTWIN32");
  CHECK(ntstatus_facility(54) == "FACILITY_IPSEC");
  CHECK(ntstatus_facility(36) == "FACILITY_QUIC_ERROR_CODE");
}

TEST_CASE("names that no header defines are known for what they are") {
  const auto misnomer = find_misnomer("error_ipsec_ike_authentication_failure");
  REQUIRE(misnomer);
  CHECK(misnomer->code == 13890);
  CHECK(misnomer->truth.find("ERROR_IPSEC_IKE_DOS_COOKIE_SENT") != std::string_view::npos);
  CHECK(misnomer->truth.find("ERROR_IPSEC_IKE_AUTH_FAIL") != std::string_view::npos);
  CHECK_FALSE(find_misnomer("ERROR_IPSEC_IKE_AUTH_FAIL"));
  CHECK_FALSE(find_misnomer(""));
}
