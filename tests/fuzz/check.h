#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace winerr::fuzz {

/// Ends the program if an invariant does not hold. Not assert(): it must also work in the
/// optimized builds that fuzzers run in.
inline void check(bool holds, const char* invariant) {
  if (holds) return;
  std::fprintf(stderr, "broken invariant: %s\n", invariant);
  std::abort();
}

/// Whether a view points into another one, as all views that a parser returns must.
inline bool is_inside(std::string_view part, std::string_view whole) {
  return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

}  // namespace winerr::fuzz
