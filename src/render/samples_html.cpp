#include "samples_html.h"

#include <string_view>

#include "append_format.h"
#include "html.h"
#include "places_html.h"

namespace winerr {

void append_samples_html(std::string& out, const ScanReport& report, const CodeCount& code) {
  if (code.samples.empty()) return;
  append_format(out, "<section><h4>{}</h4>\n<ol class=\"samples\">\n",
                code.count > code.samples.size() ? "The first lines with it" : "Lines with it");
  for (const SampleLine& sample : code.samples) {
    const std::string_view text = sample.text;
    out += "<li><span>";
    append_place_html(out, report, sample.place);
    out += "</span><pre>";
    if (sample.cut_before) out += "&hellip;";
    append_html(out, text.substr(0, sample.code_first));
    out += "<mark>";
    append_html(out, text.substr(sample.code_first, sample.code_last - sample.code_first));
    out += "</mark>";
    append_html(out, text.substr(sample.code_last));
    if (sample.cut_behind) out += "&hellip;";
    out += "</pre></li>\n";
  }
  out += "</ol></section>\n";
}

}  // namespace winerr
