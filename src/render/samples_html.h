#pragma once

#include <string>

#include "scan_report.h"

namespace winerr {

/// The lines that were kept of a code, in which it is marked.
void append_samples_html(std::string& out, const ScanReport& report, const CodeCount& code);

}  // namespace winerr
