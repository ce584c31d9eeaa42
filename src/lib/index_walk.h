#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "rank.h"
#include "terms.h"
#include "winerr/detail/postings.h"

namespace winerr {

/// Walks the rows of the built-in table that hold a word of any term, ascending, all postings
/// at once: thus one row's fits are all that must be remembered.
class IndexWalk {
 public:
  explicit IndexWalk(const Terms& terms) noexcept;

  /// Steps to the first or next row. @return false at the end
  bool next() noexcept;

  [[nodiscard]] std::uint32_t row() const noexcept { return row_; }
  [[nodiscard]] const Fits& fits() const noexcept { return fits_; }

 private:
  struct Cursor {
    detail::PostingsReader postings{{}};
    float weight = 0;
    std::uint8_t term = 0;
  };

  void add(Cursor cursor) noexcept;

  std::array<Cursor, Terms::kMaxTerms * Term::kMaxAlternatives>
      cursors_;  // a heap: least row first
  std::size_t count_ = 0;
  std::uint32_t row_ = 0;
  Fits fits_{};
};

}  // namespace winerr
