#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "input_file.h"

namespace winerr::cli {

/// A file that is read on as it grows, as `tail -F` does: where it has been cut off or replaced
/// by another of its name, the new one is read from its beginning.
class FollowedFile {
 public:
  FollowedFile(std::string path, InputFile file) : path_(std::move(path)), file_(std::move(file)) {}

  /// As InputFile::read_some(), but waits at the end for more.
  [[nodiscard]] std::ptrdiff_t read_some(char* buffer, std::size_t size);

 private:
  void look_for_another();
  void begin(InputFile file);

  std::string path_;
  InputFile file_;
  std::optional<InputFile> next_;  ///< read once file_ has no more
  std::uint64_t read_ = 0;         ///< bytes of file_
};

}  // namespace winerr::cli
