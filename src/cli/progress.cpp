#include "progress.h"

#include <algorithm>
#include <cmath>

#include "append_format.h"
#include "bars.h"
#include "quantities.h"
#include "streams.h"
#include "style.h"

namespace winerr::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto kQuiet = 1s;
constexpr auto kStep = 100ms;
constexpr std::size_t kDefaultWidth = 80;
constexpr std::string_view kErase = "\r\033[K";

/// "7 s", "2 min 05 s", "3 h 20 min"
void append_duration(std::string& out, double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::ceil(seconds));
  if (whole < 60) {
    append_format(out, "{} s", whole);
  } else if (whole < 3600) {
    append_format(out, "{} min {:02} s", whole / 60, whole % 60);
  } else {
    append_format(out, "{} h {:02} min", whole / 3600, whole / 60 % 60);
  }
}

}  // namespace

std::string progress_line(std::uint64_t done, std::optional<std::uint64_t> total, double seconds,
                          std::size_t width) {
  constexpr std::size_t kLongestBar = 40;
  constexpr std::size_t kShortestBar = 8;
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  std::string right;
  append_byte_count(right, done);
  if (total) {
    right += " of ";
    append_byte_count(right, *total);
  }
  right += "  ";
  append_byte_count(right, static_cast<std::uint64_t>(rate));
  right += "/s";
  // A file can grow while it is read.
  const bool knows_end = total && *total > 0 && done <= *total;
  if (knows_end && rate > 0) {
    right += "  ";
    append_duration(right, static_cast<double>(*total - done) / rate);
    right += " left";
  }
  std::string line;
  if (knows_end) {
    const double share = static_cast<double>(done) / static_cast<double>(*total);
    append_format(line, "{:3.0f} %  ", std::floor(share * 100));
    const std::size_t taken = line.size() + 2 + right.size();
    if (width >= taken + kShortestBar) {
      const std::size_t room = std::min(kLongestBar, width - taken);
      const std::size_t used = append_bar(line, share, room);
      append_padding(line, used, room + 2);
    }
  }
  line += right;
  while (columns(line) > width) line.pop_back();
  return line;
}

Progress::Progress(bool shown, std::optional<std::uint64_t> total) noexcept
    : shown_(shown), total_(total), start_(Clock::now()), next_(start_ + kQuiet) {}

void Progress::update(std::uint64_t bytes) noexcept {
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kStep;
  const std::size_t columns = terminal_width(Stream::err);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  // A line that fills the last column would wrap on some terminals.
  const std::size_t width = (columns == 0 ? kDefaultWidth : columns) - 1;
  std::string line(kErase);
  line += progress_line(before_ + bytes, total_, seconds, width);
  drawn_ = write_all(Stream::err, line) == WriteResult::done;
  shown_ = drawn_;
}

void Progress::erase() noexcept {
  if (drawn_) static_cast<void>(write_all(Stream::err, kErase));
  drawn_ = false;
}

}  // namespace winerr::cli
