#pragma once

#include <span>
#include <string>

#include "scan_report.h"

namespace winerr {

/// What the page says of a code: its note, lines that hold it, its forms, its article, and what
/// else its number may mean.
void append_explanation_html(std::string& out, const ScanReport& report, const CodeCount& code,
                             std::span<const Catalog> catalogs);

}  // namespace winerr
