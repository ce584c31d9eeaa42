#pragma once

#include <optional>
#include <string_view>

namespace winerr::cli {

/// A file that is written anew.
class OutputFile {
 public:
  /// Creates the file, or empties the one that is there.
  /// @param path  UTF-8 on Windows, the system's bytes elsewhere
  /// @return nothing if that fails; last_error() says why
  [[nodiscard]] static std::optional<OutputFile> create(std::string_view path) noexcept;

  OutputFile(OutputFile&& other) noexcept : descriptor_(other.descriptor_) {
    other.descriptor_ = kClosed;
  }
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile() { static_cast<void>(close()); }

  /// Writes all bytes. @return whether that went well; if not, see last_error()
  [[nodiscard]] bool write(std::string_view bytes) noexcept;

  /// Closes the file, which is when some systems tell that a disk is full.
  /// @return whether all that was written is there; if not, see last_error()
  [[nodiscard]] bool close() noexcept;

 private:
  static constexpr int kClosed = -1;

  explicit OutputFile(int descriptor) noexcept : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace winerr::cli
