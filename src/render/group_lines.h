#pragma once

#include <cstddef>
#include <string>

#include "scan_groups.h"
#include "style.h"

namespace winerr {

/// The files, spaces or hours of a scan, a line each; a heading too where no terminal is.
/// @param top  only the so many most frequent; 0: all
void append_group_lines(std::string& out, const Style& style, const ScanReport& report, GroupBy by,
                        std::size_t top, bool terminal);

}  // namespace winerr
