#pragma once

#include <optional>
#include <span>

#include "place.h"
#include "winerr/catalog.h"
#include "winerr/scan.h"

namespace winerr::detail {

/// The code that the number of a place is, by what stands around it. O(kReach), allocates nothing.
[[nodiscard]] std::optional<Finding> judge_number(const Place& place,
                                                  std::span<const Catalog> catalogs) noexcept;

}  // namespace winerr::detail
