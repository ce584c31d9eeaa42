#include "parallel_annotate.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "annotated_block.h"
#include "winerr/annotate.h"
#include "worker_threads.h"

namespace winerr::cli {
namespace {

constexpr std::uint64_t kBlock = 512 * 1024;
constexpr std::uint64_t kReach = Scanner::kReach;

/// What the threads share: which block is next to be read, and which to be written.
class Blocks {
 public:
  Blocks(InputFile& file, std::uint64_t size, std::span<const Catalog> catalogs,
         const CodeNote& note, Output& output)
      : file_(file), size_(size), catalogs_(catalogs), note_(note), output_(output) {}

  /// What each thread does: block after block until there are no more.
  void work() {
    std::vector<char> buffer(kBlock + 2 * kReach);
    AnnotatedBlock annotated(note_);
    for (;;) {
      const std::uint64_t number = take();
      const std::uint64_t first = number * kBlock;
      if (first >= size_) return;
      const std::uint64_t last = std::min(first + kBlock, size_);
      annotated.clear();
      const bool read = annotate_block(first, last, buffer, annotated);
      const int error = errno;
      if (!write(number, annotated, read, error)) return;
    }
  }

  [[nodiscard]] bool failed() const noexcept { return failed_; }
  [[nodiscard]] int error() const noexcept { return error_; }

 private:
  std::uint64_t take() {
    const std::lock_guard lock(mutex_);
    return next_++;
  }

  /// Reads the bytes from `first` to `last` and as many around them as decide about codes.
  bool annotate_block(std::uint64_t first, std::uint64_t last, std::vector<char>& buffer,
                      AnnotatedBlock& annotated) {
    const std::uint64_t begin = first > kReach ? first - kReach : 0;
    const std::uint64_t end = std::min(last + kReach, size_);
    const std::ptrdiff_t count =
        file_.read_at(begin, buffer.data(), static_cast<std::size_t>(end - begin));
    if (count < 0) return false;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(count));
    // Blocks meet where no code is cut in two; both sides find the same place. A file that has
    // been cut off since it was measured ends where it ends.
    const auto place = [&](std::uint64_t at) {
      const auto offset = std::min(static_cast<std::size_t>(at - begin), text.size());
      return at == 0 || at == size_ ? offset : cut_before(text, offset);
    };
    const Piece piece{text, place(first), place(last), begin};
    if (piece.first < piece.last) static_cast<void>(annotate(piece, catalogs_, annotated));
    return true;
  }

  /// Waits for the block's turn and writes it. @return whether to go on
  bool write(std::uint64_t number, AnnotatedBlock& annotated, bool read, int error) {
    std::unique_lock lock(mutex_);
    turn_.wait(lock, [&] { return written_ == number || stopped_; });
    if (stopped_) return false;
    if (!read) {
      failed_ = true;
      error_ = error;
    }
    // Nobody else has the turn, so the others may read and scan meanwhile.
    lock.unlock();
    const bool wrote = read && output_.write(annotated.texts());
    lock.lock();
    ++written_;
    stopped_ = !wrote;
    turn_.notify_all();
    return wrote;
  }

  InputFile& file_;
  std::uint64_t size_;
  std::span<const Catalog> catalogs_;
  const CodeNote& note_;
  Output& output_;
  std::mutex mutex_;
  std::condition_variable turn_;
  std::uint64_t next_ = 0;
  std::uint64_t written_ = 0;
  bool stopped_ = false;
  bool failed_ = false;
  int error_ = 0;
};

}  // namespace

bool annotate_in_parallel(InputFile& file, std::uint64_t size, std::size_t threads,
                          std::span<const Catalog> catalogs, const CodeNote& note, Output& output) {
  Blocks blocks(file, size, catalogs, note, output);
  {
    const WorkerThreads workers(threads - 1, [&blocks](std::size_t) { blocks.work(); });
    blocks.work();
  }
  if (blocks.failed()) errno = blocks.error();
  return !blocks.failed();
}

}  // namespace winerr::cli
