#pragma once

#include <string>

#include "winerr/resolve.h"

namespace winerr {

/// The number of a match in other notations and spaces, and the header that defines it. Without a
/// row only the notations.
void append_forms_html(std::string& out, const Match& match);

}  // namespace winerr
