#include "timeline_html.h"

#include <algorithm>
#include <cstdint>

#include "append_format.h"
#include "busy_time.h"
#include "places_html.h"
#include "quantities.h"

namespace winerr {
namespace {

constexpr std::size_t kMostColumns = 128;

void append_picture(std::string& out, const ScanReport& report, const BusyTime& shown) {
  constexpr int kHeight = 100;
  const WholeColumns& columns = shown.columns;
  const std::uint64_t greatest = *std::ranges::max_element(columns.counts);
  append_format(out,
                "<figure>\n<svg viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" role=\"img\" "
                "aria-label=\"Findings from {} to {}, at most {} in one column\">\n",
                columns.counts.size() * 10, kHeight, time_text(shown.first, report.has_year),
                time_text(shown.last, report.has_year), grouped(greatest));
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
  append_moment_html(out, report, shown.first);
  append_format(out, "</span><span>highest column: {}</span><span>", grouped(greatest));
  append_moment_html(out, report, shown.last);
  out += "</span></figcaption>\n</figure>\n";
}

/// What the picture leaves out, in words.
void append_left_out(std::string& out, const ScanReport& report, const BusyTime& shown) {
  if (shown.before == 0 && shown.after == 0) return;
  out += "<p class=\"hint\">Not in this picture: ";
  if (shown.before > 0) {
    append_counted(out, shown.before, "finding");
    out += " before it, the first at ";
    append_moment_html(out, report, report.first_time);
  }
  if (shown.after > 0) {
    if (shown.before > 0) out += ", and ";
    append_counted(out, shown.after, "finding");
    out += " after it, the last at ";
    append_moment_html(out, report, report.last_time);
  }
  out += ". Those in the table below show the whole time.</p>\n";
}

}  // namespace

void append_timeline_html(std::string& out, const ScanReport& report) {
  if (!report.has_times() || report.first_time == report.last_time) return;
  out +=
      "<section class=\"timeline\" aria-labelledby=\"over-time\">\n"
      "<h2 id=\"over-time\">Over time</h2>\n";
  std::optional<BusyTime> shown = busy_time(report, kMostColumns);
  if (!shown) {
    shown = BusyTime{whole_columns(report.over_time, kMostColumns), report.first_time,
                     report.last_time};
  }
  append_picture(out, report, *shown);
  append_left_out(out, report, *shown);
  out += "</section>\n";
}

}  // namespace winerr
