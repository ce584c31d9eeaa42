#pragma once

#include <string_view>

namespace winerr::cli {

/// The build, for reports about it: "x86_64 Windows, GCC 12.2.0", and the commit if whoever
/// built it told it by WINERR_COMMIT. Nothing in it changes from one build to the next.
[[nodiscard]] std::string_view build_name() noexcept;

}  // namespace winerr::cli
