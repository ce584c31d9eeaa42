#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "winerr/detail/ascii.h"

/// The hash functions that the generator lays the table's indexes out with and the library
/// reads them with. Both include this file, so they cannot disagree.
///
/// An index is a displacement hash: a key's bucket holds a seed, and the seed sends the key
/// to a slot that no other key of the table has. A look-up is thus two loads and one
/// comparison, with no probing and no branch to mispredict. Priced at 25,700 rows: sorted
/// codes with binary search 4 bytes a row and 15 steps; open addressing at load 0.5 4 bytes
/// and 1.5 probes; this 2.6 bytes and exactly one.
namespace winerr::detail {

/// The high half of a 32 x 32 bit product: spreads `value` over [0, range).
[[nodiscard]] constexpr std::uint32_t scale(std::uint32_t value, std::uint32_t range) noexcept {
  return static_cast<std::uint32_t>((std::uint64_t{value} * range) >> 32);
}

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t value) noexcept {
  value ^= value >> 32;
  value *= 0x9E3779B97F4A7C15;
  return value ^ (value >> 29);
}

[[nodiscard]] constexpr std::uint64_t hash_code(std::uint32_t code) noexcept {
  return mix(code * std::uint64_t{0xD6E8FEB86659FD93});
}

/// Equal for names that differ only in the case of ASCII letters. Bytes are folded with one
/// mask, eight at a time; that also merges some bytes that are no letters, which costs a
/// comparison and never a wrong answer.
[[nodiscard]] constexpr std::uint64_t hash_name(std::string_view name) noexcept {
  constexpr std::uint64_t kFold = 0xDFDFDFDFDFDFDFDF;
  std::uint64_t hash = name.size() * 0x9E3779B97F4A7C15;
  const char* at = name.data();
  std::size_t left = name.size();
  for (; left > 8; left -= 8, at += 8) {
    hash = (hash ^ (load8(at) & kFold)) * 0xD6E8FEB86659FD93;
    hash ^= hash >> 32;
  }
  hash ^= load_up_to_8(at, left) & kFold;
  return mix(hash * 0xD6E8FEB86659FD93);
}

/// The slot of a key with this hash, in a table of `slots` slots.
/// `seeds` must not be empty; a key that is not in the table gets the slot of another.
[[nodiscard]] constexpr std::uint32_t slot_of(std::uint64_t hash, std::uint16_t seed,
                                              std::uint32_t slots) noexcept {
  const std::uint64_t displaced =
      (hash ^ seed * std::uint64_t{0x2545F4914F6CDD1D}) * 0x9FB21C651E98DF25;
  return scale(static_cast<std::uint32_t>(displaced >> 32), slots);
}

[[nodiscard]] constexpr std::uint32_t bucket_of(std::uint64_t hash, std::size_t buckets) noexcept {
  return scale(static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(buckets));
}

/// A displacement hash: `slots` holds row numbers.
struct Index {
  std::span<const std::uint16_t> seeds;
  std::span<const std::uint16_t> slots;

  [[nodiscard]] constexpr bool empty() const noexcept { return slots.empty(); }

  [[nodiscard]] constexpr std::uint16_t row(std::uint64_t hash) const noexcept {
    const std::uint16_t seed = seeds[bucket_of(hash, seeds.size())];
    return slots[slot_of(hash, seed, static_cast<std::uint32_t>(slots.size()))];
  }
};

}  // namespace winerr::detail
