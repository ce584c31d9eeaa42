#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "winerr/catalog.h"
#include "winerr/query.h"

namespace winerr {

/// A code found in running text.
struct Finding {
  std::size_t first = 0;  ///< byte offsets into the scanned text, half open
  std::size_t last = 0;
  Query query;  ///< a number or a name; its text is the span
};

/// Finds the error codes in one line of text, from left to right: what is written like a code
/// and either names a row or is introduced as one ("error 5"). Addresses, handles, flags,
/// versions, success values and the like are left alone; scan.cpp has the rules.
///
///     LineScanner scanner(line, catalogs);
///     while (const auto finding = scanner.next()) ...
class LineScanner {
 public:
  /// @param line      any bytes; must outlive the findings, whose views point into it
  /// @param catalogs  which symbols and codes exist; must outlive the scanner
  LineScanner(std::string_view line, std::span<const Catalog> catalogs) noexcept
      : line_(line), catalogs_(catalogs) {}

  /// The next finding, or nothing at the end. A code whose symbol stands beside it is found
  /// once. O(length of the text passed over), allocates nothing.
  [[nodiscard]] std::optional<Finding> next() noexcept;

 private:
  [[nodiscard]] std::optional<Finding> judge(std::size_t first, std::size_t last) noexcept;
  [[nodiscard]] bool repeats_previous(const Query& query) const noexcept;

  std::string_view line_;
  std::span<const Catalog> catalogs_;
  std::size_t at_ = 0;
  std::optional<Finding> previous_;
};

}  // namespace winerr
