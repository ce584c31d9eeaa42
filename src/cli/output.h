#pragma once

#include <string>
#include <string_view>

#include "streams.h"

namespace winerr::cli {

/// Standard output with a buffer and a memory for what went wrong: a reader that closed the
/// pipe ends the program quietly, a full disk is an error that must not be lost.
class Output {
 public:
  /// The buffer, to append to; flush_if_full() now and then.
  [[nodiscard]] std::string& buffer() noexcept { return buffer_; }

  /// Writes the buffer out. @return whether it makes sense to go on
  bool flush() noexcept {
    if (state_ == WriteResult::done) state_ = write_all(Stream::out, buffer_);
    buffer_.clear();
    return state_ == WriteResult::done;
  }

  bool flush_if_full() noexcept { return buffer_.size() < kFull || flush(); }

  [[nodiscard]] WriteResult state() const noexcept { return state_; }

 private:
  static constexpr std::size_t kFull = 64 * 1024;

  std::string buffer_;
  WriteResult state_ = WriteResult::done;
};

/// "winerr: MESSAGE" on standard error.
void report(std::string_view message) noexcept;

/// The same with the thing that it is about: "winerr: 'SUBJECT': MESSAGE".
void report(std::string_view subject, std::string_view message) noexcept;

}  // namespace winerr::cli
