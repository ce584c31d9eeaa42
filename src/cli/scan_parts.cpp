#include "scan_parts.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "worker_threads.h"

namespace winerr::cli {
namespace {

/// Where the first line begins behind `at`, if one does within a megabyte.
std::optional<std::uint64_t> next_line(InputFile& file, std::uint64_t at) {
  constexpr std::size_t kProbe = 64 * 1024;
  constexpr int kMostProbes = 16;
  std::vector<char> buffer(kProbe);
  for (int i = 0; i < kMostProbes; ++i) {
    const std::ptrdiff_t count = file.read_at(at, buffer.data(), buffer.size());
    if (count <= 0) return std::nullopt;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(count));
    const std::size_t line_feed = text.find('\n');
    if (line_feed != std::string_view::npos) return at + line_feed + 1;
    at += static_cast<std::uint64_t>(count);
  }
  return std::nullopt;
}

/// The bytes of a file from a place to another, and what was found in them.
struct Part {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  Tally tally;
  bool whole = false;
  int error = 0;  ///< errno, if not whole
};

/// A part of the file for each thread, in order; the first begins at 0, the last ends at `size`.
std::deque<Part> parts_of(InputFile& file, std::uint64_t size, std::size_t threads) {
  std::deque<Part> parts(1);
  for (std::size_t i = 1; i < threads; ++i) {
    const auto line = next_line(file, size / threads * i);
    if (!line || *line <= parts.back().first || *line >= size) continue;
    parts.back().last = *line;
    parts.emplace_back().first = *line;
  }
  parts.back().last = size;
  return parts;
}

}  // namespace

bool scan_in_parts(InputFile& file, std::uint64_t size, std::size_t threads,
                   const ScanSettings& settings, Tally& tally,
                   const std::function<void(std::uint64_t)>& progress) {
  std::atomic<std::uint64_t> done = 0;
  std::deque<Part> parts = parts_of(file, size, threads);
  for (Part& part : parts) part.tally = Tally(tally.keeps_samples());
  const auto scan = [&](Part& part, Tally& to, bool tells) {
    std::uint64_t at = part.first;
    const auto read = [&](char* buffer, std::size_t room) {
      const auto left = static_cast<std::size_t>(std::min<std::uint64_t>(room, part.last - at));
      const std::ptrdiff_t count = file.read_at(at, buffer, left);
      if (count > 0) {
        at += static_cast<std::uint64_t>(count);
        done += static_cast<std::uint64_t>(count);
        if (tells) progress(done);
      }
      return count;
    };
    part.whole = scan_stream(read, settings, to);
    part.error = errno;
  };
  {
    const WorkerThreads workers(parts.size() - 1, [&](std::size_t index) {
      Part& part = parts[index + 1];
      scan(part, part.tally, false);
    });
    scan(parts.front(), tally, true);
    // The parts for which the system had no thread.
    for (std::size_t i = workers.count() + 1; i < parts.size(); ++i) {
      scan(parts[i], parts[i].tally, true);
    }
  }
  for (Part& part : parts) {
    if (&part != &parts.front()) tally.merge(std::move(part.tally), {0, tally.lines(), part.first});
    if (!part.whole) {
      errno = part.error;
      return false;
    }
  }
  return true;
}

}  // namespace winerr::cli
