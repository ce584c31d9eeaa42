#include "html.h"

#include <cstddef>
#include <cstdint>

namespace winerr {
namespace {

/// How many bytes the UTF-8 character at the beginning of `text` has; 0 if it is none (Unicode
/// 15, table 3-7).
std::size_t character_length(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (first == 0xE0) low = 0xA0;   // shorter forms
  if (first == 0xED) high = 0x9F;  // surrogates
  if (first == 0xF0) low = 0x90;   // shorter forms
  if (first == 0xF4) high = 0x8F;  // beyond U+10FFFF
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
  }
  return length;
}

/// The characters that turn the direction of the text behind them (U+202A to U+202E, U+2066 to
/// U+2069): a log could show another code than the one it holds.
bool turns_direction(std::string_view character) noexcept {
  if (character.size() != 3 || character[0] != '\xE2') return false;
  const auto last = static_cast<unsigned char>(character[2]);
  return character[1] == '\x80'   ? last >= 0xAA && last <= 0xAE
         : character[1] == '\x81' ? last >= 0xA6 && last <= 0xA9
                                  : false;
}

/// U+2400 to U+241F are pictures of the control characters, U+2421 is that of DEL.
void append_picture(std::string& out, unsigned char control) {
  out += "\xE2\x90";
  out += static_cast<char>(0x80 + (control == 0x7F ? 0x21 : control));
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    const char c = text.front();
    const auto byte = static_cast<unsigned char>(c);
    // U+0080 to U+009F, the controls of another age, are C2 80 to C2 9F.
    const bool is_c1 = length == 2 && byte == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
    if (length == 0 || is_c1 || turns_direction(text.substr(0, length))) {
      out += "\xEF\xBF\xBD";
    } else if (length > 1) {
      out += text.substr(0, length);
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\'') {
      out += "&#39;";
    } else if ((byte < 0x20 && c != '\t') || byte == 0x7F) {
      append_picture(out, byte);
    } else {
      out += c;
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
}

}  // namespace winerr
