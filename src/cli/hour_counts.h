#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "scan_report.h"

namespace winerr::cli {

/// How often something happened in each hour. Memory is bounded: when there are more than
/// kMaxHours different ones, the steps become days, then months and years of days.
class HourCounts {
 public:
  static constexpr std::size_t kMaxHours = 1U << 14;  ///< nearly two years of busy hours

  /// O(1); no allocation while the hours repeat.
  void add(LogSeconds time, std::uint64_t count = 1) {
    // Logs stay in an hour for long, and a comparison takes less than the division in find().
    if (time - last_start_ >= step_) find(time);
    slots_[last_].count += count;
  }

  void merge(const HourCounts& other);
  void clear() noexcept { *this = HourCounts(); }

  [[nodiscard]] LogSeconds step() const noexcept { return step_; }
  /// Ascending by time.
  [[nodiscard]] std::vector<HourCount> sorted() const;

 private:
  static constexpr LogSeconds kNowhere = LogSeconds{1} << 63;  ///< far from any time

  struct Slot {
    std::uint64_t number = 0;  ///< time / step_
    std::uint64_t count = 0;   ///< 0: the slot is free
  };

  void find(LogSeconds time);
  void rebuild(std::size_t slot_count, LogSeconds step);
  [[nodiscard]] std::size_t slot_for(std::uint64_t number) const noexcept;

  std::vector<Slot> slots_;  ///< open addressing, a power of two, at most half full
  std::size_t used_ = 0;
  std::size_t last_ = 0;              ///< the slot counted last
  LogSeconds last_start_ = kNowhere;  ///< its time
  LogSeconds step_ = 3600;
};

}  // namespace winerr::cli
