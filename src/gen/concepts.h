#pragma once

#include <cstdint>
#include <vector>

#include "table.h"

namespace winerr::gen {

/// Finds rows that are one thing under several names: ERROR_X and STATUS_X, a Win32 error and
/// the HRESULT or the only NTSTATUS that stands for it, rows with one summary.
/// @return for each entry the number of the first entry that is the same thing
[[nodiscard]] std::vector<std::uint16_t> find_concepts(const Table& table);

}  // namespace winerr::gen
