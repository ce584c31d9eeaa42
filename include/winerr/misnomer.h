#pragma once

#include <optional>
#include <string_view>

#include "winerr/code.h"

namespace winerr {

/// A name that circulates for a code and that no header defines.
struct Misnomer {
  std::string_view name;
  Code code = 0;           ///< the code it is claimed for
  std::string_view truth;  ///< one or two sentences: what the code is, what is meant instead
};

/// The misnomer with this name, in any case of letters, or nothing. O(log n). Static storage.
[[nodiscard]] std::optional<Misnomer> find_misnomer(std::string_view name) noexcept;

}  // namespace winerr
