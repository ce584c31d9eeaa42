#pragma once

#include <optional>

#include "winerr/code.h"

namespace winerr {

/// The Win32 error that Windows makes of an NTSTATUS when a Win32 function has to report it
/// (RtlNtStatusToDosError), or nothing where Windows has no counterpart for it; statuses of
/// security support providers become their HRESULTs (0x8009....). Many to one: the Win32 error
/// says less. data/README.md tells where the mapping was observed. O(log n).
[[nodiscard]] std::optional<Code> ntstatus_to_win32(Code ntstatus) noexcept;

}  // namespace winerr
