#include "module_space.h"

#include "catch.h"

using namespace winerr;

TEST_CASE("the space of a code is told only where it is certain") {
  struct Case {
    const char* file_name;
    Code code;
    Space space;
  };
  const Case cases[] = {
      {"kernelbase.dll", 5, Space::win32},
      {"KERNELBASE.DLL.MUI", 5, Space::win32},
      {"kernel32.dll", 0xFFFF, Space::win32},
      {"kernelbase.dll", 0xE0000203, Space::win32},
      {"kernelbase.dll", 0x80004005, Space::hresult},
      {"kernelbase.dll", 0xC00D0001, Space::hresult},  // NS_E_...: no NTSTATUS
      {"kernelbase.dll", 0x00040000, Space::hresult},
      {"ntdll.dll", 5, Space::ntstatus},
      {"ntdll.dll.mui", 0xC0000022, Space::ntstatus},
      {"ntdll.dll", 0x80000005, Space::ntstatus},
      {"netmsg.dll", 2221, Space::win32},
      {"netmsg.dll", 3534, Space::other},
      {"winhttp.dll.mui", 12002, Space::win32},
      {"wininet.dll", 5, Space::other},
      {"mferror.dll", 0xC00D36B2, Space::hresult},
      {"ntoskrnl.exe", 0x9F, Space::bugcheck},
      {"ntoskrnl.exe", 0x4000007E, Space::other},
      {"wuaueng.dll", 0x80240001, Space::hresult},  // FACILITY_WINDOWSUPDATE
      {"service.dll", 0x80070005, Space::hresult},
      // Event ids, or what may be one.
      {"service.dll", 5, Space::other},
      {"service.dll", 0x80000005, Space::other},
      {"service.dll", 0x80040005, Space::other},
      {"service.dll", 0xC0000005, Space::other},
      {"service.dll", 0xC0070005, Space::other},
      {"service.dll", 0x87FE0005, Space::other},  // no facility has this number
      {"mykernelbase.dll", 5, Space::other},
      {".mui", 5, Space::other},
  };
  for (const Case& c : cases) {
    INFO(c.file_name << " " << c.code);
    CHECK(pe::message_space(c.file_name, c.code) == c.space);
  }
}

TEST_CASE("what a code reports") {
  CHECK(pe::message_outcome(Space::win32, 0) == Outcome::success);
  CHECK(pe::message_outcome(Space::win32, 5) == Outcome::failure);
  CHECK(pe::message_outcome(Space::hresult, 0x00040000) == Outcome::success);
  CHECK(pe::message_outcome(Space::hresult, 0xC00D0001) == Outcome::failure);
  CHECK(pe::message_outcome(Space::ntstatus, 0x40000000) == Outcome::information);
  CHECK(pe::message_outcome(Space::ntstatus, 0x102) == Outcome::success);
  CHECK(pe::message_outcome(Space::other, 0x80000005) == Outcome::warning);
  CHECK(pe::message_outcome(Space::other, 5) == Outcome::failure);
}
