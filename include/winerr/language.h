#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace winerr {

/// A LANGID: the language in bits 0 to 9, its country or script in bits 10 to 15. 0 and what
/// else has no language bits is neutral: a text for everybody.
using LanguageId = std::uint16_t;

/// The name of a language in place, made by language_tag().
class LanguageTag {
 public:
  constexpr explicit LanguageTag(std::string_view text) noexcept {
    for (const char c : text.substr(0, text_.size())) text_[size_++] = c;
  }
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {text_.data(), size_}; }

 private:
  std::array<char, 16> text_{};
  std::size_t size_ = 0;
};

/// A LANGID as the BCP 47 tag that Windows has for it: "de-DE" for 0x0407, "de" for 0x0007.
/// An unknown country leaves the language ("ro" for 0x8018), an unknown language "0xABCD";
/// neutral is "neutral". O(log n), of an unknown country or language O(n); allocates nothing.
[[nodiscard]] LanguageTag language_tag(LanguageId language) noexcept;

/// Whether a language is what a person asked for: "de" takes every German, "de-DE" or "de_DE"
/// that of Germany and the German of no country, "no" both forms of Norwegian, "0x407", "1031" or
/// "neutral" exactly this one. ASCII case does not matter.
[[nodiscard]] bool language_matches(LanguageId language, std::string_view wanted) noexcept;

}  // namespace winerr
