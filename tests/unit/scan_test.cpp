#include "winerr/scan.h"

#include <array>
#include <string>
#include <vector>

#include "catch.h"

using namespace winerr;

namespace {

/// The findings of a line, joined by blanks.
std::string found_in(std::string_view line) {
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  std::string found;
  Scanner scanner(line, kCatalogs);
  std::size_t end = 0;
  while (const auto finding = scanner.next()) {
    CHECK(finding->first >= end);
    end = finding->last;
    CHECK(finding->query.text == line.substr(finding->first, finding->last - finding->first));
    if (!found.empty()) found += ' ';
    found += finding->query.text;
  }
  return found;
}

}  // namespace

TEST_CASE("codes in running text are found") {
  struct Case {
    const char* line;
    const char* found;
  };
  const Case cases[] = {
      {"Failed to open package. [HRESULT = 0x80070001 - ERROR_INVALID_FUNCTION]", "0x80070001"},
      {"CBS_E_INVALID_PACKAGE (0x800f0805) while reading", "CBS_E_INVALID_PACKAGE"},
      {"copy failed: error 5", "5"},
      {"error code: 1450, giving up", "1450"},
      {"The system cannot open the file (os error 32)", "32"},
      {"[WinError 10061] refused", "10061"},
      {"process exited with code -1073741515", "-1073741515"},
      {"msiexec exit code 1603", "1603"},
      {"GetLastError() = 122", "122"},
      {"gle=0x2", "0x2"},
      {"The service did not start: %%1053", "1053"},
      {"rc=1603", "1603"},
      {"OpenService FAILED 1060:", "1060"},
      {"BugCheck 9F, {3, ffffe0, 0, 0}", "9F"},
      {"setup returned 80070005 and c0000135", "80070005 c0000135"},
      {"hr 2147942405 came back", "2147942405"},
      {"DXGI_ERROR_DEVICE_REMOVED then STATUS_ACCESS_VIOLATION",
       "DXGI_ERROR_DEVICE_REMOVED STATUS_ACCESS_VIOLATION"},
      {"smb: NT_STATUS_LOGON_FAILURE", "NT_STATUS_LOGON_FAILURE"},
      {"hr=0x8FFF1234 is nobody's", "0x8FFF1234"},  // introduced, so it counts though unknown
      {"0xFFFFFFFF80070005", "0xFFFFFFFF80070005"},
      {"{\"exitCode\":-1073741819}", "-1073741819"},
      {"Win32 error 0n00000490", "0n00000490"},
      {"Win32 error 0N1326", "0N1326"},
      {"srv07: The network path was not found.(53)", "53"},
      {"Runtime error &H80070057, &hC0000005", "80070057 C0000005"},
      {"it ended with `0xC0000135`, a crash", "0xC0000135"},
      // tabs and line ends as JSON escapes them
      {R"("\r\n\tStatus:\t\t0xC000006D\r\n\tSub Status:\t0xC000006A")", "0xC000006D 0xC000006A"},
      {R"("first\nERROR_ACCESS_DENIED")", "ERROR_ACCESS_DENIED"},
  };
  for (const Case& c : cases) {
    INFO(c.line);
    CHECK(found_in(c.line) == c.found);
  }
}

TEST_CASE("a debugger's 0n makes any digits decimal") {
  struct Case {
    const char* line;
    Code code;
  };
  const Case cases[] = {
      {"Win32 error 0n490", 490}, {"Win32 error 0N490", 490},
      {"error 0n00000490", 490},  // eight digits are hex only without it
      {"error 00000490", 0x490},  {"error 0n2147942405", 0x80070005},
  };
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  for (const Case& c : cases) {
    INFO(c.line);
    Scanner scanner(c.line, kCatalogs);
    const auto finding = scanner.next();
    REQUIRE(finding);
    CHECK(finding->query.code == c.code);
  }
  // Eight digits from 8 on are decimal too, and name nothing.
  CHECK(found_in("hr 80070005") == "80070005");
  CHECK(found_in("hr 0n80070005").empty());
}

TEST_CASE("what only looks like a code is left alone") {
  constexpr const char* kLines[] = {
      "WcpInitialize (wcp.dll version 0.0.0.6) called (stack @0x7fed806eb5d @0xff83e97c)",
      "flags: 0x2, handle @0x214, offset +0x80",
      "result 0x00000000",
      "error 0, all is well",
      "S_OK and ERROR_SUCCESS",
      "{d16d444c-56d8-11d5-882d-0080c847b195}",
      "31bf3856ad364e35_6.1.7601.23505",
      "KB4012212 installed",
      "00:1A:2B:3C:4D:5E",
      "2016-09-28 04:30:30, Info",
      "pid 1450 port 443 took 122 ms",
      "HTTP error 404, status 500",
      "errno=13",
      "Permission denied (os error 13)",
      "C:\\temp\\n80070005.log \\t80070005 &Help80070005",
      "fffff801`80070005 80070005`00000000",
      "exit status 126",
      "exit code 5",
      "country code 44",
      "error handling for 5 files",
      "file size 2147942405123",
      "md5 c0000005c0000005c0000005c0000005",
      "",
      "\xFF\x80 \xC0",
      "(f)\tCBS Missing\t000000002\t",
      "mail [80040122L( or so",
      "Unknown exception - code ed",
      "has problem:                                         5",
  };
  for (const char* line : kLines) {
    INFO(line);
    CHECK(found_in(line).empty());
  }
}
