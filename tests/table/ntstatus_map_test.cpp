#include "winerr/ntstatus_map.h"

#include "catch.h"
#include "winerr/catalog.h"

using namespace winerr;

TEST_CASE("NTSTATUS values become the Win32 errors that Windows reports") {
  struct Case {
    Code ntstatus;
    Code win32;
  };
  const Case cases[] = {
      {0x00000000, 0},          {0xC0000022, 5},   {0xC0000034, 2},    {0xC000003A, 3},
      {0xC0000043, 32},         {0xC000000D, 87},  {0xC0000008, 6},    {0xC0000017, 8},
      {0xC000007F, 112},        {0xC0000135, 126}, {0xC000006D, 1326}, {0xC000006A, 86},
      {0xC0000005, 998},        {0x00000103, 997}, {0x80000005, 234},  {0xC00000BB, 50},
      {0xC0000322, 0x80090348},
  };
  for (const Case& c : cases) {
    INFO(c.ntstatus);
    CHECK(ntstatus_to_win32(c.ntstatus) == c.win32);
  }
  CHECK_FALSE(ntstatus_to_win32(0xC000FFFF));
  CHECK_FALSE(ntstatus_to_win32(5));
}

TEST_CASE("every mapping leads from a row to a row") {
  const Catalog table = builtin();
  std::size_t mapped = 0;
  for (const Row& row : table.rows()) {
    if (row.space() != Space::ntstatus) continue;
    const auto win32 = ntstatus_to_win32(row.code);
    if (!win32) continue;
    ++mapped;
    CHECK_FALSE(table.find(*win32).empty());
  }
  CHECK(mapped > 1300);
}
