#include "winerr/scan.h"

#include <algorithm>
#include <bit>

#include "context.h"
#include "introduced.h"
#include "rules.h"
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

/// Whether the digits of which the eighth stands at `eighth` may be a code that no word
/// introduces, by what stands before and behind. Most of a log's long digits are parts of GUIDs,
/// hashes and times. Without branches, since it is a toss-up. 0x numbers have a trigger of their
/// own.
bool may_be_value(std::string_view text, std::size_t eighth) noexcept {
  constexpr std::size_t kDigits = 8;
  // At the ends of the text the rules may look.
  if (eighth <= kDigits || text.size() - eighth <= 2) return true;
  const char* const first = text.data() + eighth - (kDigits - 1);
  const char before = first[-1];
  const char behind = first[kDigits];
  const bool word_before = is_word(before);
  const bool word_further = is_word(first[-2]);
  const bool is_part = word_before | ((before == '-') & word_further) | (before == '.') |
                       (before == '@') | (before == '+') | (before == '/');
  // Of just eight, "00002098: SecErr: DSID-...", a directory's answer, is a Win32 error.
  const bool ends = !is_word(behind);
  const bool word_next = is_word(first[kDigits + 1]);
  const bool is_small = (*first < '8') & (before != '-') & (behind != ':');
  const bool is_joined = (behind == '-') & word_next;
  return !(is_part | (ends & (is_small | is_joined)));
}

/// Those of the eighth digits of the block at `block` that may_be_value() leaves.
std::uint64_t hopeful_values(std::string_view text, std::size_t block,
                             std::uint64_t values) noexcept {
  std::uint64_t kept = 0;
  for (; values != 0; values &= values - 1) {
    const int i = std::countr_zero(values);
    const bool hopeful = may_be_value(text, block + static_cast<std::size_t>(i));
    kept |= std::uint64_t{hopeful} << i;
  }
  return kept;
}

/// Whether so many digits can be a code that no word introduces.
bool has_length_of_value(std::string_view text, std::size_t first, std::size_t last) noexcept {
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
  return !(token.size() <= 2 && is_upper(token[0])) && !detail::may_be_symbol(token);
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

bool Scanner::next_blocks() noexcept {
  static const detail::MarkBlocks kMarkBlocks = detail::best_mark_blocks();
  next_mark_ = 0;
  std::size_t block = state_.block;
  marked_ = kMarkBlocks(state_, marks_.data(), marks_.size());
  // What is left of the marks becomes the places worth a look.
  for (detail::BlockMarks& marks : std::span(marks_).first(marked_)) {
    marks.numbers = detail::introduced(text_.data(), block, marks);
    marks.values = hopeful_values(text_, block, marks.values & ~marks.numbers);
    marks.pairs |= marks.values | marks.numbers;
    block += detail::kBlockBytes;
  }
  return marked_ > 0;
}

std::optional<Finding> Scanner::next() noexcept {
  for (;;) {
    while (triggers_ != 0) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(triggers_));
      triggers_ &= triggers_ - 1;
      std::size_t trigger = block_ + bit;
      if (text_[trigger] == '%') ++trigger;  // the number behind "%%"
      if (trigger < passed_) continue;
      const bool value = (marks_[next_mark_ - 1].values >> bit & 1) != 0;
      if (auto finding = judge_at(trigger, value)) return finding;
    }
    std::size_t mark = next_mark_;
    while (mark < marked_ && marks_[mark].pairs == 0) ++mark;
    if (mark < marked_) {
      block_ = state_.block - (marked_ - mark) * detail::kBlockBytes;
      triggers_ = marks_[mark].pairs;
      next_mark_ = mark + 1;
    } else if (!next_blocks()) {
      return std::nullopt;
    }
  }
}

std::optional<Finding> Scanner::judge_at(std::size_t trigger, bool value) noexcept {
  const std::size_t floor = trigger - std::min(trigger, kMaxToken + 1);
  const std::size_t stop = std::min(text_.size(), trigger + kMaxToken + 1);
  std::size_t last = trigger;
  while (last < stop && is_word(text_[last])) ++last;
  if (last == trigger) return std::nullopt;
  std::size_t first = trigger;
  while (first > floor && is_word(text_[first - 1])) --first;
  passed_ = last;
  if (first < first_ || first >= last_) return std::nullopt;
  const std::string_view token = text_.substr(first, last - first);
  if (is_hopeless(token) || (value && !has_length_of_value(text_, first, last))) {
    return std::nullopt;
  }
  return detail::judge(text_, first, last, catalogs_);
}

}  // namespace winerr
