#pragma once

#include <string>

#include "scan_report.h"

namespace winerr {

/// All findings over time as a picture; nothing where there are no times or but one.
void append_timeline_html(std::string& out, const ScanReport& report);

}  // namespace winerr
