#pragma once

#include "place.h"
#include "winerr/code.h"

namespace winerr::detail {

/// "Failed to bind to localhost: 10013", "Could not write process memory: 998": a sentence that
/// says what could not be done, a colon, and the error. Numbers that are as often ids, sizes or
/// counts are none. Looks at the kContextBytes before, costs O(kContextBytes), allocates nothing.
[[nodiscard]] bool follows_failed_action(const Place& place, Code code) noexcept;

}  // namespace winerr::detail
