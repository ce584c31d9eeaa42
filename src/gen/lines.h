#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "table.h"

namespace winerr::gen {

/// One data line split at its tabs.
struct Line {
  std::vector<std::string_view> cells;
  Place place;
};

/// Looks for what must not stand in a data file: a control character but the tab, bad UTF-8, and
/// U+FFFD, which is left of it.
/// @return "" when the text is clean, else what is wrong with it
[[nodiscard]] std::string bad_text(std::string_view text);

/// The lines of a .tsv that are neither empty nor comments ('#'), each with `columns` cells;
/// lines that break the grammar are reported and left out.
/// @param text  the file's bytes; the cells point into it
[[nodiscard]] std::vector<Line> split_lines(std::string_view text, const std::string& file,
                                            std::size_t columns, Problems& problems);

/// A whole file, or a problem.
[[nodiscard]] std::string read_file(const std::string& path, const std::string& name,
                                    Problems& problems);

/// "13898" or "0x80070005", exactly as data/README.md allows it.
[[nodiscard]] bool parse_code(std::string_view text, Code& code);

}  // namespace winerr::gen
