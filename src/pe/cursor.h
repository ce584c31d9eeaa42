#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace winerr::pe {

/// Half-open range of bytes of the file, checked to be inside it.
struct Extent {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] constexpr std::size_t size() const noexcept { return last - first; }
};

/// Reads little-endian numbers one behind the other, never outside its part of the file. A read
/// that does not fit gives 0, and so does every one behind it; failed() tells in the end.
class Cursor {
 public:
  /// @param extent  the part that may be read, of `file`
  /// @param skipped  bytes of it to begin behind; may be more than there are
  Cursor(std::span<const std::byte> file, Extent extent, std::uint64_t skipped = 0) noexcept
      : file_(file), at_(extent.first), last_(extent.last) {
    skip(skipped);
  }

  void skip(std::uint64_t count) noexcept {
    if (fits(count)) at_ += static_cast<std::size_t>(count);
  }

  [[nodiscard]] std::uint16_t u16() noexcept { return static_cast<std::uint16_t>(read(2)); }
  [[nodiscard]] std::uint32_t u32() noexcept { return read(4); }

  /// The next bytes; empty if there are fewer.
  [[nodiscard]] std::span<const std::byte> take(std::size_t count) noexcept {
    if (!fits(count)) return {};
    at_ += count;
    return file_.subspan(at_ - count, count);
  }

  [[nodiscard]] bool failed() const noexcept { return failed_; }

  /// Where the next byte stands in the file, or the read that did not fit began.
  [[nodiscard]] std::size_t offset() const noexcept { return at_; }

 private:
  [[nodiscard]] bool fits(std::uint64_t count) noexcept {
    failed_ = failed_ || count > last_ - at_;
    return !failed_;
  }

  [[nodiscard]] std::uint32_t read(std::size_t size) noexcept {
    std::uint32_t value = 0;
    const auto bytes = take(size);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      value |= std::to_integer<std::uint32_t>(bytes[i]) << (8 * i);
    }
    return value;
  }

  std::span<const std::byte> file_;
  std::size_t at_;
  std::size_t last_;
  bool failed_ = false;
};

}  // namespace winerr::pe
