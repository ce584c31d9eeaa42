#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "scan_report.h"

namespace winerr {

/// Called after each row of a long output, so that it can be written and the buffer emptied.
/// @return whether to go on
using AfterRow = std::function<bool()>;

/// What the rows of a scan's table are.
enum class GroupBy : std::uint8_t { code, symbol, space, file, hour };

/// "code", "symbol", ...: as --by and the keys of JSON have it.
[[nodiscard]] std::string_view name(GroupBy by) noexcept;

/// A row that stands for several codes.
struct Group {
  std::string label;  ///< the file or space; of an hour nothing
  LogSeconds time = kNoTime;
  std::uint64_t count = 0;
  std::uint64_t codes = 0;  ///< different ones; 0 for hours, for which they are not known
  Match most;               ///< the most frequent; without a catalog for hours
  std::uint64_t most_count = 0;
};

/// The rows by space, file (both most frequent first) or hour (ascending).
/// @param top  only the so many most frequent; 0: all
[[nodiscard]] std::vector<Group> groups_of(const ScanReport& report, GroupBy by, std::size_t top);

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

/// The code as its space has it: "5", "0x80070005"; for a code nobody named "0x81234567".
[[nodiscard]] std::string code_text(const Match& match);

/// "win32", ...; "unknown" for a code nobody named.
[[nodiscard]] std::string_view space_name_of(const Match& match) noexcept;

/// What a code means, or what its bits say if nobody named it.
void append_meaning(std::string& out, const Match& match);

}  // namespace winerr
