#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "tally.h"
#include "winerr/catalog.h"

namespace winerr::cli {

/// What a scan looks for, and where its places are.
struct ScanSettings {
  std::span<const Catalog> catalogs;
  std::optional<Space> space;  ///< only codes with a meaning in it
  std::uint32_t file = 0;      ///< for the places
};

/// Reads what there is of a text, at most `size` bytes, waiting for the first one.
/// @return how many; 0 at the end; a negative number on an error
using ReadText = std::function<std::ptrdiff_t(char* buffer, std::size_t size)>;

/// Tallies the codes in a text to its end.
/// @return whether the end was reached; if not, what was read before has been tallied
[[nodiscard]] bool scan_stream(const ReadText& read, const ScanSettings& settings, Tally& tally);

}  // namespace winerr::cli
