#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "live_message.h"
#include "winerr/code.h"

namespace winerr::cli {

/// Whether this system has messages to ask for, and the language is one that it knows.
/// @param language  a tag such as "de-DE", or "" for those of the user
/// @return "" or what is wrong, for standard error
[[nodiscard]] std::string live_message_problem(std::string_view language);

/// The running system's texts for a code, from its usual modules: the system's own first, the
/// same text once. Empty if there is none, and where live_message_problem() has a problem.
[[nodiscard]] std::vector<LiveMessage> live_messages(Code code, std::string_view language);

}  // namespace winerr::cli
