#include "report_file.h"

#include <algorithm>
#include <optional>

#include "file_walk.h"
#include "folder.h"
#include "input_file.h"
#include "report_html.h"
#include "streams.h"

namespace winerr::cli {

std::string report_problem(std::string_view path, std::span<const std::string_view> inputs) {
  constexpr std::size_t kHead = 1024;  // the title stands within it
  // Elsewhere "-" is a stream; as a file it would come as a surprise, and be hard to remove.
  if (path == "-") return "--html writes to a file, and standard output has the table";
  if (is_folder(path)) return "is a folder; --html writes to a file";
  if (!is_regular_file(path)) return {};
  std::optional<InputFile> file = InputFile::open(path);
  std::string head(kHead, '\0');
  const std::ptrdiff_t count = file ? file->read_at(0, head.data(), head.size()) : -1;
  if (count < 0) {
    return std::string("cannot be read, so --html leaves it as it is: ") + last_error();
  }
  const bool is_input = std::ranges::any_of(inputs, [&](std::string_view input) {
    return input == "-" ? file->is_same_file(InputFile::standard_input())
                        : is_same_file(input, path);
  });
  if (is_input) return "is to be read, so --html cannot write to it";
  head.resize(static_cast<std::size_t>(count));
  if (head.empty() || ReportHtml::is_head(head)) return {};
  return "is no page of winerr, so --html leaves it as it is";
}

}  // namespace winerr::cli
