#pragma once

#include <cstdio>
#include <cstdlib>

namespace winerr::fuzz {

/// Ends the program if an invariant does not hold. Not assert(): it must also work in the
/// optimized builds that fuzzers run in.
inline void check(bool holds, const char* invariant) {
  if (holds) return;
  std::fprintf(stderr, "broken invariant: %s\n", invariant);
  std::abort();
}

}  // namespace winerr::fuzz
