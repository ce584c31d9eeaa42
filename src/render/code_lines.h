#pragma once

#include <cstddef>
#include <string>

#include "scan_groups.h"

namespace winerr {

/// The codes of a scan for pipes and files: a heading, then a line each, however long.
/// @param top  only the so many most frequent; 0: all
void append_code_lines(std::string& out, const ScanReport& report, std::size_t top,
                       const AfterRow& after_row);

}  // namespace winerr
