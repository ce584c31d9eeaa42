#include "fields.h"

#include <algorithm>

#include "numbers.h"
#include "winerr/ntstatus_map.h"

namespace winerr {

std::optional<Field> field_named(std::string_view text) noexcept {
  const auto found = std::ranges::find(kFieldNames, text);
  if (found == kFieldNames.end()) return std::nullopt;
  return static_cast<Field>(found - kFieldNames.begin());
}

std::optional<Code> hresult_form(Space space, Code code) noexcept {
  switch (space) {
    case Space::hresult: return code;
    case Space::win32:
      // A success is no HRESULT worth printing; what is wider than a word cannot be wrapped.
      if (code == 0 || (code > 0xFFFF && (code & 0xFFFF0000) != kSetupWin32)) return std::nullopt;
      return hresult_from_win32(code);
    case Space::ntstatus:
      if (ntstatus_fields(code).severity < Severity::warning) return std::nullopt;
      return hresult_from_ntstatus(code);
    case Space::bugcheck:
    case Space::exception:
    case Space::other: break;
  }
  return std::nullopt;
}

std::optional<Code> win32_form(const Match& match) noexcept {
  if (match.row->space() != Space::ntstatus) return std::nullopt;
  return ntstatus_to_win32(match.row->code);
}

void append_field(std::string& out, const Record& record, Field field) {
  switch (field) {
    case Field::query: out += record.query; return;
    case Field::dec:
      if (record.code) append_decimal(out, *record.code);
      return;
    case Field::hex:
      if (record.code) append_hex(out, *record.code);
      return;
    case Field::signed_dec:
      if (record.code) append_signed(out, *record.code);
      return;
    default: break;
  }
  if (field == Field::message) {
    out += record.message;
    return;
  }
  if (record.match == nullptr) return;
  const Match& match = *record.match;
  switch (field) {
    case Field::symbol: out += match.symbol(); return;
    case Field::space: out += name(match.space()); return;
    case Field::header: out += match.header(); return;
    case Field::summary: out += match.summary(); return;
    case Field::outcome: out += name(match.row->outcome()); return;
    case Field::note: out += match.note(); return;
    case Field::hresult:
      if (const auto hresult = hresult_form(match.space(), match.code)) append_hex(out, *hresult);
      return;
    default: return;
  }
}

}  // namespace winerr
