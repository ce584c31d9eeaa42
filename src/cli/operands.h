#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "winerr/catalog.h"

namespace winerr::cli {

/// The operands of a command line as the queries that people mean by them: words that someone
/// did not quote are one query, and so are the two numbers of Windows Setup.
class Operands {
 public:
  /// @param typed  must outlive this
  Operands(std::span<const std::string_view> typed, std::span<const Catalog> catalogs);
  Operands(const Operands&) = delete;
  Operands& operator=(const Operands&) = delete;

  [[nodiscard]] std::span<const std::string_view> views() const noexcept { return views_; }

 private:
  void join_setup_pairs(std::span<const std::string_view> typed);

  std::vector<std::string_view> views_;
  std::deque<std::string> joined_;  ///< what views_ points to where operands were joined
};

}  // namespace winerr::cli
