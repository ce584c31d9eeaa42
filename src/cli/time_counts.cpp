#include "time_counts.h"

#include <algorithm>
#include <span>

namespace winerr::cli {
namespace {

/// Moves counts to columns that begin elsewhere and are wider by a power of two.
void move_counts(std::span<std::uint64_t> counts, std::uint64_t old_first, std::uint64_t new_first,
                 unsigned wider) noexcept {
  std::array<std::uint64_t, TimeCounts::kColumns> old;
  std::ranges::copy(counts, old.begin());
  std::ranges::fill(counts, 0);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (old[i] == 0) continue;
    counts[static_cast<std::size_t>(((old_first + i) >> wider) - new_first)] += old[i];
  }
}

}  // namespace

/// Makes room for times: the narrowest columns with which all of them fit.
void TimeCounts::fit(LogSeconds low, LogSeconds high) {
  const bool was_empty = empty();
  const bool grows_down = low < lowest_;
  lowest_ = std::min(lowest_, low);
  highest_ = std::max(highest_, high);
  unsigned shift = was_empty ? 0 : shift_;
  const auto aligned = [](std::uint64_t column) { return column / kJoined * kJoined; };
  while ((highest_ >> shift) - aligned(lowest_ >> shift) >= kColumns) ++shift;
  const bool inside = !was_empty && shift == shift_ && (lowest_ >> shift) >= first_ &&
                      (highest_ >> shift) - first_ < kColumns;
  if (inside) return;
  std::uint64_t first = aligned(lowest_ >> shift);
  // A log that runs backwards gets its room below, or it would be moved at every line.
  const std::uint64_t last = highest_ >> shift;
  if (grows_down && !was_empty) first = last < kColumns ? 0 : aligned(last - kColumns + kJoined);
  if (!was_empty) move_columns(first, shift);
  first_ = first;
  shift_ = shift;
}

void TimeCounts::move_columns(std::uint64_t first, unsigned shift) {
  const unsigned wider = shift - shift_;
  move_counts(total_, first_, first, wider);
  for (CodeColumns& code : codes_) move_counts(code, first_ / kJoined, first / kJoined, wider);
}

bool TimeCounts::add_code(std::uint64_t*& code) {
  if (codes_.size() == kMaxCodes) return false;
  code = codes_.emplace_back().data();
  return true;
}

void TimeCounts::merge_total(const TimeCounts& other) {
  if (other.empty()) return;
  fit(other.lowest_, other.highest_);
  // The wider range has the wider columns, so another's are never split.
  const unsigned wider = shift_ - other.shift_;
  for (std::size_t i = 0; i < kColumns; ++i) {
    if (other.total_[i] == 0) continue;
    total_[static_cast<std::size_t>(((other.first_ + i) >> wider) - first_)] += other.total_[i];
  }
}

void TimeCounts::merge_code(std::uint64_t*& code, const TimeCounts& other,
                            const std::uint64_t* other_code) {
  if (other_code == nullptr || (code == nullptr && !add_code(code))) return;
  const unsigned wider = shift_ - other.shift_;
  for (std::size_t i = 0; i < kCodeColumns; ++i) {
    if (other_code[i] == 0) continue;
    code[((other.first_ / kJoined + i) >> wider) - first_ / kJoined] += other_code[i];
  }
}

Timeline TimeCounts::total() const noexcept {
  if (empty()) return {};
  return {first_ << shift_, LogSeconds{1} << shift_, total_};
}

Timeline TimeCounts::code_axis() const noexcept {
  return {first_ << shift_, kJoined * (LogSeconds{1} << shift_), {}};
}

}  // namespace winerr::cli
