#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>

#include "timeline.h"

namespace winerr::cli {

/// Counts of everything and of single codes over one time axis, which is as long as the times
/// seen so far: when a time falls outside, columns are joined two and two until all fit. How
/// wide a column is depends on the earliest and the latest time only, not on the order in which
/// times come.
class TimeCounts {
 public:
  static constexpr std::size_t kColumns = 256;
  static constexpr std::size_t kCodeColumns = 64;  ///< a quarter, for there are many codes
  /// Codes beyond this have no counts over time: nobody looks at so many, and a megabyte is
  /// enough for it.
  static constexpr std::size_t kMaxCodes = 2048;
  using CodeColumns = std::array<std::uint64_t, kCodeColumns>;

  TimeCounts() = default;
  TimeCounts(const TimeCounts&) = delete;  // codes point into it
  TimeCounts& operator=(const TimeCounts&) = delete;
  TimeCounts(TimeCounts&&) = default;
  TimeCounts& operator=(TimeCounts&&) = default;

  /// @param code  the counts of a code; nullptr at first, set here
  void add(LogSeconds time, std::uint64_t*& code) {
    if (time < lowest_ || time > highest_) fit(time, time);
    const auto column = static_cast<std::size_t>((time >> shift_) - first_);
    ++total_[column];
    if (code == nullptr && !add_code(code)) return;
    ++code[column / kJoined];
  }

  /// Takes another's totals. Its codes' counts follow with merge_code().
  void merge_total(const TimeCounts& other);
  void merge_code(std::uint64_t*& code, const TimeCounts& other, const std::uint64_t* other_code);

  [[nodiscard]] bool empty() const noexcept { return lowest_ > highest_; }
  [[nodiscard]] LogSeconds lowest() const noexcept { return lowest_; }
  [[nodiscard]] LogSeconds highest() const noexcept { return highest_; }

  /// Valid until the next change; without counts if there are none.
  [[nodiscard]] Timeline total() const noexcept;
  /// Where the counts of codes begin and how long their columns are.
  [[nodiscard]] Timeline code_axis() const noexcept;

 private:
  static constexpr std::size_t kJoined = kColumns / kCodeColumns;

  void fit(LogSeconds low, LogSeconds high);
  void move_columns(std::uint64_t first, unsigned shift);
  bool add_code(std::uint64_t*& code);

  LogSeconds lowest_ = kNoTime;
  LogSeconds highest_ = 0;
  std::uint64_t first_ = 0;  ///< number of the first column, a multiple of kJoined
  unsigned shift_ = 0;       ///< a column has 2 to this seconds
  std::array<std::uint64_t, kColumns> total_{};
  std::deque<CodeColumns> codes_;
};

}  // namespace winerr::cli
