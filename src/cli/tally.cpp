#include "tally.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace winerr::cli {
namespace {

constexpr std::size_t kFirstSlots = 64;

auto in_order(const Place& place) noexcept {
  return std::tuple(place.file, place.line, place.offset);
}

bool is_same(const Match& a, const Match& b) noexcept { return a.row == b.row && a.code == b.code; }

Place moved(Place place, const Place& base) noexcept {
  place.file += base.file;
  place.line += base.line;
  place.offset += base.offset;
  return place;
}

/// The part of a line that is kept: all of a short one, else some text around the code.
SampleLine sample_of(std::string_view token, const Place& place, std::string_view line) {
  // Where there is more than fits, a third of it is what stands before the code.
  constexpr std::size_t kBefore = Tally::kMaxSampleText / 3;
  const auto token_first = static_cast<std::size_t>(token.data() - line.data());
  const std::size_t size = std::max(line.size(), token_first + token.size());
  std::size_t first = 0;
  if (size > Tally::kMaxSampleText && token_first > kBefore) {
    first = std::min(token_first - kBefore, size - std::min(size, Tally::kMaxSampleText));
  }
  const std::size_t last = std::min(size, first + Tally::kMaxSampleText);
  SampleLine sample;
  sample.place = place;
  sample.text.assign(line.data() + first, last - first);
  sample.code_first = static_cast<std::uint16_t>(std::min(token_first, last) - first);
  sample.code_last = static_cast<std::uint16_t>(std::min(token_first + token.size(), last) - first);
  sample.cut_before = first > 0;
  sample.cut_behind = last < size || line.size() == Tally::kMaxLine;
  return sample;
}

}  // namespace

std::size_t Tally::slot_for(const Match& match) const noexcept {
  constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;
  const auto row = reinterpret_cast<std::uintptr_t>(match.row) / sizeof(Row);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at =
      static_cast<std::size_t>(((std::uint64_t{row} << 32 ^ match.code) * kGolden) >> 40) & mask;
  while (slots_[at] != nullptr && !is_same(slots_[at]->match, match)) at = (at + 1) & mask;
  return at;
}

void Tally::grow_slots() {
  slots_.assign(std::max(kFirstSlots, slots_.size() * 2), nullptr);
  for (CodeCount& entry : entries_) slots_[slot_for(entry.match)] = &entry;
}

/// The entry of a meaning, made if there is none; nullptr beyond the limits.
CodeCount* Tally::entry_for(const Match& match) {
  if (slots_.empty()) grow_slots();
  std::size_t slot = slot_for(match);
  if (slots_[slot] != nullptr) return slots_[slot];
  if (entries_.size() == kMaxCodes) return nullptr;
  if (match.row == nullptr && unnamed_++ >= kMaxUnnamed) return nullptr;
  if (2 * (entries_.size() + 1) > slots_.size()) {
    grow_slots();
    slot = slot_for(match);
  }
  CodeCount& entry = entries_.emplace_back();
  entry.match = match;
  return slots_[slot] = &entry;
}

void Tally::add(const Match& best, std::string_view token, const Place& place,
                std::string_view line) {
  ++findings_;
  CodeCount* const entry = entry_for(best);
  if (entry == nullptr) {
    ++untold_;
    return;
  }
  if (entry->count++ == 0) entry->first = place;
  entry->last = place;
  if (place.line != stamped_line_ || place.file != stamped_file_) {
    stamp_ = stamp_reader_.read(line);
    stamped_line_ = place.line;
    stamped_file_ = place.file;
  }
  if (stamp_) add_time(*entry, *stamp_);
  if (keeps_samples_ && entry->samples.size() < kSamplesPerCode) {
    keep_sample(*entry, token, place, line);
  }
}

/// Times with and without a year cannot be on one axis. Those with one say more, so that the
/// others are dropped, whichever came first.
/// @return whether times of this kind count
bool Tally::take_kind_of_time(bool has_year) {
  if (has_year == has_year_ || times_.empty()) {
    has_year_ = has_year;
    return true;
  }
  if (!has_year) return false;
  has_year_ = true;
  times_ = TimeCounts();
  hours_.clear();
  for (CodeCount& entry : entries_) {
    entry.first_time = entry.last_time = kNoTime;
    entry.over_time = nullptr;
  }
  return true;
}

void Tally::add_time(CodeCount& entry, const TimeStamp& stamp) {
  if (!take_kind_of_time(stamp.has_year)) return;
  const LogSeconds time = stamp.seconds;
  entry.first_time = std::min(entry.first_time, time);
  entry.last_time = entry.last_time == kNoTime ? time : std::max(entry.last_time, time);
  times_.add(time, entry.over_time);
  hours_.add(time);
}

void Tally::keep_sample(CodeCount& entry, std::string_view token, const Place& place,
                        std::string_view line) {
  if (!entry.samples.empty() && entry.samples.back().place.line == place.line &&
      entry.samples.back().place.file == place.file) {
    return;
  }
  if (sample_bytes_ >= kMaxSampleBytes) return;
  const SampleLine& sample = entry.samples.emplace_back(sample_of(token, place, line));
  sample_bytes_ += sizeof(SampleLine) + sample.text.size();
}

void Tally::merge_entry(const CodeCount& other, const TimeCounts& other_times, bool with_times,
                        const Place& base) {
  findings_ += other.count;
  CodeCount* const entry = entry_for(other.match);
  if (entry == nullptr) {
    untold_ += other.count;
    return;
  }
  if (entry->count == 0) entry->first = moved(other.first, base);
  entry->last = moved(other.last, base);
  entry->count += other.count;
  if (with_times && other.first_time != kNoTime) {
    // A code has counts of all its times or, beyond a limit, of none.
    const bool without = entry->first_time != kNoTime && entry->over_time == nullptr;
    entry->first_time = std::min(entry->first_time, other.first_time);
    entry->last_time =
        entry->last_time == kNoTime ? other.last_time : std::max(entry->last_time, other.last_time);
    if (without || other.over_time == nullptr) {
      entry->over_time = nullptr;
    } else {
      times_.merge_code(entry->over_time, other_times, other.over_time);
    }
  }
  for (const SampleLine& sample : other.samples) {
    if (entry->samples.size() == kSamplesPerCode || sample_bytes_ >= kMaxSampleBytes) break;
    sample_bytes_ += sizeof(SampleLine) + sample.text.size();
    entry->samples.push_back(sample);
    entry->samples.back().place = moved(sample.place, base);
  }
}

/// Becomes `later`, where there is nothing to add it to: a scan of one file needs no second copy
/// of its counts, which can be megabytes.
void Tally::take_over(Tally&& later) {
  later.files_ = std::move(files_);
  later.file_count_ = file_count_;
  later.lines_ += lines_;
  later.bytes_ += bytes_;
  *this = std::move(later);
}

void Tally::merge(Tally&& later, const Place& base) {
  if (findings_ == 0 && keeps_samples_ == later.keeps_samples_ && base == Place{}) {
    take_over(std::move(later));
    later = Tally(keeps_samples_);
    return;
  }
  const bool with_times = !later.times_.empty() && take_kind_of_time(later.has_year_);
  if (with_times) {
    times_.merge_total(later.times_);
    hours_.merge(later.hours_);
  }
  for (const CodeCount& other : later.entries_) {
    merge_entry(other, later.times_, with_times, base);
  }
  findings_ += later.untold_;
  untold_ += later.untold_;
  lines_ += later.lines_;
  bytes_ += later.bytes_;
  later = Tally(later.keeps_samples_);
}

void Tally::merge_file(Tally&& file, std::string name) {
  ++file_count_;
  if (file.findings_ > 0) {
    const auto most = std::ranges::max_element(file.entries_, {}, &CodeCount::count);
    FileCount& entry = files_.emplace_back();
    entry.name = std::move(name);
    entry.count = file.findings_;
    entry.codes = file.entries_.size();
    entry.most = most->match;
    entry.most_count = most->count;
  }
  merge(std::move(file));
}

ScanReport Tally::report() const {
  ScanReport report;
  report.codes.reserve(entries_.size());
  for (const CodeCount& entry : entries_) report.codes.push_back(&entry);
  std::ranges::sort(report.codes, [](const CodeCount* a, const CodeCount* b) {
    return a->count != b->count ? a->count > b->count : in_order(a->first) < in_order(b->first);
  });
  report.files = files_;
  report.hours = hours_.sorted();
  report.hour_step = hours_.step();
  report.findings = findings_;
  report.untold = untold_;
  report.lines = lines_;
  report.bytes = bytes_;
  report.file_count = file_count_;
  report.has_year = has_year_;
  if (!times_.empty()) {
    report.first_time = times_.lowest();
    report.last_time = times_.highest();
  }
  report.over_time = times_.total();
  report.code_over_time = times_.code_axis();
  report.code_columns = TimeCounts::kCodeColumns;
  return report;
}

}  // namespace winerr::cli
