#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "winerr/catalog.h"

namespace winerr::fuzz {

/// The first rows of the built-in table without its indexes, as a table that is read at run
/// time. What walks all rows of a table is fast enough for a fuzzer on so few.
class SmallTable {
 public:
  explicit SmallTable(const Catalog& whole)
      : rows_(whole.rows().first(kRowCount)),
        text_(whole.symbol(rows_.front()).data() - rows_.front().symbol_offset),
        headers_(256) {}

  [[nodiscard]] Catalog catalog() const {
    return Catalog({.rows = rows_,
                    .text = text_,
                    .headers = headers_,
                    .by_code = {},
                    .by_symbol = {},
                    .twins = {},
                    .notes = {}});
  }

 private:
  static constexpr std::size_t kRowCount = 8;

  std::span<const Row> rows_;
  const char* text_;
  std::vector<detail::Slice> headers_;  // all of them ""
};

}  // namespace winerr::fuzz
