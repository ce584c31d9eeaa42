#include "winerr/scan.h"

#include <algorithm>
#include <array>
#include <bit>

#include "context.h"
#include "rules.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/triggers.h"

namespace winerr {
namespace {

using detail::is_digit;
using detail::is_upper;
using detail::kMaxToken;

/// Bytes before the first place that matter to the triggers: separators and the letter before.
constexpr std::size_t kRunUp = detail::kMaxSeparators + 8;

constexpr std::array<bool, 256> kWordBytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = detail::is_word(static_cast<char>(i));
  return table;
}();

bool is_word_at(std::string_view text, std::size_t at) noexcept {
  return kWordBytes[static_cast<unsigned char>(text[at])];
}

/// Whether the digits of which the eighth stands at `eighth` cannot be a code, where no word
/// introduces them: for what stands before or behind, or for their number. Most of a log's long
/// digits are parts of GUIDs, hashes and times. 0x numbers have a trigger of their own.
bool is_hopeless_value(std::string_view text, std::size_t eighth) noexcept {
  const std::size_t first = eighth - 7;
  const char before = first > 0 ? text[first - 1] : '\n';
  if (kWordBytes[static_cast<unsigned char>(before)]) return true;
  const bool minus = before == '-';
  if (minus && first > 1 && is_word_at(text, first - 2)) return true;
  if (before == '.' || before == '@' || before == '+' || before == '/') return true;
  const std::size_t last = eighth + 1;
  const char behind = last < text.size() ? text[last] : '\n';
  if (kWordBytes[static_cast<unsigned char>(behind)]) return false;
  // "00002098: SecErr: DSID-...", a directory's answer, is a Win32 error.
  return (text[first] < '8' && !minus && behind != ':') ||
         (behind == '-' && last + 1 < text.size() && is_word_at(text, last + 1));
}

/// The same for longer ones, by their length.
bool may_be_value(std::string_view text, std::size_t first, std::size_t last) noexcept {
  const char lead = text[first];
  const bool minus = first > 0 && text[first - 1] == '-';
  switch (last - first) {
    case 8: return true;
    case 9: return minus;
    case 10: return minus || (lead >= '2' && lead <= '4');
    case 16: return lead == '0' || lead == 'f' || lead == 'F';
    case 20: return lead == '1';
    default: return false;
  }
}

/// What cannot be a code for its shape alone, so that the rules need not look: most of a log's
/// identifiers and addresses.
bool is_hopeless(std::string_view token) noexcept {
  if (token.size() > kMaxToken) return true;
  if (is_digit(token[0])) {
    constexpr std::size_t kMostDigits = 20;  // of an unsigned 64-bit decimal
    if (token.size() > kMostDigits + 2) return true;
    if (token.size() > 2 && (token[1] | 0x20) == 'x') {
      // 0x and up to eight digits, or sixteen of which the upper eight are zeros or a sign.
      const bool wide = token[2] == '0' || (token[2] | 0x20) == 'f';
      return token.size() > 10 && !wide && !detail::contains("uUlL", token.back());
    }
    return false;
  }
  // No symbol with '_' begins with a small letter; other such words must be hex.
  return !is_upper(token[0]) && token[0] != '_' && token.size() != 8 && token.size() != 16;
}

}  // namespace

Scanner::Scanner(std::string_view text, std::size_t first, std::size_t last,
                 std::span<const Catalog> catalogs) noexcept
    : text_(text), catalogs_(catalogs), first_(first), last_(last), passed_(first) {
  const std::size_t stop = std::min(text.size(), last + kMaxToken);
  state_.text = text.data();
  state_.size = stop;
  state_.block = first > kRunUp ? first - kRunUp : 0;
}

std::optional<Finding> Scanner::next() noexcept {
  static const detail::NextTriggers kNextTriggers = detail::best_triggers();
  for (;;) {
    while (triggers_ != 0) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(triggers_));
      triggers_ &= triggers_ - 1;
      std::size_t trigger = state_.block - detail::kBlockBytes + bit;
      if (text_[trigger] == '%') ++trigger;  // the number behind "%%"
      if (trigger < passed_) continue;
      const bool value = (state_.values & ~state_.introduced) >> bit & 1;
      if (value && is_hopeless_value(text_, trigger)) continue;
      if (auto finding = judge_at(trigger, value)) return finding;
    }
    triggers_ = kNextTriggers(state_);
    if (triggers_ == 0) return std::nullopt;
  }
}

std::optional<Finding> Scanner::judge_at(std::size_t trigger, bool value) noexcept {
  std::size_t last = trigger;
  while (last < text_.size() && last - trigger <= kMaxToken && is_word_at(text_, last)) ++last;
  if (last == trigger) return std::nullopt;
  std::size_t first = trigger;
  while (first > 0 && trigger - first <= kMaxToken && is_word_at(text_, first - 1)) --first;
  passed_ = last;
  if (first < first_ || first >= last_) return std::nullopt;
  const std::string_view token = text_.substr(first, last - first);
  if (is_hopeless(token) || (value && !may_be_value(text_, first, last))) return std::nullopt;
  return detail::judge(text_, first, last, catalogs_);
}

}  // namespace winerr
