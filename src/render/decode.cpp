#include "append_format.h"
#include "text.h"
#include "winerr/facility.h"

namespace winerr {
namespace {

std::string_view name_of(Severity severity) noexcept {
  constexpr std::string_view kNames[] = {"success", "informational", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

void append_facility(std::string& out, std::string_view facility, unsigned number) {
  if (facility.empty()) {
    append_format(out, "unknown facility {}", number);
  } else {
    append_format(out, "{} ({})", facility, number);
  }
}

void append_hresult(std::string& out, Code code) {
  const Hresult fields = hresult_fields(code);
  out += fields.failure ? "HRESULT failure, " : "HRESULT success, ";
  if (fields.customer) out += "customer-defined, ";
  append_facility(out, hresult_facility(fields.facility), fields.facility);
  append_format(out, ", code {} (0x{:X})", fields.low_word, fields.low_word);
}

void append_ntstatus(std::string& out, Code code) {
  const Ntstatus fields = ntstatus_fields(code);
  append_format(out, "NTSTATUS {}, ", name_of(fields.severity));
  if (fields.customer) out += "customer-defined, ";
  append_facility(out, ntstatus_facility(fields.facility), fields.facility);
  append_format(out, ", code {} (0x{:X})", fields.low_word, fields.low_word);
}

}  // namespace

void append_decoded(std::string& out, const Query& query) {
  const Code code = query.code;
  // Below the severity bits a number is an HRESULT at most if it is written like one.
  const bool plain_decimal = query.notation == Notation::decimal && (code >> 31) == 0;
  if (code <= 0xFFFF || plain_decimal) {
    out += "no Win32 error, bug check or other code known to winerr";
    return;
  }
  if (const auto ntstatus = ntstatus_from_hresult(code)) {
    out += "HRESULT that wraps ";
    append_ntstatus(out, *ntstatus);
    return;
  }
  // 0x8... is what HRESULTs look like, 0xC... and 0xE... what NTSTATUS values and exceptions do.
  if (code >> 30 == 3 || code >> 30 == 1) {
    append_ntstatus(out, code);
  } else {
    append_hresult(out, code);
  }
}

}  // namespace winerr
