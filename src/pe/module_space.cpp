#include "module_space.h"

#include "winerr/detail/outcome.h"
#include "winerr/facility.h"

namespace winerr::pe {
namespace {

/// Codes of a module that are certainly of one space.
struct Rule {
  std::string_view module;
  Code first = 0;
  Code last = 0;
  Space space = Space::other;
};

constexpr Code kAll = 0xFFFFFFFF;
constexpr Code kFailures = 0x80000000;

constexpr Rule kRules[] = {
    {"ntdll.dll", 0, kAll, Space::ntstatus},
    // These two hold the texts of winerror.h, which has Win32 errors and HRESULTs only, some of
    // the latter in 0xC0... like an NTSTATUS.
    {"kernelbase.dll", 0, 0xFFFF, Space::win32},
    {"kernelbase.dll", kSetupWin32, kSetupWin32 + 0xFFFF, Space::win32},
    {"kernelbase.dll", 0x10000, kAll, Space::hresult},
    {"kernel32.dll", 0, 0xFFFF, Space::win32},
    {"kernel32.dll", kSetupWin32, kSetupWin32 + 0xFFFF, Space::win32},
    {"kernel32.dll", 0x10000, kAll, Space::hresult},
    {"netmsg.dll", 2100, 2999, Space::win32},  // NERR_*; its other texts are of events
    {"mprmsg.dll", 600, 999, Space::win32},    // RAS
    {"wininet.dll", 12000, 12999, Space::win32},
    {"winhttp.dll", 12000, 12999, Space::win32},
    {"mferror.dll", kFailures, kAll, Space::hresult},
    {"wmerror.dll", kFailures, kAll, Space::hresult},
    {"activeds.dll", kFailures, kAll, Space::hresult},
    {"ntoskrnl.exe", 0, 0xFFFF, Space::bugcheck},
};

std::string_view module_name(std::string_view file_name) noexcept {
  constexpr std::string_view kMui = ".mui";
  if (file_name.size() > kMui.size() &&
      detail::equal_ignoring_case(file_name.substr(file_name.size() - kMui.size()), kMui)) {
    file_name.remove_suffix(kMui.size());
  }
  return file_name;
}

/// Whether the bits alone make a failure HRESULT. Event ids have the same shape with small
/// facilities of their own, 2 to 4 in Microsoft's own sample, so those tell nothing.
bool is_surely_hresult(Code code) noexcept {
  constexpr std::uint16_t kFirstTelling = 5;
  const std::uint16_t facility = hresult_fields(code).facility;
  return code >> 28 == 8 && facility >= kFirstTelling && !hresult_facility(facility).empty();
}

}  // namespace

Space message_space(std::string_view file_name, Code code) noexcept {
  const std::string_view module = module_name(file_name);
  for (const Rule& rule : kRules) {
    if (code >= rule.first && code <= rule.last &&
        detail::equal_ignoring_case(module, rule.module)) {
      return rule.space;
    }
  }
  return is_surely_hresult(code) ? Space::hresult : Space::other;
}

Outcome message_outcome(Space space, Code code) noexcept {
  if (space != Space::other) return detail::outcome_of(space, code);
  // Event ids have an NTSTATUS' severity bits; a number without them may as well be an error.
  const Severity severity = ntstatus_fields(code).severity;
  return severity == Severity::success ? Outcome::failure : detail::outcome_of(severity);
}

}  // namespace winerr::pe
