#include "input.h"

#include <cstring>

#include "streams.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kFirstSize = 64 * 1024;

std::string_view without_cr(std::string_view line) noexcept {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

LineInput::LineInput() : buffer_(kFirstSize, '\0') {}

/// Looks for the end of the line at first_, each byte once.
bool LineInput::find_end() {
  if (found_) return true;
  const char* start = buffer_.data() + first_ + searched_;
  const void* end = std::memchr(start, '\n', last_ - first_ - searched_);
  if (end == nullptr) {
    searched_ = last_ - first_;
    return false;
  }
  searched_ += static_cast<std::size_t>(static_cast<const char*>(end) - start);
  return found_ = true;
}

std::optional<std::string_view> LineInput::peek() {
  if (!find_end()) return std::nullopt;
  return without_cr({buffer_.data() + first_, searched_});
}

bool LineInput::fill() {
  if (ended_) return false;
  if (first_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + first_, last_ - first_);
    last_ -= first_;
    first_ = 0;
  }
  if (last_ == buffer_.size()) {
    if (buffer_.size() >= kMaxLine) return false;
    buffer_.resize(buffer_.size() * 2);
  }
  const std::ptrdiff_t count =
      read_some(Stream::in, buffer_.data() + last_, buffer_.size() - last_);
  if (count <= 0) {
    ended_ = true;
    failed_ = count < 0;
    return false;
  }
  last_ += static_cast<std::size_t>(count);
  return true;
}

std::optional<std::string_view> LineInput::next() {
  for (;;) {
    const bool whole = find_end();
    if (!whole && fill()) continue;
    const std::string_view line(buffer_.data() + first_, searched_);
    if (!whole && line.empty()) return std::nullopt;
    first_ += searched_ + (whole ? 1 : 0);
    searched_ = 0;
    found_ = false;
    return without_cr(line);
  }
}

}  // namespace winerr::cli
