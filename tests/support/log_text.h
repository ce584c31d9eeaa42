#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace winerr::test {

/// Text as hostile to a finder of codes as chance makes it: parts of log lines, codes, words that
/// introduce them and single bytes, joined in any order.
inline std::string log_text(std::mt19937& random, std::size_t size) {
  constexpr std::array<std::string_view, 112> kParts = {
      "\\t",
      "\\nERROR_ACCESS_DENIED",
      "&H",
      "`",
      "\xE5\xA4\xB1\xE8\xB4\xA5 ",
      "NetpDsGetDcName: ",
      " returned ",
      "code=6ba flags=",
      "Exception Code:\t40000015",
      "Permission denied (os error ",
      "[80070005-",
      "the door is locked. (",
      "not found [",
      "denied (",
      "\xD0\x9E\xD1\x88\xD0\xB8\xD0\xB1\xD0\xBA\xD0\xB0 ",
      "b\xC5\x82\xC4\x85\x64 ",
      "\xE9\x94\x99\xE8\xAF\xAF ",
      "rreur syst\xC3\xA8me ",
      "\t",
      "Error.  Code: ",
      "(OS ",
      "ended with ",
      "LiveKernelEvent ",
      "ErrorId : ",
      "10054)",
      "CreateFile() failed (",
      "1722)",
      "5)",
      "0x80070005",
      "80070005",
      "c0000005",
      "-2147024891",
      "2147942405",
      "0xC1900101 - 0x20017",
      "error ",
      "Error: ",
      "error code ",
      "exit code ",
      "exited with ",
      "status: ",
      "HRESULT = ",
      "hr=",
      "rc=",
      "dwLastError=",
      "GetLastError() = ",
      "gle=0x",
      "NTSTATUS ",
      "BugCheck ",
      "Bug check ",
      "STOP: ",
      "stop code ",
      "FAILED ",
      "(os error ",
      "[WinError ",
      "%%",
      "%",
      "vpn ",
      "RasMan ",
      "flags: ",
      "handle ",
      "http error ",
      "was ",
      "with ",
      "code ",
      "code: ",
      "ERROR_ACCESS_DENIED",
      "STATUS_ACCESS_DENIED",
      "NT_STATUS_LOGON_FAILURE",
      "WSAECONNRESET",
      "E_FAIL",
      "CBS_E_INVALID_PACKAGE",
      "0x800f0805",
      "DXGI_ERROR_DEVICE_REMOVED",
      "S_OK",
      "amd64_microsoft-windows",
      "snake_case_word",
      "WSUS",
      "USB",
      "5",
      "32",
      "691",
      "809",
      "1060:",
      "1603",
      "3010",
      "9F, {",
      "D1",
      "a ",
      "C2 ",
      "-",
      " ",
      " ",
      " ",
      "(",
      ")",
      "[",
      "]",
      "\"",
      "=",
      ":",
      ",",
      ".",
      "_",
      "x",
      "0x",
      "\n",
      "\n",
      "\r\n",
      "\xC3\xA4",
      "\xFF",
      "31bf3856ad364e35",
      "-1018"};
  std::string text;
  while (text.size() < size) {
    switch (random() % 16) {
      case 0: text += static_cast<char>(random()); break;
      case 1: text.append(random() % 90, "0aF_x -S"[random() % 8]); break;
      case 2: text += std::to_string(random() % (1U << (random() % 31))); break;
      default: text += kParts[random() % kParts.size()]; break;
    }
  }
  return text;
}

}  // namespace winerr::test
