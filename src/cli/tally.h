#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hour_counts.h"
#include "scan_report.h"
#include "time_counts.h"
#include "time_stamp.h"

namespace winerr::cli {

/// Counts the codes of a scan. Parts of the input can be tallied apart and merged in order; the
/// result is the same. Memory is bounded whatever the input: by kMaxCodes, kMaxSampleBytes and
/// the limits of HourCounts and TimeCounts, about 8 MB when all limits are reached and some
/// 20 KB for a usual log. Not for several threads at once.
class Tally {
 public:
  static constexpr std::size_t kMaxCodes = 1U << 15;  ///< more than the table has rows
  static constexpr std::size_t kMaxUnnamed = 1U << 12;
  static constexpr std::size_t kSamplesPerCode = 5;
  static constexpr std::size_t kMaxSampleBytes = 1U << 19;
  static constexpr std::size_t kMaxSampleText = 240;  ///< of one sample
  static constexpr std::size_t kMaxLine = 512;        ///< of a line, for its stamp and samples

  /// @param keeps_samples  whether lines are kept; only reports show them
  explicit Tally(bool keeps_samples = false) : keeps_samples_(keeps_samples) {}

  /// Counts a code.
  /// @param best   its best meaning; one without a row for a code that nobody named
  /// @param token  the code as written, a part of the line
  /// @param line   the line, or its first kMaxLine bytes if it is longer. Any bytes; `token` may
  ///               stand behind its end, but must be in the same array
  /// About 200 instructions and no allocation once a code, an hour and its samples are known.
  void add(const Match& best, std::string_view token, const Place& place, std::string_view line);

  /// Counts what was read, codes or not.
  void count_input(std::uint64_t lines, std::uint64_t bytes) noexcept {
    lines_ += lines;
    bytes_ += bytes;
  }

  /// Takes over what was tallied in the part of the input behind this one.
  /// @param base  added to the places of `later`: the lines and bytes before it, where it
  ///              counted from its own beginning
  void merge(Tally&& later, const Place& base = {});

  /// The same for a whole file, whose places have the index next_file().
  void merge_file(Tally&& file, std::string name);

  /// The index for the places of a file to be tallied; files without codes take none.
  [[nodiscard]] std::uint32_t next_file() const noexcept {
    return static_cast<std::uint32_t>(files_.size());
  }

  [[nodiscard]] bool keeps_samples() const noexcept { return keeps_samples_; }
  [[nodiscard]] std::uint64_t lines() const noexcept { return lines_; }

  /// What was found; points into this tally.
  [[nodiscard]] ScanReport report() const;

 private:
  CodeCount* entry_for(const Match& match);
  [[nodiscard]] std::size_t slot_for(const Match& match) const noexcept;
  void grow_slots();
  void take_over(Tally&& later);
  void add_time(CodeCount& entry, const TimeStamp& stamp);
  bool take_kind_of_time(bool has_year);
  void keep_sample(CodeCount& entry, std::string_view token, const Place& place,
                   std::string_view line);
  void merge_entry(const CodeCount& other, const TimeCounts& other_times, bool with_times,
                   const Place& base);

  std::deque<CodeCount> entries_;  ///< in order of appearance; never moved
  std::vector<CodeCount*> slots_;  ///< open addressing, a power of two, at most half full
  std::vector<FileCount> files_;
  TimeCounts times_;
  HourCounts hours_;
  std::uint64_t findings_ = 0;
  std::uint64_t untold_ = 0;
  std::uint64_t lines_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t file_count_ = 0;
  std::size_t unnamed_ = 0;
  std::size_t sample_bytes_ = 0;
  bool keeps_samples_;
  bool has_year_ = false;  ///< of the times kept
  // A line with several codes has one time stamp.
  TimeStampReader stamp_reader_;
  std::uint64_t stamped_line_ = 0;
  std::uint32_t stamped_file_ = 0;
  std::optional<TimeStamp> stamp_;
};

}  // namespace winerr::cli
