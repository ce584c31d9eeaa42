#pragma once

#include <cstdint>
#include <string_view>

namespace winerr {

/// The name of an HRESULT facility ("FACILITY_WINDOWSUPDATE"), or "" for a number nobody
/// named. Where headers give one number several names, the one people know. O(log n).
[[nodiscard]] std::string_view hresult_facility(std::uint16_t facility) noexcept;

/// The name of an NTSTATUS facility, or "". The two numberings differ.
[[nodiscard]] std::string_view ntstatus_facility(std::uint16_t facility) noexcept;

}  // namespace winerr
