#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fold.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/utf8.h"

namespace winerr {

/// A folded word as two numbers: equal words have equal ones, and others practically never.
struct MessageWord {
  std::uint64_t hash = 0;
  std::uint64_t stem = 0;  ///< of the first kStemLength characters; 0 for a shorter word
};

/// Takes the words of a message one by one. Inserts (%1, %2!s!) and escapes (%n, %0) are none.
/// Where words have no blanks between them, every pair of neighbors is a word.
class MessageWords {
 public:
  static constexpr std::size_t kStemLength = 5;

  explicit MessageWords(std::string_view text) noexcept : rest_(text) {}

  /// @return whether there was one more
  bool next(MessageWord& word) noexcept {
    while (!rest_.empty() || pending_ != 0) {
      const char32_t character = take();
      if (character == 0) continue;
      const bool in_run = is_written_without_blanks(character);
      if (previous_ != 0) {
        const char32_t first = previous_;
        const bool was_second = was_second_;
        previous_ = in_run ? character : 0;
        was_second_ = in_run;
        if (in_run) {
          word = {mix(mix(kSeed, first), character), 0};
          return true;
        }
        pending_ = character;
        if (was_second) continue;
        word = {mix(kSeed, first), 0};
        return true;
      }
      if (in_run) {
        previous_ = character;
      } else if (!is_separator(character)) {
        word = whole_word(character);
        return true;
      }
    }
    const bool alone = previous_ != 0 && !was_second_;
    if (alone) word = {mix(kSeed, previous_), 0};
    previous_ = 0;
    return alone;
  }

 private:
  static constexpr std::uint64_t kSeed = 0xCBF29CE484222325;
  static constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;

  static constexpr std::uint64_t mix(std::uint64_t hash, char32_t character) noexcept {
    hash = (hash ^ character) * kFactor;
    return hash ^ hash >> 29;
  }

  /// The next character, folded; 0 for a mark or insert that is to be passed over.
  char32_t take() noexcept {
    if (pending_ != 0) {
      const char32_t character = pending_;
      pending_ = 0;
      return character;
    }
    if (rest_.front() == '%') {
      skip_insert();
      return ' ';
    }
    return fold(detail::take_character(rest_));
  }

  void skip_insert() noexcept {
    rest_.remove_prefix(1);
    if (rest_.empty() || detail::is_beyond_ascii(rest_.front())) return;
    const bool is_number = detail::is_digit(rest_.front());
    if (!is_number && !detail::is_letter(rest_.front())) return;
    rest_.remove_prefix(1);
    if (!is_number) return;
    if (!rest_.empty() && detail::is_digit(rest_.front())) rest_.remove_prefix(1);
    if (rest_.empty() || rest_.front() != '!') return;
    const std::size_t end = rest_.find('!', 1);
    if (end != std::string_view::npos) rest_.remove_prefix(end + 1);
  }

  MessageWord whole_word(char32_t first) noexcept {
    MessageWord word;
    word.hash = mix(kSeed, first);
    std::size_t length = 1;
    while (!rest_.empty()) {
      const char32_t character = take();
      if (character == 0) continue;
      if (is_separator(character)) break;
      if (is_written_without_blanks(character)) {
        pending_ = character;
        break;
      }
      word.hash = mix(word.hash, character);
      if (++length == kStemLength) word.stem = word.hash;
    }
    return word;
  }

  std::string_view rest_;
  char32_t pending_ = 0;     ///< a character taken too far
  char32_t previous_ = 0;    ///< of a run without blanks: the next one makes a pair with it
  bool was_second_ = false;  ///< previous_ has stood in a pair already
};

}  // namespace winerr
