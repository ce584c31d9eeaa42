#include "bars.h"

#include <algorithm>
#include <cmath>

namespace winerr {
namespace {

constexpr double kEighths = 8;

/// U+2580 and the 31 characters behind it are the block elements.
void append_block(std::string& out, int offset) {
  out += "\xE2\x96";
  out += static_cast<char>(0x80 + offset);
}

}  // namespace

std::size_t append_bar(std::string& out, double share, std::size_t width) {
  constexpr int kFull = 8;  // U+2588; the narrower ones follow: U+2589 has seven eighths
  const double wanted = std::clamp(share, 0.0, 1.0) * static_cast<double>(width) * kEighths;
  auto eighths = static_cast<std::size_t>(std::lround(wanted));
  if (eighths == 0 && share > 0) eighths = 1;
  std::size_t used = 0;
  for (; eighths >= 8; eighths -= 8, ++used) append_block(out, kFull);
  if (eighths > 0) {
    append_block(out, 16 - static_cast<int>(eighths));
    ++used;
  }
  return used;
}

void append_sparkline(std::string& out, std::span<const double> values) {
  const double greatest = values.empty() ? 0 : *std::ranges::max_element(values);
  for (const double value : values) {
    if (value <= 0) {
      out += "\xC2\xB7";  // a middle dot: blanks at the ends would not show how long the line is
      continue;
    }
    // U+2581 has one eighth, U+2588 all of them.
    const auto height = static_cast<int>(std::ceil(value / greatest * kEighths));
    append_block(out, std::clamp(height, 1, 8));
  }
}

}  // namespace winerr
