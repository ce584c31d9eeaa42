#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "winerr/detail/words.h"

namespace winerr {

/// A word of a query.
struct QueryWord {
  std::string_view written;
  detail::Stem stem;
  detail::Stem misspelt;  ///< what was written, if `stem` is a correction of it; else ""
  bool stops = false;     ///< says nothing by itself, only in a phrase
};

/// The words of a query as the table spells them: misspelt ones corrected, compounds that it
/// hardly knows taken apart. Words behind the first 32 are ignored.
class QueryWords {
 public:
  /// @param query  must outlive the object
  explicit QueryWords(std::string_view query) noexcept;

  [[nodiscard]] std::span<const QueryWord> all() const noexcept { return {words_.data(), size_}; }

 private:
  void read(std::string_view written) noexcept;
  void add(std::string_view written, const detail::Stem& stem,
           const detail::Stem& misspelt = {}) noexcept;
  bool add_halves(std::string_view written, std::uint32_t min_rows) noexcept;

  std::array<QueryWord, 32> words_;
  std::size_t size_ = 0;
};

}  // namespace winerr
