#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace winerr::cli {

/// How far a long reading has come, as one line on standard error that is drawn over itself and
/// erased at the end. Nothing is drawn in the first second, nor where no person looks. Our own
/// and not a library: Debian 12 has none, and what is needed is a line and a clock.
class Progress {
 public:
  /// @param shown  whether to draw at all: standard error is a terminal
  /// @param total  bytes that will be read, if that is known
  Progress(bool shown, std::optional<std::uint64_t> total) noexcept;
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { erase(); }

  /// So many bytes of the present file have been read. To be called often: it looks at the
  /// clock and draws ten times a second.
  void at(std::uint64_t bytes) noexcept {
    if (shown_) update(bytes);
  }

  /// The present file has been read to its end; the next one begins at 0.
  void end_file(std::uint64_t bytes) noexcept { before_ += bytes; }

  /// Takes the line away: before anything else is written to the terminal.
  void erase() noexcept;

 private:
  using Clock = std::chrono::steady_clock;

  void update(std::uint64_t bytes) noexcept;

  bool shown_;
  bool drawn_ = false;
  std::optional<std::uint64_t> total_;
  std::uint64_t before_ = 0;  ///< bytes of the files that have ended
  Clock::time_point start_;
  Clock::time_point next_;
};

/// The line, at most `width` columns: share, bar, bytes, rate and the time left; without a total
/// only bytes and rate.
[[nodiscard]] std::string progress_line(std::uint64_t done, std::optional<std::uint64_t> total,
                                        double seconds, std::size_t width);

}  // namespace winerr::cli
