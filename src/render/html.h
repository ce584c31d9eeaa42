#pragma once

#include <string>
#include <string_view>

namespace winerr {

/// Appends text so that HTML shows it as it is, in an element or in a quoted attribute. Any
/// bytes: what is no UTF-8 becomes U+FFFD, and control characters their pictures (U+2400 and
/// on), for neither may stand in a page. Characters that turn the direction of text are U+FFFD too.
void append_html(std::string& out, std::string_view text);

}  // namespace winerr
