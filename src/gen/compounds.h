#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "table.h"

namespace winerr::gen {

/// Splits what macros write together: "FILENOTFOUND" is "file", "not" and "found". The words it
/// knows are those of the summaries, since whoever wrote these wrote English.
class Compounds {
 public:
  explicit Compounds(const Table& table);

  /// The parts of `word` in lower case, the last first, or nothing if it is a word or cannot be
  /// split.
  [[nodiscard]] std::vector<std::string> split(std::string_view word) const;

 private:
  [[nodiscard]] bool is_part(const std::string& word) const;

  std::map<std::string, int> uses_;
};

}  // namespace winerr::gen
