#include "timeline.h"

#include <algorithm>

namespace winerr {

std::vector<double> in_columns(const Timeline& timeline, LogSeconds from, LogSeconds to,
                               std::size_t columns) {
  std::vector<double> result(columns);
  if (columns == 0 || to < from) return result;
  const auto start = static_cast<double>(from);
  const double width = static_cast<double>(to - from + 1) / static_cast<double>(columns);
  for (std::size_t i = 0; i < timeline.counts.size(); ++i) {
    if (timeline.counts[i] == 0) continue;
    // The outermost counts reach beyond the time asked for, of which nothing may be lost.
    const LogSeconds bucket = timeline.first + i * timeline.step;
    const double first = (static_cast<double>(std::max(bucket, from)) - start) / width;
    const double last =
        (static_cast<double>(std::min(bucket + timeline.step, to + 1)) - start) / width;
    if (last <= first) continue;
    const double density = static_cast<double>(timeline.counts[i]) / (last - first);
    for (auto column = static_cast<std::size_t>(first); column < columns; ++column) {
      const double overlap = std::min(last, static_cast<double>(column + 1)) -
                             std::max(first, static_cast<double>(column));
      if (overlap <= 0) break;
      result[column] += density * overlap;
    }
  }
  return result;
}

WholeColumns whole_columns(const Timeline& timeline, std::size_t most) {
  const auto is_busy = [](std::uint64_t count) { return count > 0; };
  const auto first = std::ranges::find_if(timeline.counts, is_busy);
  auto last = timeline.counts.end();
  while (last != first && *(last - 1) == 0) --last;
  WholeColumns columns{
      timeline.first + timeline.step * static_cast<LogSeconds>(first - timeline.counts.begin()),
      timeline.step,
      {first, last}};
  while (columns.counts.size() > most) {
    std::vector<std::uint64_t> joined((columns.counts.size() + 1) / 2);
    for (std::size_t i = 0; i < columns.counts.size(); ++i) joined[i / 2] += columns.counts[i];
    columns.counts = std::move(joined);
    columns.step *= 2;
  }
  return columns;
}

}  // namespace winerr
