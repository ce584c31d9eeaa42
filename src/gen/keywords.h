#pragma once

#include <string>
#include <vector>

#include "table.h"

namespace winerr::gen {

/// Reads keywords.tsv into the entries that its first column names: a symbol, the beginning of
/// symbols ("WU_E_*") or a header.
void read_keywords(const std::string& folder, std::vector<Entry>& entries, Problems& problems);

}  // namespace winerr::gen
