#pragma once

#include <string>
#include <string_view>

namespace winerr::cli {

/// Writes UTF-8 to a Windows console. By its wide interface, since for bytes the console has one
/// code page for all programs in it, and a change would outlive this one.
class ConsoleWriter {
 public:
  /// @param handle  of the console, a HANDLE; must outlive the writer
  explicit ConsoleWriter(void* handle) noexcept : handle_(handle) {}

  /// Bytes of a character whose end comes with the next call wait for it.
  /// @return whether the console took them
  [[nodiscard]] bool write(std::string_view bytes);

 private:
  [[nodiscard]] bool write_whole(std::string_view text);

  void* handle_;
  std::string waiting_;
};

}  // namespace winerr::cli
