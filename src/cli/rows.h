#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "options.h"
#include "winerr/resolve.h"

namespace winerr::cli {

/// The rows whose symbols have this shape ("" has every shape), in the order of the table, as
/// far as --space, --header and --limit let them.
[[nodiscard]] std::vector<Match> rows_with_shape(const Options& options,
                                                 std::span<const Catalog> catalogs,
                                                 std::string_view pattern);

}  // namespace winerr::cli
