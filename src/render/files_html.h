#pragma once

#include <string>

#include "scan_report.h"

namespace winerr {

/// The table of files; nothing where only one was read or none has codes.
void append_files_html(std::string& out, const ScanReport& report);

}  // namespace winerr
