#include "place.h"

#include "winerr/detail/ascii.h"

namespace winerr::detail {

std::optional<Span> word_before(std::string_view text, std::size_t first) noexcept {
  std::size_t last = first;
  while (last > 0 && first - last < kMaxGap && !is_word(text[last - 1]) && text[last - 1] != '\n') {
    --last;
  }
  Span span{last, last};
  while (span.first > 0 && last - span.first <= kMaxToken && is_word(text[span.first - 1])) {
    --span.first;
  }
  if (span.first == span.last) return std::nullopt;
  return span;
}

std::optional<Span> word_behind(std::string_view text, std::size_t last) noexcept {
  std::size_t first = last;
  while (first < text.size() && first - last < kMaxGap && !is_word(text[first]) &&
         text[first] != '\n') {
    ++first;
  }
  Span span{first, first};
  while (span.last < text.size() && span.last - first <= kMaxToken && is_word(text[span.last])) {
    ++span.last;
  }
  if (span.first == span.last) return std::nullopt;
  return span;
}

}  // namespace winerr::detail
