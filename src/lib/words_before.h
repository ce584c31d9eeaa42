#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "context.h"
#include "log_words.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {

/// Reads words from a place leftwards, as far as the context reaches. A name of a program is
/// taken apart where its case changes or a '_' stands: "dwLastError" is error, last, dw.
class WordsBefore {
 public:
  WordsBefore(std::string_view text, std::size_t first) noexcept
      : text_(text),
        at_(first),
        floor_(first > kContextBytes ? first - kContextBytes : 0),
        is_escaped_(is_escape(text, first)) {}

  /// The next word to the left, "" where none follows behind nothing but separators.
  std::string_view next() noexcept {
    std::size_t passed = 0;
    joined_ = false;
    for (;;) {
      while (is_escaped_ && passes_escape()) ++passed;
      if (at_ <= floor_ || is_letter_or_digit(text_[at_ - 1])) break;
      const char c = text_[at_ - 1];
      const bool joins = c == '_' && passed == 0;  // "error_code"
      joined_ = joins;
      if (!joins && kSeparators[static_cast<unsigned char>(c)] == 0 &&
          !(passes_commas_ && c == ',') && !(passes_periods_ && c == '.')) {
        met_other_script_ = met_other_script_ || is_beyond_ascii(c);
        return {};
      }
      if (++passed > kMaxSeparators) return {};
      --at_;
    }
    separators_ = passed;
    if (is_plural()) at_ -= 2;
    const std::size_t last = at_;
    while (at_ > floor_ && is_letter_or_digit(text_[at_ - 1])) {
      // Before the capital of "Code" in "ErrorCode", but not within "NTSTATUS".
      if (at_ < last && is_upper(text_[at_]) &&
          (!is_upper(text_[at_ - 1]) || (at_ + 1 < last && is_lower(text_[at_ + 1])))) {
        break;
      }
      if (is_escaped_ && at_ < last && is_escape(text_, at_)) break;  // "\tflags"
      --at_;
    }
    if (at_ > floor_ && is_beyond_ascii(text_[at_ - 1])) met_other_script_ = true;
    joined_ = joined_ && at_ < last;  // not to the begin of a line
    return text_.substr(at_, last - at_);
  }

  /// How many separators stood behind the word that next() returned.
  [[nodiscard]] std::size_t separators() const noexcept { return separators_; }

  /// Whether that word and the one behind it are one name, joined by '_'.
  [[nodiscard]] bool joined() const noexcept { return joined_; }

  /// Whether a word had or met letters other than a to z.
  [[nodiscard]] bool met_other_script() const noexcept { return met_other_script_; }

  /// From here on a comma is a separator as well.
  void pass_commas() noexcept { passes_commas_ = true; }

  /// And a period.
  void pass_periods() noexcept { passes_periods_ = true; }

 private:
  /// Whether one of kPlurals ends here: the word before its bracket counts.
  [[nodiscard]] bool is_plural() const noexcept {
    if (at_ < floor_ + 2 || text_[at_ - 2] != '(') return false;
    const std::string_view before = text_.substr(0, at_);
    return std::ranges::any_of(kPlurals, [before](std::string_view word) {
      return before.size() >= word.size() &&
             equal_ignoring_case(before.substr(before.size() - word.size()), word);
    });
  }

  /// Passes over the escape of a tab. Before that of a line's end the words end.
  bool passes_escape() noexcept {
    if (!is_escape(text_, at_) || at_ < floor_ + 2) return false;
    if (text_[at_ - 1] != 't') {
      floor_ = at_;
      return false;
    }
    at_ -= 2;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t floor_;
  bool is_escaped_;  ///< behind an escape, "\t0x5": others are read as well
  std::size_t separators_ = 0;
  bool joined_ = false;
  bool met_other_script_ = false;
  bool passes_commas_ = false;
  bool passes_periods_ = false;
};

}  // namespace winerr::detail
