#include "scan_totals.h"

#include "quantities.h"

namespace winerr {

void append_scan_extent(std::string& out, const ScanReport& report) {
  append_counted(out, report.lines, "line");
  out += " of ";
  append_counted(out, report.file_count, "file");
  out += " (";
  append_byte_count(out, report.bytes);
  out += ')';
}

void append_scan_totals(std::string& out, const ScanReport& report) {
  append_counted(out, report.codes.size(), "code");
  out += " found ";
  append_counted(out, report.findings, "time");
  out += " in ";
  append_scan_extent(out, report);
  if (report.untold == 0) return;
  out += ", ";
  append_counted(out, report.untold, "time");
  out += " a code beyond the first ones, which are not told apart";
}

}  // namespace winerr
