#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "scan_report.h"

namespace winerr {

/// What a scan found as one HTML page that needs nothing else: figures, a timeline, the table of
/// codes, each unfolding to its explanation and to lines that hold it. Works without script but
/// for sorting. Nothing from the logs can become markup or script.
class ReportHtml {
 public:
  /// @param report    with samples; must outlive the page, like the catalogs
  /// @param catalogs  what else a number may mean
  /// @param top       only so many codes; 0: all
  ReportHtml(const ScanReport& report, std::span<const Catalog> catalogs, std::size_t top);

  /// Appends the next piece of the page, some kilobytes, so that no page need be in memory.
  /// @return whether there was one
  bool next(std::string& out);

  /// Whether the first kilobyte of a file is that of such a page.
  [[nodiscard]] static bool is_head(std::string_view bytes) noexcept;

 private:
  void append_head(std::string& out) const;
  void append_figures(std::string& out) const;
  void append_tail(std::string& out) const;

  const ScanReport& report_;
  std::span<const Catalog> catalogs_;
  std::span<const CodeCount* const> codes_;
  std::size_t next_ = 0;  ///< piece: the head, then the codes, then the tail
};

}  // namespace winerr
