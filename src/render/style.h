#pragma once

#include <string>
#include <string_view>

#include "winerr/catalog.h"

namespace winerr {

/// How text looks on this output: colored or not, and how wide.
struct Style {
  bool color = false;
  std::size_t width = 80;      ///< columns; lines of prose are wrapped to it
  std::size_t line_width = 0;  ///< of one-line answers on a terminal; 0: as long as they are
};

enum class Paint : std::uint8_t { failure, success, information, warning, dim, heading, bar };

/// Appends `text` in a color of the terminal's own palette, or plain.
void append_painted(std::string& out, const Style& style, Paint paint, std::string_view text);

/// The same in steps, for what is appended in parts: what begins the color and what ends it, or
/// nothing.
void append_paint(std::string& out, const Style& style, Paint paint);
void append_end_of_paint(std::string& out, const Style& style);

/// The color in which a symbol is shown: red for a failure, green for a success, ...
[[nodiscard]] Paint paint_of(Outcome outcome) noexcept;

/// What stands for the symbol of a code that has none.
inline constexpr std::string_view kNoSymbol = "(no public symbol)";

/// A summary with fewer columns than these beside others goes below them.
inline constexpr std::size_t kLeastSummary = 40;
/// At most so many columns are kept for symbols; longer ones push the rest to the right.
inline constexpr std::size_t kMaxSymbolColumn = 44;

/// The symbol, or kNoSymbol, in the color of its outcome.
void append_symbol(std::string& out, const Style& style, std::string_view symbol, Outcome outcome);

/// How many columns UTF-8 text takes, one for each code point.
[[nodiscard]] std::size_t columns(std::string_view text) noexcept;

/// Appends blanks until `used` columns have become `wanted`.
inline void append_padding(std::string& out, std::size_t used, std::size_t wanted) {
  if (used < wanted) out.append(wanted - used, ' ');
}

/// Appends text in `width` columns, with blanks behind it; one that is wider as it is.
inline void append_left(std::string& out, std::string_view text, std::size_t width) {
  out += text;
  append_padding(out, columns(text), width);
}

/// The same with the blanks before it.
inline void append_right(std::string& out, std::string_view text, std::size_t width) {
  append_padding(out, columns(text), width);
  out += text;
}

/// Appends text, or as much of it as fits before an ellipsis, in at most `width` columns.
void append_cut(std::string& out, std::string_view text, std::size_t width);

/// Appends text from outside, such as the name of a file, for a terminal: a '?' for each byte
/// of control characters, which could rewrite the screen.
void append_visible(std::string& out, std::string_view text);

/// Appends prose wrapped at blanks to style.width. The first line goes on at column `indent`,
/// which the caller has reached; further ones are indented to it.
void append_wrapped(std::string& out, const Style& style, std::string_view text,
                    std::size_t indent);

}  // namespace winerr
