#pragma once

namespace winerr::detail {

/// Tells the processor that the bytes at `at` are read soon, so that it can fetch them meanwhile.
inline void prefetch([[maybe_unused]] const void* at) noexcept {
#if defined(__GNUC__)
  __builtin_prefetch(at);
#endif
}

}  // namespace winerr::detail
