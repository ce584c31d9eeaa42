#include "files_html.h"

#include <vector>

#include "append_format.h"
#include "bars_html.h"
#include "html.h"
#include "match_text.h"
#include "quantities.h"
#include "scan_groups.h"

namespace winerr {
namespace {

constexpr std::size_t kMaxFiles = 100;  // shown; a folder of logs can have any number

}  // namespace

void append_files_html(std::string& out, const ScanReport& report) {
  if (report.file_count < 2 || report.files.empty()) return;
  const std::vector<Group> files = groups_of(report, GroupBy::file, kMaxFiles);
  out += "<section aria-labelledby=\"files-heading\">\n<h2 id=\"files-heading\">Files</h2>\n";
  if (files.size() < report.files.size()) {
    append_format(out, "<p class=\"hint\">The {} with the most findings of {}.</p>\n",
                  grouped(files.size()), grouped(report.files.size()));
  }
  out +=
      "<table class=\"files\">\n<thead><tr><th scope=\"col\">Count</th>"
      "<th scope=\"col\">File</th><th scope=\"col\">Codes</th>"
      "<th scope=\"col\">Most frequent</th></tr></thead>\n<tbody>\n";
  for (const Group& file : files) {
    out += "<tr><td class=\"count\" data-label=\"Count\">";
    append_count_html(out, file.count, files.front().count);
    out += "</td><th scope=\"row\">";
    append_html(out, file.label);
    append_format(
        out,
        "</th><td data-label=\"Codes\">{}</td><td data-label=\"Most frequent\"><code>{}</code> ",
        grouped(file.codes), code_text(file.most));
    if (file.most.row != nullptr) append_html(out, file.most.symbol());
    out += "</td></tr>\n";
  }
  out += "</tbody>\n</table>\n</section>\n";
}

}  // namespace winerr
