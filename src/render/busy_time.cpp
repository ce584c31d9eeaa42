#include "busy_time.h"

#include <algorithm>
#include <span>

namespace winerr {
namespace {

/// Of the whole time, nearly all findings lie in less than this part: four of 128 columns.
constexpr LogSeconds kSqueezed = 32;

/// How many findings may be left out: one of a hundred, or few of a short log.
std::uint64_t most_left_out(std::uint64_t findings) noexcept {
  return std::max(findings / 100, std::min<std::uint64_t>(findings / 20, 3));
}

/// Some of the hours, and the findings in the others.
struct Hours {
  std::span<const HourCount> kept;
  std::uint64_t before = 0;
  std::uint64_t after = 0;

  [[nodiscard]] LogSeconds length() const noexcept { return kept.back().time - kept.front().time; }

  void drop_first() noexcept {
    before += kept.front().count;
    kept = kept.subspan(1);
  }
  void drop_last() noexcept {
    after += kept.back().count;
    kept = kept.first(kept.size() - 1);
  }
  void take_before() noexcept {
    kept = {kept.data() - 1, kept.size() + 1};
    before -= kept.front().count;
  }
  void take_after() noexcept {
    kept = {kept.data(), kept.size() + 1};
    after -= kept.back().count;
  }
};

/// The hours that lie closest together, with as many findings left out as may be.
Hours closest_hours(std::span<const HourCount> hours) {
  std::uint64_t findings = 0;
  for (const HourCount& hour : hours) findings += hour.count;
  const std::uint64_t most = most_left_out(findings);
  Hours best{hours};
  Hours tried{hours};
  // From as many as may be left out at the end to as many at the beginning.
  while (tried.after + tried.kept.back().count <= most) tried.drop_last();
  for (;;) {
    if (tried.length() < best.length()) best = tried;
    if (tried.before + tried.kept.front().count > most) return best;
    tried.drop_first();
    while (tried.before + tried.after > most) tried.take_after();
  }
}

/// Takes back what is not far from the others: nearer than these lie apart, or so near that a
/// picture of the whole time, `whole` seconds, would hardly show the gap.
void take_neighbors(Hours& hours, LogSeconds whole) noexcept {
  const auto is_near = [&](const HourCount& earlier, const HourCount& later) {
    return later.time - earlier.time <= std::max(hours.length(), whole / 1000);
  };
  for (;;) {
    const HourCount* const first = hours.kept.data();
    const HourCount* const last = first + hours.kept.size() - 1;
    if (hours.before > 0 && is_near(*(first - 1), *first)) {
      hours.take_before();
    } else if (hours.after > 0 && is_near(*last, *(last + 1))) {
      hours.take_after();
    } else {
      return;
    }
  }
}

}  // namespace

std::optional<BusyTime> busy_time(const ScanReport& report, std::size_t most) {
  if (report.hours.empty()) return std::nullopt;
  const LogSeconds whole = report.last_time - report.first_time;
  Hours hours = closest_hours(report.hours);
  take_neighbors(hours, whole);
  // A single hour would be a single bar as well.
  if (hours.kept.size() < 2 || hours.length() * kSqueezed > whole) {
    return std::nullopt;
  }
  BusyTime busy;
  busy.before = hours.before;
  busy.after = hours.after;
  busy.first = hours.before > 0 ? hours.kept.front().time : report.first_time;
  busy.last = hours.after > 0 ? hours.kept.back().time + report.hour_step - 1 : report.last_time;
  busy.columns.first = hours.kept.front().time;
  busy.columns.step = report.hour_step;
  while (hours.length() / busy.columns.step >= most) busy.columns.step *= 2;
  busy.columns.counts.resize(hours.length() / busy.columns.step + 1);
  for (const HourCount& hour : hours.kept) {
    busy.columns.counts[(hour.time - busy.columns.first) / busy.columns.step] += hour.count;
  }
  return busy;
}

}  // namespace winerr
