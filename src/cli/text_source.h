#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "decompress.h"
#include "input_file.h"
#include "text_encoding.h"

namespace winerr::cli {

/// The text of a file: gzip and zstd are unpacked and UTF-16 with a byte order mark becomes
/// UTF-8, by what the first bytes say and not by the name. All else comes as it is. Holds some
/// 64 KB for each of these, and zstd's window.
class TextSource {
 public:
  explicit TextSource(InputFile file);

  /// Reads what there is, at most `size` bytes, waiting for the first one.
  /// @return how many; 0 at the end; a negative number on an error, see error()
  [[nodiscard]] std::ptrdiff_t read_some(char* buffer, std::size_t size);

  /// Whether the first block of the text holds a NUL byte and is no UTF-16: a program, an
  /// archive, a picture. Reads that block if nothing has been read yet.
  [[nodiscard]] bool is_binary();

  /// The file, if it is a regular one whose bytes are the text. Reads the first block if nothing
  /// has been read yet.
  [[nodiscard]] InputFile* plain_file();

  /// Why reading failed: the system's words or what is wrong with the packed data.
  [[nodiscard]] const std::string& error() const noexcept { return error_; }

  /// Bytes of the file read so far, still packed.
  [[nodiscard]] std::uint64_t position() const noexcept { return position_; }

 private:
  static constexpr std::size_t kBlock = 64 * 1024;

  /// Bytes read and not yet handed on.
  struct Pending {
    std::vector<char> bytes;
    std::size_t first = 0;
    std::size_t last = 0;

    [[nodiscard]] std::size_t size() const noexcept { return last - first; }
    [[nodiscard]] std::string_view view() const noexcept { return {bytes.data() + first, size()}; }
    std::size_t take(char* buffer, std::size_t size) noexcept;
  };

  void begin();
  std::ptrdiff_t read_file(char* buffer, std::size_t size);
  std::ptrdiff_t read_unpacked(char* buffer, std::size_t size);
  std::ptrdiff_t read_utf16(char* buffer, std::size_t size);
  bool decode_more();
  std::ptrdiff_t fail(UnpackProblem problem);

  InputFile file_;
  Packing packing_ = Packing::none;
  std::unique_ptr<Decompressor> decompressor_;
  Encoding encoding_ = Encoding::bytes;
  Pending packed_;                 ///< of the file, packed; the first block of any file
  Pending text_;                   ///< unpacked: the first block, or UTF-16 to be decoded
  std::string decoded_;            ///< UTF-8 that was UTF-16
  std::size_t decoded_first_ = 0;  ///< of it, what has not been handed on
  Utf16Reader utf16_;
  std::string error_;
  std::uint64_t position_ = 0;
  bool begun_ = false;
  bool failed_ = false;
  bool foreign_ = false;  ///< failed for being no text, see foreign_format.h
};

}  // namespace winerr::cli
