#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "terms.h"
#include "winerr/catalog.h"
#include "winerr/detail/postings.h"

namespace winerr {

/// How well each term of a query fits a row: 0 not at all, 1 a word of the symbol.
using Fits = std::array<float, Terms::kMaxTerms>;

/// How well a word fits that stands in these fields (bits of detail::Field) of a row.
[[nodiscard]] float field_weight(unsigned fields) noexcept;

/// Scores rows by how well the terms fit them.
class Ranking {
 public:
  explicit Ranking(const Terms& terms) noexcept;

  /// @param commonness  how often people meet the code, as data/keywords.tsv says
  [[nodiscard]] float score(const Row& row, const Fits& fits,
                            std::uint8_t commonness) const noexcept;

 private:
  std::array<float, Terms::kMaxTerms> rarities_{};
  float sum_ = 0;
  std::size_t count_ = 0;
};

}  // namespace winerr
