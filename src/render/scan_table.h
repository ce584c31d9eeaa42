#pragma once

#include <string>

#include "scan_groups.h"
#include "style.h"

namespace winerr {

/// How a scan's table is laid out.
struct ScanTableOptions {
  GroupBy by = GroupBy::code;
  std::size_t top = 0;    ///< at most so many rows; 0: all
  bool terminal = false;  ///< with bars, cut to the style's width; else one whole line a row
};

/// What a scan found as a table for people, with a last line of totals. Several lines a code on
/// a terminal; elsewhere columns separated by two blanks, the longest last.
void append_scan_table(std::string& out, const Style& style, const ScanReport& report,
                       const ScanTableOptions& options, const AfterRow& after_row);

}  // namespace winerr
