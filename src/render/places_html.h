#pragma once

#include <string>

#include "scan_report.h"

namespace winerr {

/// "setup.log:11", or "line 11" where only one file was read.
void append_place_html(std::string& out, const ScanReport& report, const Place& place);

/// A moment for people and, where its year is known, for programs too.
void append_moment_html(std::string& out, const ScanReport& report, LogSeconds time);

}  // namespace winerr
