#pragma once

#include <cstddef>
#include <string>

#include "scan_groups.h"
#include "style.h"

namespace winerr {

/// The codes of a scan for a terminal, each as a line or two with what it means and a line or
/// more with when and where it was found.
/// @param top  only the so many most frequent; 0: all
void append_code_entries(std::string& out, const Style& style, const ScanReport& report,
                         std::size_t top, const AfterRow& after_row);

}  // namespace winerr
