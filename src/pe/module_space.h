#pragma once

#include <string_view>

#include "winerr/catalog.h"

namespace winerr::pe {

/// The space of a code in the message table of a module. winerr/pe.h has the rules.
/// @param file_name  without folders, "kernelbase.dll" or "kernelbase.dll.mui", in any case
[[nodiscard]] Space message_space(std::string_view file_name, Code code) noexcept;

/// What a code of a space reports, as far as its bits tell; failure if they do not.
[[nodiscard]] Outcome message_outcome(Space space, Code code) noexcept;

}  // namespace winerr::pe
