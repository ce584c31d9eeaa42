#include "scan_table.h"

#include "code_entries.h"
#include "code_lines.h"
#include "group_lines.h"
#include "scan_totals.h"
#include "text_of.h"

namespace winerr {

void append_scan_table(std::string& out, const Style& style, const ScanReport& report,
                       const ScanTableOptions& options, const AfterRow& after_row) {
  if (!lists_codes(options.by)) {
    append_group_lines(out, style, report, options.by, options.top, options.terminal);
  } else if (options.terminal) {
    append_code_entries(out, style, report, options.top, after_row);
  } else {
    append_code_lines(out, report, options.top, after_row);
  }
  out += '\n';
  append_painted(out, style, Paint::heading, text_of(append_scan_totals, report));
  out += '\n';
}

}  // namespace winerr
