#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace winerr {

/// A count, and a bar for its share of the greatest.
void append_count_html(std::string& out, std::uint64_t count, std::uint64_t greatest);

/// A column for each value, as high as its share of the greatest.
void append_sparkline_html(std::string& out, std::span<const double> values);

}  // namespace winerr
