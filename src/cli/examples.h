#pragma once

#include <span>
#include <string_view>

#include "options.h"

namespace winerr::cli {

/// A command line that help and manual show.
struct Example {
  Command command;  ///< whose help shows it, besides that of the whole tool
  std::string_view line;
  std::string_view what;
  bool everywhere = true;  ///< in the help of the whole tool as well
};

[[nodiscard]] std::span<const Example> examples() noexcept;

}  // namespace winerr::cli
