#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "streams.h"

namespace winerr::cli {

/// Standard output with a buffer and a memory for what went wrong: a reader that closed the
/// pipe ends the program quietly, a full disk is an error that must not be lost.
class Output {
 public:
  /// The buffer, to append to; flush_if_full() now and then.
  [[nodiscard]] std::string& buffer() noexcept { return buffer_; }

  /// From here on nothing is written, and that goes well.
  void mute() noexcept { muted_ = true; }

  /// Writes the buffer out. @return whether it makes sense to go on
  bool flush() noexcept {
    if (writes() && !buffer_.empty()) note(write_all(Stream::out, std::string_view(buffer_)));
    buffer_.clear();
    return state_ == WriteResult::done;
  }

  /// Writes the buffer and then these texts. @return whether it makes sense to go on
  bool write(std::span<const std::string_view> texts) noexcept {
    flush();
    widen();
    if (writes()) note(write_all(Stream::out, texts));
    return state_ == WriteResult::done;
  }

  bool flush_if_full() noexcept {
    if (buffer_.size() < kFull) return true;
    widen();
    return flush();
  }

  [[nodiscard]] WriteResult state() const noexcept { return state_; }

  /// Why writing failed, in the operating system's words.
  [[nodiscard]] const std::string& error() const noexcept { return error_; }

 private:
  [[nodiscard]] bool writes() const noexcept { return !muted_ && state_ == WriteResult::done; }

  /// Before the first of many bytes.
  void widen() noexcept {
    if (!std::exchange(widened_, true)) widen_pipe(Stream::out);
  }

  void note(WriteResult result) noexcept {
    state_ = result;
    if (result == WriteResult::failed) error_ = last_error();
  }

  static constexpr std::size_t kFull = 64 * 1024;

  std::string buffer_;
  std::string error_;
  WriteResult state_ = WriteResult::done;
  bool muted_ = false;
  bool widened_ = false;
};

/// Something typed as a message repeats it: no longer than a person reads.
[[nodiscard]] std::string shortened(std::string_view typed);

/// "winerr: MESSAGE" on standard error, with a '?' for each byte that could rewrite the screen.
void report(std::string_view message) noexcept;

/// The same with the thing that it is about: "winerr: 'SUBJECT': MESSAGE".
void report(std::string_view subject, std::string_view message) noexcept;

}  // namespace winerr::cli
