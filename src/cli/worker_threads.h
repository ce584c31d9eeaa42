#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace winerr::cli {

/// Threads that are waited for at the end of their scope. std::jthread would do for that, but
/// Apple's libc++ of Xcode 15 and 16 has none.
class WorkerThreads {
 public:
  /// Runs `work` with 0, 1, ... in up to `count` threads. Where the system has fewer (a limit on
  /// threads, or on memory, which the stacks have taken then), only a quarter of those begin, so
  /// that there is room to work in.
  template <typename Work>
  WorkerThreads(std::size_t count, Work work) : count_(count) {
    threads_.reserve(count);
    try {
      while (threads_.size() < count) {
        threads_.emplace_back([this, work, index = threads_.size()] {
          if (may_begin(index)) work(index);
        });
      }
    } catch (const std::exception&) {  // std::system_error or std::bad_alloc
      dismiss_from(threads_.size() / 4);
    }
    const std::lock_guard lock(mutex_);
    begun_ = true;
    changed_.notify_all();
  }
  WorkerThreads(const WorkerThreads&) = delete;
  WorkerThreads& operator=(const WorkerThreads&) = delete;
  ~WorkerThreads() {
    for (std::thread& thread : threads_) thread.join();
  }

  /// How many threads work.
  [[nodiscard]] std::size_t count() const noexcept { return threads_.size(); }

 private:
  /// Waits until all threads that there can be are there. @return whether this one is to work
  bool may_begin(std::size_t index) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return begun_ || index >= count_; });
    return index < count_;
  }

  void dismiss_from(std::size_t count) {
    {
      const std::lock_guard lock(mutex_);
      count_ = count;
      changed_.notify_all();
    }
    for (; threads_.size() > count; threads_.pop_back()) threads_.back().join();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t count_;
  bool begun_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace winerr::cli
