#include "bars_html.h"

#include <algorithm>

#include "append_format.h"
#include "quantities.h"

namespace winerr {

// Both pictures are decoration: what they show stands in words beside them.

void append_count_html(std::string& out, std::uint64_t count, std::uint64_t greatest) {
  const double share = static_cast<double>(count) / static_cast<double>(greatest);
  append_format(out,
                "<b>{}</b><svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" "
                "aria-hidden=\"true\"><rect width=\"{:.2f}\" height=\"1\"/></svg>",
                grouped(count), std::max(share * 100, 0.5));
}

void append_sparkline_html(std::string& out, std::span<const double> values) {
  const double greatest = *std::ranges::max_element(values);
  append_format(out,
                "<svg class=\"spark\" viewBox=\"0 0 {} 16\" preserveAspectRatio=\"none\" "
                "aria-hidden=\"true\">",
                values.size() * 4);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] <= 0) continue;
    const double height = std::max(values[i] / greatest * 16, 1.0);
    append_format(out, "<rect x=\"{}\" y=\"{:.1f}\" width=\"3\" height=\"{:.1f}\"/>", i * 4,
                  16 - height, height);
  }
  out += "</svg>";
}

}  // namespace winerr
