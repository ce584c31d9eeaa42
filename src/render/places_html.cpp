#include "places_html.h"

#include "append_format.h"
#include "html.h"
#include "quantities.h"
#include "text_of.h"

namespace winerr {

void append_place_html(std::string& out, const ScanReport& report, const Place& place) {
  if (report.file_count == 1) return append_format(out, "line {}", grouped(place.line));
  append_html(out, report.file_of(place));
  append_format(out, ":{}", place.line);
}

void append_moment_html(std::string& out, const ScanReport& report, LogSeconds time) {
  const std::string text = time_text(time, report.has_year);
  if (!report.has_year) {
    out += text;
    return;
  }
  append_format(out, "<time datetime=\"{}\">{}</time>",
                text_of(append_time, time, true, TimeDetail::second, 'T'), text);
}

}  // namespace winerr
