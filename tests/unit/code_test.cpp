#include "winerr/code.h"

#include "catch.h"

using namespace winerr;

TEST_CASE("the fields of an HRESULT are where MS-ERREF puts them") {
  const Hresult fields = hresult_fields(0x80070005);
  CHECK(fields == Hresult{true, false, false, 7, 5});
  CHECK(hresult_fields(0xA0040202) == Hresult{true, true, false, 4, 0x202});
  CHECK(hresult_fields(0xD0000022) == Hresult{true, false, true, 0, 0x22});
  CHECK(hresult_fields(0x00262307) == Hresult{false, false, false, 0x26, 0x2307});
}

TEST_CASE("the fields of an NTSTATUS are where MS-ERREF puts them") {
  CHECK(ntstatus_fields(0xC0000022) == Ntstatus{Severity::error, false, false, 0, 0x22});
  CHECK(ntstatus_fields(0x40000000) == Ntstatus{Severity::informational, false, false, 0, 0});
  CHECK(ntstatus_fields(0xE06D7363) == Ntstatus{Severity::error, true, false, 0x06D, 0x7363});
  CHECK(ntstatus_fields(0x80000003).severity == Severity::warning);
}

TEST_CASE("conversions between spaces") {
  struct Case {
    const char* what;
    Code code;
    Code hresult;
  };
  const Case cases[] = {
      {"a Win32 error", 5, 0x80070005},
      {"success stays success", 0, 0},
      {"an HRESULT stays as it is", 0x80004005, 0x80004005},
      {"setup's codes have a facility of their own", 0xE0000203, 0x800F0203},
      {"the largest Win32 error", 0xFFFF, 0x8007FFFF},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(hresult_from_win32(c.code) == c.hresult);
  }
}

TEST_CASE("unwrapping happens only where it is true") {
  CHECK(win32_from_hresult(0x80070643) == 1603U);
  CHECK_FALSE(win32_from_hresult(0x80040005));  // FACILITY_ITF
  CHECK_FALSE(win32_from_hresult(0x00070005));  // a success
  CHECK_FALSE(win32_from_hresult(0xC0070005));  // an NTSTATUS
  CHECK_FALSE(win32_from_hresult(0xA0070005));  // customer-defined
  CHECK_FALSE(win32_from_hresult(0x80070000));  // success is never wrapped
  CHECK(win32_from_ntstatus(0xC0070005) == 5U);
  CHECK_FALSE(win32_from_ntstatus(0xC0000005));
  CHECK(ntstatus_from_hresult(0xD0000022) == 0xC0000022U);
  CHECK_FALSE(ntstatus_from_hresult(0x80070005));
  CHECK_FALSE(ntstatus_from_hresult(0xF0000022));  // customer-defined
  CHECK_FALSE(ntstatus_from_hresult(0x10000022));  // a success
}

static_assert(hresult_from_win32(1603) == 0x80070643);
static_assert(to_signed(0x80070005) == -2147024891);
static_assert(hresult_from_ntstatus(0xC0000022) == 0xD0000022);
