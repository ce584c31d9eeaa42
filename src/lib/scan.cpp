#include "winerr/scan.h"

#include <algorithm>
#include <bit>

#include "context.h"
#include "number_token.h"
#include "place.h"
#include "rules.h"
#include "symbols.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/triggers.h"

namespace winerr {
namespace {

using detail::is_digit;
using detail::is_upper;
using detail::is_word;
using detail::kMaxToken;

/// Bytes before the first place that matter to the triggers: separators and the letter before.
constexpr std::size_t kRunUp = detail::kMaxSeparators + 8;

/// Whether so many digits can be a code that no word introduces.
bool has_length_of_value(std::string_view text, std::size_t first, std::size_t last) noexcept {
  const char lead = text[first];
  const bool minus = first > 0 && text[first - 1] == '-';
  switch (last - first) {
    case 8: return true;
    case 9: return minus || detail::has_hex_suffix(text.substr(first, last - first));
    case 10: return minus || (lead >= '2' && lead <= '4');
    case 11: return text[last - 1] == 'L';
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
      // 0x and up to eight digits behind zeros or, of sixteen, a sign.
      constexpr std::size_t kDigits = 8;
      if (token.size() <= kDigits + 2 || (token[2] | 0x20) == 'f') return false;
      std::size_t zeros = 2;
      while (token[zeros] == '0' && zeros + kDigits < token.size()) ++zeros;
      return zeros + kDigits < token.size() && !detail::contains("uUlL", token.back());
    }
    return false;
  }
  // Words must be hex, a symbol or a stop code's one or two letters.
  if (token.size() == 8 || token.size() == 16) return false;
  if (detail::has_hex_suffix(token)) return false;
  return !(token.size() <= 2 && detail::hex_value(token[0]) >= 0) && !detail::may_be_symbol(token);
}

/// Whether the '_' at `at` may end the first part of a symbol, capitals and digits from the word's
/// begin on; most of a log's numbers with '_' end here.
bool may_end_first_part(std::string_view text, std::size_t at) noexcept {
  std::size_t first = at;
  bool letters = false;
  while (first > 0 && at - first < kMaxToken &&
         (is_upper(text[first - 1]) || is_digit(text[first - 1]))) {
    --first;
    letters = letters || is_upper(text[first]);
  }
  return letters && (first == 0 || !is_word(text[first - 1]) || detail::is_escape(text, first));
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

bool Scanner::next_block() noexcept {
  static const detail::MarkBlocks kMarkBlocks = detail::best_mark_blocks();
  while (next_filled_ == batch_.filled_count) {
    if (!kMarkBlocks(state_, batch_)) return false;
    next_filled_ = 0;
  }
  const std::size_t next = batch_.filled[next_filled_++];
  block_ = batch_.first + next * detail::kBlockBytes;
  triggers_ = batch_.blocks[next].places;
  values_ = batch_.blocks[next].values;
  return true;
}

std::optional<Finding> Scanner::next() noexcept {
  do {
    while (triggers_ != 0) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(triggers_));
      triggers_ &= triggers_ - 1;
      std::size_t trigger = block_ + bit;
      // The number behind "%%", if the text goes on.
      if (text_[trigger] == '%' && ++trigger == text_.size()) continue;
      if (trigger < passed_) continue;
      if (auto finding = judge_at(trigger, (values_ >> bit & 1) != 0)) return finding;
    }
  } while (next_block());
  return std::nullopt;
}

std::optional<Finding> Scanner::judge_at(std::size_t trigger, bool value) noexcept {
  if (text_[trigger] == '_' && !may_end_first_part(text_, trigger)) return std::nullopt;
  const std::size_t floor = trigger - std::min(trigger, kMaxToken + 1);
  const std::size_t stop = std::min(text_.size(), trigger + kMaxToken + 1);
  std::size_t last = trigger;
  while (last < stop && is_word(text_[last])) ++last;
  if (last == trigger) return std::nullopt;
  std::size_t first = trigger;
  while (first > floor && is_word(text_[first - 1])) --first;
  passed_ = last;
  if (first < first_ || first >= last_) return std::nullopt;
  first = detail::first_of_code(text_, first, last);
  const std::string_view token = text_.substr(first, last - first);
  if (is_hopeless(token) || (value && !has_length_of_value(text_, first, last))) {
    return std::nullopt;
  }
  return detail::judge(text_, first, last, catalogs_);
}

}  // namespace winerr
