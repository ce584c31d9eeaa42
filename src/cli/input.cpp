#include "input.h"

#include <cstring>

#include "io.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kFirstSize = 64 * 1024;

std::string_view without_cr(std::string_view line) noexcept {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

LineInput::LineInput() : buffer_(kFirstSize, '\0') {}

bool LineInput::ready() const noexcept {
  return std::memchr(buffer_.data() + first_, '\n', last_ - first_) != nullptr;
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
  std::size_t searched = 0;
  for (;;) {
    const char* start = buffer_.data() + first_;
    const std::size_t size = last_ - first_;
    const void* end = std::memchr(start + searched, '\n', size - searched);
    if (end != nullptr) {
      const auto length = static_cast<std::size_t>(static_cast<const char*>(end) - start);
      first_ += length + 1;
      return without_cr({start, length});
    }
    searched = size;
    if (fill()) continue;
    if (size == 0) return std::nullopt;
    const std::string_view rest(buffer_.data() + first_, last_ - first_);
    first_ = last_;
    return without_cr(rest);
  }
}

}  // namespace winerr::cli
