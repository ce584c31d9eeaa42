#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "winerr/detail/ascii.h"

/// Words as the search compares them. The generator makes the index with these functions and
/// the library reads it with them; both include this file, so they cannot disagree.
namespace winerr::detail {

/// Words that say nothing about which row is meant. Neither indexed nor searched for.
inline constexpr std::string_view kStopWords[] = {
    "a",     "an",      "and",   "any",   "are",   "as",    "at",    "be",    "because", "been",
    "by",    "can",     "code",  "could", "did",   "do",    "does",  "doesn", "don",     "e",
    "error", "for",     "from",  "get",   "gets",  "got",   "h",     "had",   "has",     "have",
    "how",   "i",       "if",    "in",    "is",    "isn",   "it",    "its",   "just",    "m",
    "me",    "message", "my",    "of",    "on",    "or",    "our",   "s",     "says",    "so",
    "some",  "t",       "that",  "the",   "their", "them",  "there", "this",  "to",      "trying",
    "was",   "we",      "were",  "what",  "when",  "which", "while", "why",   "will",    "windows",
    "with",  "won",     "would", "you",   "your"};

[[nodiscard]] constexpr bool is_stop_word(std::string_view word) noexcept {
  return std::ranges::any_of(
      kStopWords, [&](std::string_view stop) { return equal_ignoring_case(stop, word); });
}

/// Walks the words of a text: runs of letters and digits, so that '_' separates as well.
template <typename Visit>
constexpr void for_each_word(std::string_view text, Visit visit) {
  std::size_t i = 0;
  while (i < text.size()) {
    while (i < text.size() && !is_letter(text[i]) && !is_digit(text[i])) ++i;
    const std::size_t first = i;
    while (i < text.size() && (is_letter(text[i]) || is_digit(text[i]))) ++i;
    if (i > first) visit(text.substr(first, i - first));
  }
}

/// The same, and besides a word written like "errDatabaseInUse" its parts.
template <typename Visit>
constexpr void for_each_word_and_part(std::string_view text, Visit visit) {
  for_each_word(text, [&](std::string_view word) {
    visit(word);
    std::size_t first = 0;
    for (std::size_t i = 1; i < word.size(); ++i) {
      if (!is_upper(word[i]) || !is_lower(word[i - 1])) continue;
      visit(word.substr(first, i - first));
      first = i;
    }
    if (first > 0) visit(word.substr(first));
  });
}

/// A word in lower case cut down so that its forms meet: "connections", "connected" and
/// "connecting" are "connect". It need not be a word: both sides of every comparison are cut
/// alike. What English forms by other means stands in a short list.
class Stem {
 public:
  static constexpr std::size_t kMaxSize = 31;  // longer words are cut

  constexpr Stem() noexcept = default;
  constexpr explicit Stem(std::string_view word) noexcept {
    for (const char c : word.substr(0, kMaxSize)) letters_[size_++] = to_lower(c);
    if (!is_irregular()) cut();
  }

  /// A stem from the text of one, which must not be cut again.
  [[nodiscard]] static constexpr Stem from_text(std::string_view text) noexcept {
    Stem stem;
    for (const char c : text.substr(0, kMaxSize)) stem.letters_[stem.size_++] = c;
    return stem;
  }

  [[nodiscard]] constexpr std::string_view text() const noexcept {
    return {letters_.data(), size_};
  }
  friend constexpr bool operator==(const Stem& a, const Stem& b) noexcept {
    return a.text() == b.text();
  }

 private:
  struct Irregular {
    std::string_view form;
    std::string_view base;
  };
  static constexpr Irregular kIrregular[] = {
      {"began", "begin"},      {"begun", "begin"},        {"blown", "blow"},
      {"bound", "bind"},       {"broke", "break"},        {"broken", "break"},
      {"brought", "bring"},    {"built", "build"},        {"came", "come"},
      {"centre", "center"},    {"children", "child"},     {"chosen", "choose"},
      {"dead", "die"},         {"death", "die"},          {"denial", "deny"},
      {"died", "die"},         {"dying", "die"},          {"expiry", "expire"},
      {"failure", "fail"},     {"failures", "fail"},      {"forbade", "forbid"},
      {"forbidden", "forbid"}, {"found", "find"},         {"froze", "freeze"},
      {"frozen", "freeze"},    {"gave", "give"},          {"given", "give"},
      {"gone", "go"},          {"grown", "grow"},         {"held", "hold"},
      {"hidden", "hide"},      {"hung", "hang"},          {"indices", "index"},
      {"kept", "keep"},        {"knew", "know"},          {"known", "know"},
      {"left", "leave"},       {"licence", "license"},    {"lost", "lose"},
      {"made", "make"},        {"overran", "overrun"},    {"paid", "pay"},
      {"ran", "run"},          {"refusal", "refuse"},     {"registration", "register"},
      {"removal", "remove"},   {"renewal", "renew"},      {"said", "say"},
      {"sent", "send"},        {"shown", "show"},         {"stolen", "steal"},
      {"stuck", "stick"},      {"taken", "take"},         {"threw", "throw"},
      {"thrown", "throw"},     {"took", "take"},          {"torn", "tear"},
      {"went", "go"},          {"withdrawn", "withdraw"}, {"woke", "wake"},
      {"written", "write"},    {"wrote", "write"}};

  constexpr bool is_irregular() noexcept {
    for (const Irregular& irregular : kIrregular) {
      if (irregular.form != text()) continue;
      const Stem base(irregular.base);
      *this = base;
      return true;
    }
    return false;
  }

  /// Removes `ending` if at least `keep` letters stay, and puts `instead` in its place.
  constexpr bool drop(std::string_view ending, std::size_t keep, std::string_view instead = {}) {
    if (size_ < ending.size() + keep || !text().ends_with(ending)) return false;
    size_ -= ending.size();
    for (const char c : instead) letters_[size_++] = c;
    return true;
  }

  constexpr void cut() noexcept {
    if (!text().ends_with("ss") && !text().ends_with("us") && !text().ends_with("is")) {
      drop("ies", 2, "y") || drop("sses", 1, "ss") || drop("s", 3);
    }
    drop("ied", 2, "y") || drop("ying", 2, "y") || drop("ing", 3) || drop("ed", 3) ||
        drop("able", 4) || drop("ible", 4) || drop("ment", 5) || drop("ation", 5, "at") ||
        drop("ion", 5);
    drop("e", 3);
    drop("at", 5);
    drop("is", 5, "iz");   // "initialise"
    drop("our", 2, "or");  // "behaviour"
    // "stopped", and "cancelled" beside "canceled": no doubled letter at the end.
    if (size_ > 3 && letters_[size_ - 1] == letters_[size_ - 2]) --size_;
  }

  std::array<char, kMaxSize + 1> letters_{};
  std::size_t size_ = 0;
};

}  // namespace winerr::detail
