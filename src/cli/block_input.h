#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text_encoding.h"
#include "winerr/annotate.h"

namespace winerr::cli {

/// A file as pieces that can be scanned, as it arrives, whatever its encoding; memory does not
/// depend on its size.
class BlockInput {
 public:
  static constexpr std::size_t kBlock = 256 * 1024;  ///< stays in the second cache

  /// Reads some bytes as InputFile::read_some() does.
  using Read = std::function<std::ptrdiff_t(char* buffer, std::size_t size)>;

  explicit BlockInput(Read read);

  /// The next piece, whose text has one byte for each unit of the file; nothing at the end of
  /// the file or after an error. Valid until the next call.
  [[nodiscard]] std::optional<Piece> next();

  /// Whether reading failed, rather than came to the end. What was read before has been handed out.
  [[nodiscard]] bool failed() const noexcept { return failed_; }

  /// Why it failed.
  [[nodiscard]] const std::string& error() const noexcept { return error_; }

  /// The encoding; known once next() has returned the first piece.
  [[nodiscard]] Encoding encoding() const noexcept { return encoding_; }

  /// The bytes of the file that a part of the last piece's text stands for.
  [[nodiscard]] std::string_view bytes_of(std::string_view part) const noexcept;

  /// The last byte of a UTF-16 file that has an odd number of them; else nothing.
  [[nodiscard]] std::string_view odd_byte() const noexcept { return odd_; }

 private:
  std::size_t bytes_read(std::ptrdiff_t count);
  std::ptrdiff_t read_first(char* to, std::size_t size);
  std::size_t read_units(std::span<char> room);

  Read read_;
  std::vector<char> buffer_;  ///< what window_ cuts: bytes, or a projection of units
  TextWindow window_;
  std::string units_;               ///< of a UTF-16 file, those that buffer_ has a projection of
  std::uint64_t units_offset_ = 0;  ///< of the first of them in the file, in units
  std::string odd_;                 ///< the first byte of a unit whose second has not arrived
  const char* text_ = nullptr;      ///< of the last piece
  std::uint64_t offset_ = 0;        ///< of its text, in units
  Encoding encoding_ = Encoding::bytes;
  std::string error_;
  bool started_ = false;
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace winerr::cli
