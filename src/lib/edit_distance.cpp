#include "winerr/detail/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

constexpr std::size_t kMaxLength = 128;

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) noexcept {
  if (a.size() > kMaxLength || b.size() > kMaxLength) return limit + 1;
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  std::array<std::array<std::uint8_t, kMaxLength + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& above_that = rows[(i + 1) % 3];
    row[0] = static_cast<std::uint8_t>(i);
    std::size_t least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = to_upper(a[i - 1]) == to_upper(b[j - 1]);
      int best = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && to_upper(a[i - 1]) == to_upper(b[j - 2]) &&
          to_upper(a[i - 2]) == to_upper(b[j - 1])) {
        best = std::min(best, above_that[j - 2] + 1);
      }
      row[j] = static_cast<std::uint8_t>(best);
      least = std::min<std::size_t>(least, row[j]);
    }
    if (least > limit) return limit + 1;
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace winerr::detail
