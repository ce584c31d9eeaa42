#pragma once

#include <string>

#include "scan_report.h"

namespace winerr {

/// "2,000 lines of 1 file (285 kB)"
void append_scan_extent(std::string& out, const ScanReport& report);

/// "3 codes found 246 times in 2,000 lines of 1 file (285 kB)", and what was not told apart.
void append_scan_totals(std::string& out, const ScanReport& report);

}  // namespace winerr
