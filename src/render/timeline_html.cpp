#include "timeline_html.h"

#include <algorithm>
#include <cstdint>

#include "append_format.h"
#include "places_html.h"
#include "quantities.h"

namespace winerr {
void append_timeline_html(std::string& out, const ScanReport& report) {
  if (!report.has_times() || report.first_time == report.last_time) return;
  constexpr std::size_t kMostColumns = 128;
  constexpr int kHeight = 100;
  const WholeColumns columns = whole_columns(report.over_time, kMostColumns);
  const std::uint64_t greatest = *std::ranges::max_element(columns.counts);
  out +=
      "<section class=\"timeline\" aria-labelledby=\"over-time\">\n"
      "<h2 id=\"over-time\">Over time</h2>\n<figure>\n";
  append_format(out,
                "<svg viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" role=\"img\" "
                "aria-label=\"Findings from {} to {}, at most {} in one column\">\n",
                columns.counts.size() * 10, kHeight, time_text(report.first_time, report.has_year),
                time_text(report.last_time, report.has_year), grouped(greatest));
  for (std::size_t i = 0; i < columns.counts.size(); ++i) {
    const std::uint64_t count = columns.counts[i];
    if (count == 0) continue;
    const double height =
        std::max(static_cast<double>(count) / static_cast<double>(greatest) * kHeight, 1.5);
    append_format(
        out,
        "<rect x=\"{}\" y=\"{:.1f}\" width=\"9\" height=\"{:.1f}\"><title>{} from {}</title>"
        "</rect>\n",
        i * 10, kHeight - height, height, grouped(count),
        time_text(columns.first + i * columns.step, report.has_year));
  }
  out += "</svg>\n<figcaption><span>";
  append_moment_html(out, report, report.first_time);
  append_format(out, "</span><span>highest column: {}</span><span>", grouped(greatest));
  append_moment_html(out, report, report.last_time);
  out += "</span></figcaption>\n</figure>\n</section>\n";
}

}  // namespace winerr
