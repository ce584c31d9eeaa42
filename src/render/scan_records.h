#pragma once

#include <string>

#include "scan_groups.h"

namespace winerr {

/// One JSON object a row and one for the totals, each on a line. Keys never change; README.md
/// documents them.
/// @param top  at most so many rows; 0: all
void append_scan_json(std::string& out, const ScanReport& report, GroupBy by, std::size_t top,
                      const AfterRow& after_row);

/// The rows as CSV with a header line; which columns depends on `by`.
void append_scan_csv(std::string& out, const ScanReport& report, GroupBy by, std::size_t top,
                     const AfterRow& after_row);

}  // namespace winerr
