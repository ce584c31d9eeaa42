#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "winerr/scan.h"

namespace winerr::detail {

/// Longer words are no codes.
inline constexpr std::size_t kMaxToken = Scanner::kLongestCode;

/// Bytes that may stand between a code and its symbol: " - ", " (", ": ".
inline constexpr std::size_t kMaxGap = 8;

/// A part of a text, as offsets, half open.
struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The text of a span.
[[nodiscard]] inline std::string_view part_of(std::string_view text, const Span& span) noexcept {
  return text.substr(span.first, span.last - span.first);
}

/// A token and what stands right around it.
class Place {
 public:
  Place(std::string_view text, std::size_t first, std::size_t last) noexcept
      : text_(text), first_(first), last_(last) {}

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::size_t first() const noexcept { return first_; }
  [[nodiscard]] std::size_t last() const noexcept { return last_; }
  [[nodiscard]] std::string_view token() const noexcept {
    return text_.substr(first_, last_ - first_);
  }
  /// What stands before and behind the token, its line and others.
  [[nodiscard]] std::string_view text_before() const noexcept { return text_.substr(0, first_); }
  [[nodiscard]] std::string_view text_behind() const noexcept { return text_.substr(last_); }
  /// What stands before the token on its line, `reach` bytes of it at most. O(reach).
  [[nodiscard]] std::string_view line_before(std::size_t reach) const noexcept {
    std::string_view near = text_before();
    near.remove_prefix(near.size() - std::min(near.size(), reach));
    return near.substr(near.rfind('\n') + 1);
  }
  /// What stands behind the token on its line, `reach` bytes of it at most. O(reach).
  [[nodiscard]] std::string_view line_behind(std::size_t reach) const noexcept {
    const std::string_view near = text_behind().substr(0, reach);
    return near.substr(0, near.find('\n'));
  }
  /// The byte `distance` before the token, '\n' outside of the text; 1 is the one beside it.
  [[nodiscard]] char before(std::size_t distance) const noexcept {
    return first_ >= distance ? text_[first_ - distance] : '\n';
  }
  /// The byte `distance` behind the token, '\n' outside of the text; 0 is the one beside it.
  [[nodiscard]] char behind(std::size_t distance) const noexcept {
    return last_ + distance < text_.size() ? text_[last_ + distance] : '\n';
  }

 private:
  std::string_view text_;
  std::size_t first_;
  std::size_t last_;
};

/// The word beside the token, if little but blanks stands between them.
[[nodiscard]] std::optional<Span> word_before(std::string_view text, std::size_t first) noexcept;

[[nodiscard]] std::optional<Span> word_behind(std::string_view text, std::size_t last) noexcept;

}  // namespace winerr::detail
