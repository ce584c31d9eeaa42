#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "tally.h"
#include "text_source.h"
#include "winerr/catalog.h"

namespace winerr::cli {

/// What a scan looks for, and where its places are.
struct ScanSettings {
  std::span<const Catalog> catalogs;
  std::optional<Space> space;  ///< only codes with a meaning in it
  std::uint32_t file = 0;      ///< for the places
};

/// Tallies the codes in a text to its end.
/// @param progress  called after each read
/// @return whether the end was reached; if not, source.error() says why, and what was read
///         before has been tallied
[[nodiscard]] bool scan_stream(TextSource& source, const ScanSettings& settings, Tally& tally,
                               const std::function<void()>& progress);

}  // namespace winerr::cli
