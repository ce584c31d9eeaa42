#include "message_text.h"

#include <cstddef>
#include <string_view>

#include "code_page.h"
#include "winerr/detail/utf16.h"
#include "winerr/detail/utf8.h"

namespace winerr::pe {
namespace {

void append(std::vector<char>& out, char32_t character) {
  const detail::Utf8Character encoded(character);
  out.insert(out.end(), encoded.view().begin(), encoded.view().end());
}

void append_utf16(std::vector<char>& out, std::span<const std::byte> text) {
  const auto unit = [&](std::size_t i) {
    return std::to_integer<char32_t>(text[i]) | std::to_integer<char32_t>(text[i + 1]) << 8;
  };
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    char32_t character = unit(i);
    if (character == 0) return;
    const bool is_high = detail::is_high_surrogate(character);
    if (is_high && i + 3 < text.size() && detail::is_low_surrogate(unit(i + 2))) {
      i += 2;
      character = detail::character_of_pair(character, unit(i));
    } else if (is_high || detail::is_low_surrogate(character)) {
      character = detail::kReplacementCharacter;
    }
    append(out, character);
  }
}

void append_utf8(std::vector<char>& out, std::string_view text) {
  while (!text.empty()) append(out, detail::take_character(text));
}

void append_single_bytes(std::vector<char>& out, std::string_view text, std::uint16_t code_page) {
  for (const char c : text) append(out, character_of(code_page, static_cast<unsigned char>(c)));
}

}  // namespace

std::size_t append_message(std::vector<char>& out, const MessageEntry& entry,
                           std::uint16_t code_page) {
  const std::size_t before = out.size();
  if (entry.form == TextForm::utf16) {
    append_utf16(out, entry.text);
  } else {
    std::string_view text(reinterpret_cast<const char*>(entry.text.data()), entry.text.size());
    text = text.substr(0, text.find('\0'));
    if (entry.form == TextForm::utf8 || code_page == kUtf8) {
      append_utf8(out, text);
    } else {
      append_single_bytes(out, text, code_page);
    }
  }
  const std::size_t size = out.size() - before;
  while (out.size() > before && (out.back() == '\n' || out.back() == '\r')) out.pop_back();
  return size;
}

}  // namespace winerr::pe
