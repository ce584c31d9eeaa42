#pragma once

#include <cstdint>

#include "winerr/language.h"

namespace winerr::pe {

inline constexpr std::uint16_t kUtf8 = 65001;
inline constexpr std::uint16_t kWindows1252 = 1252;

/// The code page of texts of one byte a character: the one that the resource states, where it
/// says something, else that of Windows in the text's language, else 1252. 0 where it has two
/// bytes a character (Japanese, Korean, Chinese), whose tables are not here.
/// @param stated  the CodePage field of the resource's data entry
[[nodiscard]] std::uint16_t ansi_code_page(std::uint32_t stated, LanguageId language) noexcept;

/// A byte as UTF-16, U+FFFD for one that has no character. Not for kUtf8.
[[nodiscard]] char16_t character_of(std::uint16_t code_page, unsigned char byte) noexcept;

}  // namespace winerr::pe
