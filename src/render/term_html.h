#pragma once

#include <string>
#include <string_view>

namespace winerr {

/// A term and its value, for a list of such.
/// @param value_class  how the value is shown: "number", or nothing special
void append_term_html(std::string& out, std::string_view term, std::string_view value,
                      std::string_view value_class = {});

}  // namespace winerr
