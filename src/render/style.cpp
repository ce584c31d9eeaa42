#include "style.h"

#include <algorithm>

#include "winerr/detail/utf8.h"

namespace winerr {
namespace {

constexpr std::size_t kMinTextWidth = 24;

std::string_view sequence(Paint paint) noexcept {
  switch (paint) {
    case Paint::failure: return "\033[1;31m";
    case Paint::success: return "\033[1;32m";
    case Paint::information: return "\033[1;36m";
    case Paint::warning: return "\033[1;33m";
    case Paint::dim: return "\033[2m";
    case Paint::heading: return "\033[1m";
    case Paint::bar: return "\033[36m";
  }
  return {};
}

}  // namespace

void append_paint(std::string& out, const Style& style, Paint paint) {
  if (style.color) out += sequence(paint);
}

void append_end_of_paint(std::string& out, const Style& style) {
  if (style.color) out += "\033[0m";
}

void append_painted(std::string& out, const Style& style, Paint paint, std::string_view text) {
  append_paint(out, style, paint);
  out += text;
  append_end_of_paint(out, style);
}

Paint paint_of(Outcome outcome) noexcept {
  switch (outcome) {
    case Outcome::failure: return Paint::failure;
    case Outcome::success: return Paint::success;
    case Outcome::information: return Paint::information;
    case Outcome::warning: return Paint::warning;
  }
  return Paint::failure;
}

void append_symbol(std::string& out, const Style& style, std::string_view symbol, Outcome outcome) {
  append_painted(out, style, paint_of(outcome), symbol.empty() ? kNoSymbol : symbol);
}

std::size_t columns(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void append_cut(std::string& out, std::string_view text, std::size_t width) {
  if (columns(text) <= width) {
    out += text;
    return;
  }
  if (width == 0) return;
  std::size_t end = 0;
  for (std::size_t used = 0; end < text.size(); ++end) {
    const bool begins_character = (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
    if (begins_character && ++used == width) break;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  out += text.substr(0, end);
  out += "\xE2\x80\xA6";
}

void append_visible(std::string& out, std::string_view text) {
  while (!text.empty()) {
    std::string_view rest = text;
    char32_t character = detail::take_character(rest);
    const std::size_t length = text.size() - rest.size();
    // A byte that is no UTF-8 is a character of its own to terminals of one byte a character.
    if (length == 1) character = static_cast<unsigned char>(text.front());
    if (detail::is_control(character)) {
      out.append(length, '?');
    } else {
      out += text.substr(0, length);
    }
    text = rest;
  }
}

void append_wrapped(std::string& out, const Style& style, std::string_view text,
                    std::size_t indent) {
  const std::size_t width = std::max(style.width, indent + kMinTextWidth);
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t length = columns(word);
    if (column > indent && column + 1 + length > width) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += length;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace winerr
