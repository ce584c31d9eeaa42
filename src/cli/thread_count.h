#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <thread>

namespace winerr::cli {

/// Smaller files are not worth starting threads for.
inline constexpr std::uint64_t kLeastForThreads = 8U << 20;

/// How many threads read a large file.
/// @param asked  by --threads; 0 for as many as help
/// @param most   so many help at most
[[nodiscard]] inline std::size_t thread_count(std::size_t asked, std::size_t most) noexcept {
  if (asked > 0) return asked;
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most);
}

}  // namespace winerr::cli
