#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "table.h"

namespace winerr::gen {

struct IndexedWord {
  std::string stem;
  std::string postings;  ///< as winerr/detail/postings.h says
  std::uint32_t rows = 0;
};

/// Every word of the table and of synonyms.tsv, ascending, with the rows that hold it.
[[nodiscard]] std::vector<IndexedWord> index_words(const Table& table);

}  // namespace winerr::gen
