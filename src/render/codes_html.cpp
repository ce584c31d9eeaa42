#include "codes_html.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "append_format.h"
#include "bars_html.h"
#include "explanation_html.h"
#include "html.h"
#include "match_text.h"
#include "places_html.h"
#include "quantities.h"
#include "style.h"
#include "winerr/detail/ascii.h"

namespace winerr {
namespace {

constexpr std::size_t kSparkColumns = 32;

/// Whether a word of "JET_errLogFileCorrupt" begins at `at`.
bool begins_word(std::string_view symbol, std::size_t at) noexcept {
  const char before = symbol[at - 1];
  return before == '_' || (detail::is_lower(before) && detail::is_upper(symbol[at]));
}

/// A symbol that may be broken between its words.
void append_breakable(std::string& out, std::string_view symbol) {
  std::size_t first = 0;
  for (std::size_t i = 1; i < symbol.size(); ++i) {
    if (!begins_word(symbol, i)) continue;
    append_html(out, symbol.substr(first, i - first));
    out += "<wbr>";
    first = i;
  }
  append_html(out, symbol.substr(first));
}

void append_row(std::string& out, const ScanReport& report, const CodeCount& code) {
  const auto append_end = [&](std::string_view label, const Place& place, LogSeconds time) {
    append_format(out, "<td class=\"place\" data-label=\"{}\"><span>", label);
    append_place_html(out, report, place);
    out += "</span>";
    if (time != kNoTime) {
      out += "<small>";
      append_moment_html(out, report, time);
      out += "</small>";
    }
    out += "</td>\n";
  };
  out += "<tr>\n<td class=\"count\" data-label=\"Count\">";
  append_count_html(out, code.count, report.codes.front()->count);
  append_format(out, "</td>\n<td class=\"code\" data-label=\"Code\"><code>{}</code></td>\n",
                code_text(code.match));
  append_format(out, "<th scope=\"row\" class=\"symbol {}\">",
                code.named() ? name(code.match.row->outcome()) : "unknown");
  append_breakable(out, symbol_text(code.match, kNoSymbol));
  if (code.named() && code.match.row->outcome() != Outcome::failure) {
    append_format(out, " <em>{}</em>", name(code.match.row->outcome()));
  }
  append_format(out, "</th>\n<td class=\"space\" data-label=\"Space\">{}</td>\n",
                space_name_of(code.match));
  if (report.has_times()) {
    out += "<td class=\"over-time\" data-label=\"Over time\">";
    const Timeline timeline = report.timeline_of(code);
    if (!timeline.counts.empty()) {
      append_sparkline_html(
          out, in_columns(timeline, report.first_time, report.last_time, kSparkColumns));
    }
    out += "</td>\n";
  }
  append_end("First", code.first, code.first_time);
  append_end("Last", code.last, code.last_time);
  out += "</tr>\n";
}

}  // namespace

void append_codes_head_html(std::string& out, const ScanReport& report, std::size_t shown) {
  out +=
      "<section aria-labelledby=\"codes-heading\">\n<div class=\"heading\">"
      "<h2 id=\"codes-heading\">Codes</h2></div>\n";
  if (shown < report.codes.size()) {
    append_format(out, "<p class=\"hint\">The {} most frequent of {}.</p>\n", grouped(shown),
                  grouped(report.codes.size()));
  }
  if (report.untold > 0) {
    append_format(
        out, "<p class=\"hint\">{} findings are of codes beyond these and not told apart.</p>\n",
        grouped(report.untold));
  }
  append_format(out, "<table id=\"codes\"{}>\n", report.has_times() ? " class=\"timed\"" : "");
  out +=
      "<thead><tr>"
      "<th scope=\"col\" data-key=\"count\" aria-sort=\"descending\">Count</th>"
      "<th scope=\"col\" data-key=\"code\">Code</th>"
      "<th scope=\"col\" data-key=\"symbol\">Symbol</th>"
      "<th scope=\"col\" data-key=\"space\">Space</th>";
  if (report.has_times()) out += "<th scope=\"col\">Over time</th>";
  out +=
      "<th scope=\"col\" data-key=\"first\">First</th>"
      "<th scope=\"col\" data-key=\"last\">Last</th></tr></thead>\n";
}

void append_code_html(std::string& out, const ScanReport& report, const CodeCount& code,
                      std::span<const Catalog> catalogs) {
  // Files are numbered as they were read, so a place sorts as a number; 2^53 is what scripts
  // can count to.
  const auto order = [](const Place& place) {
    return (std::uint64_t{place.file} << 32) + std::min<std::uint64_t>(place.line, UINT32_MAX);
  };
  append_format(out, "<tbody data-count=\"{}\" data-code=\"{}\" data-symbol=\"", code.count,
                code.match.code);
  append_html(out, symbol_text(code.match, kNoSymbol));
  append_format(out, "\" data-space=\"{}\" data-first=\"{}\" data-last=\"{}\">\n",
                space_name_of(code.match), order(code.first), order(code.last));
  append_row(out, report, code);
  append_format(out, "<tr class=\"more\"><td colspan=\"{}\"><details><summary>",
                report.has_times() ? 7 : 6);
  append_html(out, meaning_text(code.match));
  out += "</summary>\n<div class=\"explanation\">\n";
  append_explanation_html(out, report, code, catalogs);
  out += "</div></details></td></tr>\n</tbody>\n";
}

void append_codes_tail_html(std::string& out) { out += "</table>\n</section>\n"; }

}  // namespace winerr
