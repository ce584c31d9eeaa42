#pragma once

#include <cstdint>
#include <string_view>

namespace winerr::cli {

/// How many line feeds a text has. Sixteen bytes and more at a time, where std::count() takes one
/// after the other: counting must not cost more than finding codes does.
[[nodiscard]] std::uint64_t count_line_feeds(std::string_view text) noexcept;

}  // namespace winerr::cli
