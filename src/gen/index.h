#pragma once

#include <cstdint>
#include <vector>

namespace winerr::gen {

/// A displacement hash laid out for winerr::detail::Index.
struct IndexLayout {
  std::vector<std::uint16_t> seeds;
  std::vector<std::uint16_t> slots;
};

struct IndexKey {
  std::uint64_t hash = 0;
  std::uint16_t row = 0;
};

/// Finds a seed for every bucket so that no two keys share a slot.
/// @param keys  distinct hashes; order decides ties, so that same input gives same output
/// @return an empty layout if two keys have the same hash
[[nodiscard]] IndexLayout lay_out_index(const std::vector<IndexKey>& keys);

}  // namespace winerr::gen
