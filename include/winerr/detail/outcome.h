#pragma once

#include "winerr/catalog.h"

/// What the bits of a code report. The generator asks for the rows of the data files and the
/// library for those of PE files, which must not disagree.
namespace winerr::detail {

[[nodiscard]] constexpr Outcome outcome_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::success: return Outcome::success;
    case Severity::informational: return Outcome::information;
    case Severity::warning: return Outcome::warning;
    case Severity::error: break;
  }
  return Outcome::failure;
}

/// Failure where the bits do not tell, as in Space::other, of which many are event ids.
[[nodiscard]] constexpr Outcome outcome_of(Space space, Code code) noexcept {
  switch (space) {
    case Space::win32: return code == 0 ? Outcome::success : Outcome::failure;
    case Space::hresult: return hresult_fields(code).failure ? Outcome::failure : Outcome::success;
    case Space::ntstatus: return outcome_of(ntstatus_fields(code).severity);
    case Space::bugcheck:
    case Space::exception:
    case Space::other: break;
  }
  return Outcome::failure;
}

}  // namespace winerr::detail
