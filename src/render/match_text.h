#pragma once

#include <string>
#include <string_view>

#include "winerr/resolve.h"

/// The match of a code that a scan found, in words. Nobody may have named the code: then the match
/// has no row.
namespace winerr {

/// The code as its space has it: "5", "0x80070005"; for a code nobody named "0x81234567".
[[nodiscard]] std::string code_text(const Match& match);

/// The symbol, or `none` where the code has none; "(unknown)" for a code nobody named.
[[nodiscard]] std::string_view symbol_text(const Match& match, std::string_view none) noexcept;

/// "win32", ...; "unknown" for a code nobody named.
[[nodiscard]] std::string_view space_name_of(const Match& match) noexcept;

/// What a code means, or what its bits say if nobody named it.
[[nodiscard]] std::string meaning_text(const Match& match);

}  // namespace winerr
