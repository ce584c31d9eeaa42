#pragma once

namespace winerr {

/// A character as texts are compared: without case (Latin, Greek, Cyrillic, Armenian), without
/// accents (Latin, Greek; "acces refuse" fits what a French Windows says), full-width forms as
/// ASCII. 0 for a mark that combines with the character before it. Other scripts have no case
/// but Georgian capitals and a few historic ones, which stay apart.
[[nodiscard]] char32_t fold(char32_t character) noexcept;

/// What parts words: blanks, punctuation and signs of every script, but not letters, digits
/// and marks.
[[nodiscard]] bool is_separator(char32_t character) noexcept;

/// Whether a script puts no blanks between words (Chinese, Japanese, Thai and the like) or hangs
/// endings on them (Korean), so that its texts are compared by pairs of characters.
[[nodiscard]] bool is_written_without_blanks(char32_t character) noexcept;

}  // namespace winerr
