#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace winerr {

/// A horizontal bar of block characters, exact to an eighth of a column; what is more than
/// nothing is at least one eighth.
/// @param share  0 to 1 of `width` columns
/// @return the columns used, at most `width`
std::size_t append_bar(std::string& out, double share, std::size_t width);

/// One character for each value, as high as its share of the greatest; a dot for none.
void append_sparkline(std::string& out, std::span<const double> values);

}  // namespace winerr
