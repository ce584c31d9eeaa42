#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text_source.h"

namespace winerr::cli {

/// Standard input line by line, as it arrives: a line is handed out once its end is read, and
/// peek() tells when the next one may be long in coming, which is the time to flush. What
/// TextSource unpacks and decodes is read here too; a byte order mark is no part of a line.
class LineInput {
 public:
  /// Longer lines come in pieces of this size, so that memory stays bounded.
  static constexpr std::size_t kMaxLine = 1U << 20;

  LineInput();

  /// The next line without its line feed or CR LF, valid until the next call; nothing at the
  /// end of the input or after an error.
  [[nodiscard]] std::optional<std::string_view> next();

  /// The line that next() will return, if all of it is at hand without reading.
  [[nodiscard]] std::optional<std::string_view> peek();

  /// Whether reading failed, rather than came to the end.
  [[nodiscard]] bool failed() const noexcept { return failed_; }

  /// Why it failed.
  [[nodiscard]] const std::string& error() const noexcept { return source_.error(); }

 private:
  bool fill();
  bool find_end();
  [[nodiscard]] std::string_view line() const noexcept;

  TextSource source_;
  std::string buffer_;
  std::size_t first_ = 0;  ///< of the unread bytes in buffer_
  std::size_t last_ = 0;
  std::size_t searched_ = 0;  ///< bytes behind first_ that hold no line feed, or
  bool found_ = false;        ///< that the line feed stands behind them
  bool begun_ = false;        ///< the first line has been handed out
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace winerr::cli
