#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace winerr::bench {

/// The middle value, which a few disturbed rounds do not move.
inline double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace winerr::bench
