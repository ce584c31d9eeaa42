#include "hour_counts.h"

#include <algorithm>
#include <utility>

namespace winerr::cli {
namespace {

constexpr std::size_t kFirstHours = 64;
constexpr LogSeconds kCoarser = 32;  // days, then about a month, then about three years

}  // namespace

std::size_t HourCounts::slot_for(std::uint64_t number) const noexcept {
  constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>((number * kGolden) >> 32) & mask;
  while (slots_[at].count != 0 && slots_[at].number != number) at = (at + 1) & mask;
  return at;
}

/// Moves everything to so many slots, in steps of so many seconds.
void HourCounts::rebuild(std::size_t slot_count, LogSeconds step) {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slot_count));
  const LogSeconds old_step = std::exchange(step_, step);
  used_ = 0;
  last_start_ = kNowhere;
  for (const Slot& slot : old) {
    if (slot.count == 0) continue;
    Slot& there = slots_[slot_for(slot.number * old_step / step)];
    if (there.count == 0) ++used_;
    there.number = slot.number * old_step / step;
    there.count += slot.count;
  }
}

/// Points last_ to the slot of a time, which the caller will count.
void HourCounts::find(LogSeconds time) {
  if (slots_.empty()) slots_.resize(kFirstHours);
  std::uint64_t number = time / step_;
  last_ = slot_for(number);
  if (slots_[last_].count == 0) {
    while (2 * (used_ + 1) > slots_.size()) {
      if (used_ < kMaxHours) {
        rebuild(slots_.size() * 2, step_);
      } else {
        rebuild(slots_.size(), step_ < kDay ? kDay : step_ * kCoarser);
      }
      number = time / step_;
      last_ = slot_for(number);
      if (slots_[last_].count != 0) break;
    }
    if (slots_[last_].count == 0) ++used_;
    slots_[last_].number = number;
  }
  last_start_ = number * step_;
}

void HourCounts::merge(const HourCounts& other) {
  if (other.used_ == 0) return;
  if (other.step_ > step_) rebuild(std::max(slots_.size(), kFirstHours), other.step_);
  for (const Slot& slot : other.slots_) {
    if (slot.count != 0) add(slot.number * other.step_, slot.count);
  }
}

std::vector<HourCount> HourCounts::sorted() const {
  std::vector<HourCount> hours;
  hours.reserve(used_);
  for (const Slot& slot : slots_) {
    if (slot.count != 0) hours.push_back({slot.number * step_, slot.count});
  }
  std::ranges::sort(hours, {}, &HourCount::time);
  return hours;
}

}  // namespace winerr::cli
