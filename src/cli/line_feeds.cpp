#include "line_feeds.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace winerr::cli {

std::uint64_t count_line_feeds(std::string_view text) noexcept {
  // Compilers make one comparison and one subtraction of the inner loop. A byte of `counts` has
  // room for 255 blocks.
  constexpr std::size_t kLanes = 32;
  constexpr std::size_t kMostBlocks = 255;
  std::uint64_t total = 0;
  const char* at = text.data();
  std::size_t left = text.size();
  while (left >= kLanes) {
    const std::size_t blocks = std::min(left / kLanes, kMostBlocks);
    std::array<std::uint8_t, kLanes> counts{};
    for (std::size_t block = 0; block < blocks; ++block, at += kLanes) {
      for (std::size_t i = 0; i < kLanes; ++i) {
        counts[i] = static_cast<std::uint8_t>(counts[i] + (at[i] == '\n' ? 1 : 0));
      }
    }
    left -= blocks * kLanes;
    for (const std::uint8_t count : counts) total += count;
  }
  return total + static_cast<std::uint64_t>(std::count(at, at + left, '\n'));
}

}  // namespace winerr::cli
