#include "input.h"

#include <cstring>

namespace winerr::cli {
namespace {

constexpr std::size_t kFirstSize = 64 * 1024;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

}  // namespace

LineInput::LineInput() : source_(InputFile::standard_input()), buffer_(kFirstSize, '\0') {}

/// The bytes before the end that find_end() knows, as a line.
std::string_view LineInput::line() const noexcept {
  std::string_view line(buffer_.data() + first_, searched_);
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (!begun_ && line.starts_with(kUtf8Mark)) line.remove_prefix(kUtf8Mark.size());
  return line;
}

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
  return line();
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
  const std::ptrdiff_t count = source_.read_some(buffer_.data() + last_, buffer_.size() - last_);
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
    if (!whole && searched_ == 0) return std::nullopt;
    const std::string_view next = line();
    first_ += searched_ + (whole ? 1 : 0);
    searched_ = 0;
    found_ = false;
    begun_ = true;
    return next;
  }
}

}  // namespace winerr::cli
