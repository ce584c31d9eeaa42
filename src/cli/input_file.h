#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace winerr::cli {

/// A file open for reading bytes: a named one, or standard input. Closes what it opened.
class InputFile {
 public:
  /// Standard input, which stays open when this goes.
  [[nodiscard]] static InputFile standard_input() noexcept { return InputFile(0, false); }

  /// @param path  UTF-8 on Windows, the system's bytes elsewhere
  /// @return nothing if it cannot be opened or is a folder; last_error() says why
  [[nodiscard]] static std::optional<InputFile> open(std::string_view path) noexcept;

  InputFile(InputFile&& other) noexcept : descriptor_(other.descriptor_), owned_(other.owned_) {
    other.owned_ = false;
  }
  InputFile& operator=(InputFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(owned_, other.owned_);
    return *this;
  }
  ~InputFile();

  /// Reads what there is, at most `size` bytes, waiting for the first one.
  /// @return how many; 0 at the end; a negative number on an error, see last_error()
  [[nodiscard]] std::ptrdiff_t read_some(char* buffer, std::size_t size) noexcept;

  /// Reads from a place in a regular file, all that was asked for unless the file ends. Safe from
  /// several threads at once. On Windows, read_some() goes on behind it.
  /// @return how many bytes; a negative number on an error, see last_error()
  [[nodiscard]] std::ptrdiff_t read_at(std::uint64_t offset, char* buffer,
                                       std::size_t size) noexcept;

  /// Whether both are the same file on the disk, by whatever name they were opened.
  [[nodiscard]] bool is_same_file(const InputFile& other) const noexcept;

  /// Whether it is the regular file that standard output is written to, whose end who reads it
  /// while writing may never reach.
  [[nodiscard]] bool is_output() const noexcept {
    return size().has_value() && is_same_file(InputFile(1, false));
  }

  /// The size of a regular file; nothing for pipes, terminals and devices.
  [[nodiscard]] std::optional<std::uint64_t> size() const noexcept;

 private:
  InputFile(int descriptor, bool owned) noexcept : descriptor_(descriptor), owned_(owned) {}

  int descriptor_;
  bool owned_;
};

}  // namespace winerr::cli
