#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "winerr/code.h"

namespace winerr {

/// The second number of Windows Setup's pairs (0xC1900101 - 0x20017): how far the upgrade had
/// come. Documented by Microsoft under "Windows upgrade error codes".
struct ExtendCode {
  std::uint8_t phase = 0;      ///< 0 to 6
  std::uint8_t operation = 0;  ///< 0 to 0x20

  friend constexpr bool operator==(const ExtendCode&, const ExtendCode&) = default;
};

/// The extend code with this number, or nothing if no extend code has it: the phase stands in
/// bits 16-18, the operation in the low byte, and all else is 0.
[[nodiscard]] constexpr std::optional<ExtendCode> extend_code(Code code) noexcept {
  constexpr Code kLastPhase = 6;
  constexpr Code kLastOperation = 0x20;
  const Code phase = code >> 16;
  const Code operation = code & 0xFFFF;
  if (phase > kLastPhase || operation > kLastOperation) return std::nullopt;
  return ExtendCode{static_cast<std::uint8_t>(phase), static_cast<std::uint8_t>(operation)};
}

/// What the phase is, as a noun phrase: "the safe OS (Windows PE) phase".
[[nodiscard]] constexpr std::string_view phase_name(ExtendCode code) noexcept {
  constexpr std::array<std::string_view, 7> kNames = {
      "an unknown phase",
      "the downlevel phase, while the old Windows runs",
      "the safe OS phase, in Windows PE",
      "the first boot of the new Windows",
      "the second boot, which ends in the out-of-box experience",
      "the uninstall phase, back to the old Windows",
      // In Microsoft's list of pairs (0x80070070 - 0x60000), but not in that of phases.
      "a phase without a public name",
  };
  return kNames[code.phase];
}

/// What Setup was doing: "migrating data", "starting the system".
[[nodiscard]] constexpr std::string_view operation_name(ExtendCode code) noexcept {
  constexpr std::array<std::string_view, 33> kNames = {
      "an unknown operation",
      "copying the payload",
      "downloading updates",
      "installing updates",
      "installing the recovery environment",
      "installing the recovery image",
      "replicating optional components",
      "installing drivers",
      "preparing the safe OS",
      "preparing the rollback",
      "preparing the first boot",
      "preparing the out-of-box boot",
      "applying the image",
      "migrating data",
      "setting the product key",
      "adding the answer file",
      "adding a driver",
      "enabling a feature",
      "disabling a feature",
      "registering an asynchronous process",
      "registering a synchronous process",
      "creating a file",
      "creating a registry entry",
      "booting",
      "running Sysprep",
      "running the out-of-box experience",
      "beginning the first boot",
      "ending the first boot",
      "beginning the out-of-box boot",
      "ending the out-of-box boot",
      "preparing the out-of-box experience",
      "finishing the out-of-box experience",
      "adding a provisioning package",
  };
  return kNames[code.operation];
}

}  // namespace winerr
