#pragma once

#include <string_view>

namespace winerr {

/// report.css and report.js, which CMake puts into the program.
[[nodiscard]] std::string_view report_style() noexcept;
[[nodiscard]] std::string_view report_script() noexcept;

}  // namespace winerr
