#include "followed_file.h"

#include <chrono>
#include <optional>
#include <thread>
#include <utility>

#include "output.h"

namespace winerr::cli {

std::ptrdiff_t FollowedFile::read_some(char* buffer, std::size_t size) {
  constexpr std::chrono::milliseconds kPause(100);
  for (;;) {
    const std::ptrdiff_t count = file_.read_some(buffer, size);
    if (count > 0) read_ += static_cast<std::uint64_t>(count);
    if (count != 0) return count;
    if (next_) {
      begin(*std::exchange(next_, std::nullopt));
      continue;
    }
    std::this_thread::sleep_for(kPause);
    look_for_another();
  }
}

/// Opens the file of the name anew where it is another one, or the same and shorter than read.
/// Another one waits for its turn: the old one may have been written to since its end was seen.
void FollowedFile::look_for_another() {
  std::optional<InputFile> now = InputFile::open(path_);
  if (!now) return;  // between two files of a rotation there is none
  const bool same = now->is_same_file(file_);
  const auto size = now->size();
  if (same && (!size || *size >= read_)) return;
  report(path_, same ? "has been cut off; reading on from its beginning"
                     : "has been replaced; reading on in the new file");
  if (same) {
    begin(std::move(*now));
  } else {
    next_ = std::move(now);
  }
}

void FollowedFile::begin(InputFile file) {
  file_ = std::move(file);
  read_ = 0;
}

}  // namespace winerr::cli
