#pragma once

#include <cstdint>
#include <optional>

namespace winerr {

/// The raw 32 bits of an error code of any space. What they mean depends on the space;
/// the functions below read the fields that [MS-ERREF] section 2 defines.
using Code = std::uint32_t;

/// The two severity bits of an NTSTATUS ([MS-ERREF] 2.3), which event ids share.
enum class Severity : std::uint8_t { success = 0, informational = 1, warning = 2, error = 3 };

/// The fields of an HRESULT ([MS-ERREF] 2.1).
struct Hresult {
  bool failure = false;        ///< S, bit 31: set for a failure
  bool customer = false;       ///< C, bit 29: not defined by Microsoft
  bool ntstatus = false;       ///< N, bit 28: the rest is an NTSTATUS
  std::uint16_t facility = 0;  ///< 11 bits: the component that returned the code
  std::uint16_t low_word = 0;  ///< 16 bits: the code within the facility

  friend constexpr bool operator==(const Hresult&, const Hresult&) = default;
};

/// The fields of an NTSTATUS ([MS-ERREF] 2.3).
struct Ntstatus {
  Severity severity = Severity::success;
  bool customer = false;       ///< C, bit 29: not defined by Microsoft
  bool hresult = false;        ///< N, bit 28: set when the value was made an HRESULT
  std::uint16_t facility = 0;  ///< 12 bits
  std::uint16_t low_word = 0;  ///< 16 bits

  friend constexpr bool operator==(const Ntstatus&, const Ntstatus&) = default;
};

inline constexpr std::uint16_t kFacilityItf = 4;    ///< HRESULT: each interface has its own codes
inline constexpr std::uint16_t kFacilityWin32 = 7;  ///< HRESULT and NTSTATUS: the low word is Win32
inline constexpr Code kNtBit = 0x10000000;          ///< FACILITY_NT_BIT
inline constexpr Code kSetupWin32 = 0xE0000000;     ///< what FACILITY_SETUP wraps, as Win32 has it
inline constexpr Code kSetupHresult = 0x800F0000;   ///< and as an HRESULT
inline constexpr Code kMinidumpBit = 0x10000000;    ///< added to a bug check in a minidump

[[nodiscard]] constexpr Hresult hresult_fields(Code code) noexcept {
  return {(code >> 31) != 0, ((code >> 29) & 1) != 0, ((code >> 28) & 1) != 0,
          static_cast<std::uint16_t>((code >> 16) & 0x7FF), static_cast<std::uint16_t>(code)};
}

[[nodiscard]] constexpr Ntstatus ntstatus_fields(Code code) noexcept {
  return {static_cast<Severity>(code >> 30), ((code >> 29) & 1) != 0, ((code >> 28) & 1) != 0,
          static_cast<std::uint16_t>((code >> 16) & 0xFFF), static_cast<std::uint16_t>(code)};
}

/// The code as Windows APIs with a signed return type print it, e.g. -2147024891.
[[nodiscard]] constexpr std::int32_t to_signed(Code code) noexcept {
  return static_cast<std::int32_t>(code);
}

/// HRESULT_FROM_WIN32: success stays 0, what already is a negative HRESULT stays as it is,
/// and of the rest the low word is wrapped in facility 7. Setup's 0xE000xxxx codes become
/// 0x800Fxxxx as HRESULT_FROM_SETUPAPI has it.
[[nodiscard]] constexpr Code hresult_from_win32(Code code) noexcept {
  if ((code & 0xFFFF0000) == kSetupWin32) return kSetupHresult | (code & 0xFFFF);
  if (code == 0 || (code >> 31) != 0) return code;
  return 0x80070000 | (code & 0xFFFF);
}

/// The Win32 code inside a failure HRESULT of facility 7, or nothing. Other facilities hold
/// low words of their own that must not be looked up as Win32; and success is never wrapped.
[[nodiscard]] constexpr std::optional<Code> win32_from_hresult(Code code) noexcept {
  if ((code & 0xFFFF0000) != 0x80070000 || (code & 0xFFFF) == 0) return std::nullopt;
  return code & 0xFFFF;
}

/// HRESULT_FROM_NT: the NTSTATUS with the N bit set.
[[nodiscard]] constexpr Code hresult_from_ntstatus(Code code) noexcept { return code | kNtBit; }

/// The NTSTATUS inside an HRESULT whose N bit is set, or nothing. Only warnings and errors
/// are taken, since those are what HRESULT_FROM_NT is applied to.
[[nodiscard]] constexpr std::optional<Code> ntstatus_from_hresult(Code code) noexcept {
  const bool customer = ((code >> 29) & 1) != 0;
  if ((code & kNtBit) == 0 || (code >> 31) == 0 || customer) return std::nullopt;
  return code & ~kNtBit;
}

/// The Win32 code inside an NTSTATUS of FACILITY_NTWIN32 (0xC007xxxx), or nothing.
[[nodiscard]] constexpr std::optional<Code> win32_from_ntstatus(Code code) noexcept {
  if ((code & 0xFFFF0000) != 0xC0070000 || (code & 0xFFFF) == 0) return std::nullopt;
  return code & 0xFFFF;
}

}  // namespace winerr
