#pragma once

#include <cstddef>
#include <string_view>

namespace winerr::detail {

/// Edits that make one name of the other (a letter added, removed, replaced, or two
/// neighbors swapped), in any case of letters, or limit + 1 if it takes more. Names of more
/// than 128 bytes are never near.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b,
                                        std::size_t limit) noexcept;

}  // namespace winerr::detail
