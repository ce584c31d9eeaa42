#pragma once

#include <span>
#include <string_view>

#include "generated.h"

/// The words of the built-in table's search index.
namespace winerr::vocabulary {

/// The entry of a stem, or nullptr.
[[nodiscard]] const generated::IndexWord* find(std::string_view stem) noexcept;

/// All entries whose stems begin with `stem`.
[[nodiscard]] std::span<const generated::IndexWord> starting_with(std::string_view stem) noexcept;

/// The entry nearest to a misspelt stem, of equally near ones the commonest; or nullptr if none
/// is near enough. O(all entries), a millisecond.
[[nodiscard]] const generated::IndexWord* nearest(std::string_view stem) noexcept;

}  // namespace winerr::vocabulary
