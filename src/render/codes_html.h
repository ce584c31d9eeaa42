#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "scan_report.h"

namespace winerr {

/// The heading of the table of codes and its first row.
/// @param shown  how many of the codes it will have
void append_codes_head_html(std::string& out, const ScanReport& report, std::size_t shown);

/// A code of the table, with its explanation to unfold.
/// @param catalogs  what else its number may mean
void append_code_html(std::string& out, const ScanReport& report, const CodeCount& code,
                      std::span<const Catalog> catalogs);

/// What ends the table.
void append_codes_tail_html(std::string& out);

}  // namespace winerr
