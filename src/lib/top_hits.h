#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "winerr/search.h"

namespace winerr {

/// Keeps the best hits of many in the caller's span, best first; equals keep their order.
class TopHits {
 public:
  explicit TopHits(std::span<Hit> hits) noexcept : hits_(hits) {}

  void offer(const Hit& hit) noexcept {
    if (size_ == hits_.size()) {
      if (hits_.empty() || hit.score <= hits_.back().score) return;
      --size_;
    }
    const auto end = hits_.begin() + static_cast<std::ptrdiff_t>(size_);
    const auto at =
        std::upper_bound(hits_.begin(), end, hit.score,
                         [](float score, const Hit& other) { return score > other.score; });
    std::move_backward(at, end, end + 1);
    *at = hit;
    ++size_;
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  std::span<Hit> hits_;
  std::size_t size_ = 0;
};

}  // namespace winerr
