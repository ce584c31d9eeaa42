#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "scan_report.h"

namespace winerr {

/// A report in which all codes of one symbol are one: 2 and 0x80070002 are both
/// ERROR_FILE_NOT_FOUND. Codes without a symbol stay apart.
class SymbolReport {
 public:
  /// @param whole  must outlive this
  explicit SymbolReport(const ScanReport& whole);
  SymbolReport(const SymbolReport&) = delete;
  SymbolReport& operator=(const SymbolReport&) = delete;

  [[nodiscard]] const ScanReport& report() const noexcept { return report_; }

 private:
  void join(CodeCount& entry, const CodeCount& code);

  ScanReport report_;
  std::deque<CodeCount> entries_;
  std::deque<std::vector<std::uint64_t>> counts_;
};

}  // namespace winerr
