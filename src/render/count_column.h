#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "style.h"

namespace winerr {

/// The first column of a scan's table: counts and, on a terminal, a bar for the share that each
/// has of the greatest.
class CountColumn {
 public:
  /// @param style  must outlive this
  CountColumn(const Style& style, bool terminal, std::uint64_t greatest);

  /// The columns of a count and of the blanks behind it, where lines without one begin.
  [[nodiscard]] std::size_t indent() const noexcept { return digits_ + 2; }

  /// All columns before the next cell.
  [[nodiscard]] std::size_t width() const noexcept { return indent() + (bar_ == 0 ? 0 : bar_ + 2); }

  void append_heading(std::string& out) const;
  void append(std::string& out, std::uint64_t count) const;

  /// What --top leaves out, where a person might take the table for everything.
  void append_rest(std::string& out, std::size_t rows) const;

 private:
  const Style& style_;
  bool terminal_;
  std::uint64_t greatest_;
  std::size_t bar_;
  std::size_t digits_;
};

}  // namespace winerr
