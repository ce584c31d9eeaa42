#include "html.h"

#include "winerr/detail/utf8.h"

namespace winerr {
namespace {

/// The characters that turn the direction of the text behind them: a log could show another code
/// than the one it holds.
bool turns_direction(char32_t c) noexcept {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// What stands in a page for a character that is no markup.
char32_t shown(char32_t c) noexcept {
  constexpr char32_t kPictures = 0x2400;  // of the control characters of ASCII but DEL
  constexpr char32_t kPictureOfDel = 0x2421;
  if (c == '\t') return c;
  if (c < 0x20) return kPictures + c;
  if (c == 0x7F) return kPictureOfDel;
  return detail::is_control(c) || turns_direction(c) ? detail::kReplacementCharacter : c;
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const char32_t c = detail::take_character(text);
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += detail::Utf8Character(shown(c)).view();
    }
  }
}

}  // namespace winerr
