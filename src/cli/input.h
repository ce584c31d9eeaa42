#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace winerr::cli {

/// Standard input line by line, as it arrives: a line is handed out once its end is read, and
/// ready() tells when the next one may be long in coming, which is the time to flush.
class LineInput {
 public:
  /// Longer lines come in pieces of this size, so that memory stays bounded.
  static constexpr std::size_t kMaxLine = 1U << 20;

  LineInput();

  /// The next line without its line feed or CR LF, valid until the next call; nothing at the
  /// end of the input or after an error.
  [[nodiscard]] std::optional<std::string_view> next();

  /// Whether a whole line is at hand without reading.
  [[nodiscard]] bool ready() const noexcept;

  /// Whether reading failed, rather than came to the end.
  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  bool fill();

  std::string buffer_;
  std::size_t first_ = 0;  ///< of the unread bytes in buffer_
  std::size_t last_ = 0;
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace winerr::cli
