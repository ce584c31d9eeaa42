#pragma once

#include <span>
#include <string>
#include <string_view>

namespace winerr::cli {

/// Why `scan --html` must not write its page over a file: one that is to be read, or that is no
/// page of an earlier scan, as the first log is in `--html *.log`. An empty file is free, and what
/// is no regular file has nothing to lose. "-" is no name of a page.
/// @param path    of the page
/// @param inputs  the files and folders to be read; "-" is standard input
/// @return words that follow the file's name; "" if the page may be written
[[nodiscard]] std::string report_problem(std::string_view path,
                                         std::span<const std::string_view> inputs);

}  // namespace winerr::cli
