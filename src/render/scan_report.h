#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "log_time.h"
#include "timeline.h"
#include "winerr/resolve.h"

namespace winerr {

/// Where a code stands in the files that were scanned.
struct Place {
  std::uint32_t file = 0;    ///< index into ScanReport::files
  std::uint64_t line = 0;    ///< from 1
  std::uint64_t offset = 0;  ///< of the code's first byte, from the file's first; of a packed or
                             ///< UTF-16 file in its text as unpacked UTF-8

  friend bool operator==(const Place&, const Place&) = default;
};

/// A line that holds a code, or the part of a long one around it. Any bytes.
struct SampleLine {
  Place place;
  std::string text;
  std::uint16_t code_first = 0;  ///< the code within the text, half open
  std::uint16_t code_last = 0;
  bool cut_before = false;  ///< the line begins earlier or goes on
  bool cut_behind = false;
};

/// A code that was found, and how often.
struct CodeCount {
  Match match;  ///< the best meaning; without a row for a code that nobody named
  std::uint64_t count = 0;
  Place first;
  Place last;
  LogSeconds first_time = kNoTime;  ///< the earliest, not that of the first place
  LogSeconds last_time = kNoTime;
  std::uint64_t* over_time = nullptr;  ///< counts of a Timeline, or none
  std::vector<SampleLine> samples;

  [[nodiscard]] bool named() const noexcept { return match.row != nullptr; }
};

/// A file in which codes were found.
struct FileCount {
  std::string name;
  std::uint64_t count = 0;
  std::uint64_t codes = 0;  ///< different ones
  Match most;               ///< the most frequent
  std::uint64_t most_count = 0;
};

struct HourCount {
  LogSeconds time = 0;
  std::uint64_t count = 0;
};

/// What a scan found. Views point into the tally that it was made from.
struct ScanReport {
  std::vector<const CodeCount*> codes;  ///< most frequent first, then in order of appearance
  std::vector<FileCount> files;         ///< in the order read; only those with codes
  std::vector<HourCount> hours;         ///< ascending, without empty ones
  LogSeconds hour_step = 3600;          ///< longer when there were too many hours to keep
  std::uint64_t findings = 0;
  std::uint64_t untold = 0;  ///< of these, of codes beyond the limit of different ones
  std::uint64_t lines = 0;
  std::uint64_t bytes = 0;
  std::uint64_t file_count = 0;  ///< all that were read
  bool has_year = true;          ///< times have a year
  LogSeconds first_time = kNoTime;
  LogSeconds last_time = kNoTime;
  Timeline over_time;            ///< all findings with a time; no counts if there are none
  Timeline code_over_time;       ///< first and step of each code's counts
  std::size_t code_columns = 0;  ///< how many counts each code has

  [[nodiscard]] bool has_times() const noexcept { return first_time != kNoTime; }

  /// The most frequent codes, at most `top` of them; 0: all.
  [[nodiscard]] std::span<const CodeCount* const> first_codes(std::size_t top) const noexcept {
    const std::span<const CodeCount* const> all = codes;
    return top == 0 ? all : all.first(std::min(top, all.size()));
  }

  /// How the time of an hour is written: of longer steps only the day counts.
  [[nodiscard]] TimeDetail hour_detail() const noexcept {
    return hour_step < kDay ? TimeDetail::minute : TimeDetail::day;
  }

  /// The counts of one code over time; without counts if it has none.
  [[nodiscard]] Timeline timeline_of(const CodeCount& code) const noexcept {
    Timeline timeline = code_over_time;
    if (code.over_time != nullptr) timeline.counts = {code.over_time, code_columns};
    return timeline;
  }

  /// The name of the file of a place. Every place belongs to a file with codes.
  [[nodiscard]] const std::string& file_of(const Place& place) const noexcept {
    return files[place.file].name;
  }
};

}  // namespace winerr
