#pragma once

#include <string>

#include "table.h"

namespace winerr::gen {

/// The C++ source of the built-in table (src/lib/generated.h declares what it defines).
/// Same table, same bytes.
[[nodiscard]] std::string write_catalog(const Table& table, Problems& problems);

}  // namespace winerr::gen
