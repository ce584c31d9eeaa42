#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "check.h"
#include "index.h"
#include "lines.h"
#include "text_block.h"
#include "winerr/article.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/perfect_hash.h"

/// The generator's readers of data files, its text block and its index layout, and the reader
/// of articles: whatever bytes a data file holds, they are refused or kept whole.
namespace winerr::gen {
namespace {

using fuzz::check;
using fuzz::is_inside;

/// The code as data/README.md writes it, in the notation of `text`.
std::string printed(Code code, std::string_view text) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, text.starts_with("0x") ? "0x%08X" : "%u", code);
  return buffer;
}

void check_lines(std::string_view text, std::size_t columns) {
  Problems problems;
  const std::vector<Line> lines = split_lines(text, "fuzz.tsv", columns, problems);
  int previous = 0;
  for (const Line& line : lines) {
    check(line.cells.size() == columns, "a line has the columns asked for");
    check(line.place.line > previous, "lines are numbered in their order");
    previous = line.place.line;
    for (const std::string_view cell : line.cells) {
      check(is_inside(cell, text), "a cell is in the file");
      check(cell.find_first_of("\t\n\r") == std::string_view::npos, "a cell has no separator");
      check(bad_text(cell).empty(), "a cell is clean text");
      Code code = 0;
      if (parse_code(cell, code)) {
        check(printed(code, cell) == cell, "each code has one spelling in a notation");
      }
    }
  }
  const auto newlines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  check(lines.size() + problems.lines().size() <= newlines + 1, "a line is read or reported once");
}

/// The bytes that the literals of a generated struct stand for, a NUL behind each array.
std::string unescaped(std::string_view source) {
  std::string bytes;
  std::size_t i = source.find("= {");
  bool quoted = false;
  for (i += 3; i < source.size(); ++i) {
    const char c = source[i];
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted) {
      if (c == ',' || c == '}') bytes += '\0';
      if (c == '}') return bytes;
    } else if (c != '\\') {
      bytes += c;
    } else if (const char escaped = source[++i]; escaped >= '0' && escaped <= '7') {
      bytes += static_cast<char>((escaped - '0') << 6 | (source[i + 1] - '0') << 3 |
                                 (source[i + 2] - '0'));
      i += 2;
    } else {
      bytes += escaped == 'n' ? '\n' : escaped;
    }
  }
  return bytes;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void check_text_block(std::string_view text) {
  const std::vector<std::string_view> parts = lines_of(text);
  TextBlock block;
  std::vector<detail::Slice> slices;
  for (const std::string_view part : parts) slices.push_back(block.add(part));
  std::string source;
  block.write(source, "kText");
  const std::string bytes = unescaped(source);
  check(bytes.size() == block.size(), "the literals have the size of the block");
  for (std::size_t i = 0; i < parts.size(); ++i) {
    check(bytes.compare(slices[i].offset, slices[i].length, parts[i]) == 0,
          "the literals hold each text at its offset");
  }
}

void check_index(std::string_view text) {
  std::vector<std::string> names;
  for (const std::string_view line : lines_of(text)) {
    if (!line.empty() && std::ranges::all_of(line, detail::is_word)) {
      std::ranges::transform(line, std::back_inserter(names.emplace_back()), detail::to_upper);
    }
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<IndexKey> keys;
  for (const std::string& name : names) {
    keys.push_back({detail::hash_name(name), static_cast<std::uint16_t>(keys.size())});
  }
  const IndexLayout layout = lay_out_index(keys);
  if (layout.slots.empty()) return;  // two names with one hash, which the generator reports
  const detail::Index index{layout.seeds, layout.slots};
  for (const IndexKey& key : keys) check(index.row(key.hash) == key.row, "the index finds a key");
}

void check_article(std::string_view text) {
  winerr::Article article("SYMBOL", text);
  std::size_t size = 0;
  while (const auto part = article.next()) {
    check(part->body.empty() || is_inside(part->body, text), "a section is in the article");
    size += part->body.size();
  }
  check(size <= text.size(), "sections do not overlap");
}

}  // namespace
}  // namespace winerr::gen

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winerr::gen;
  // A copy of exactly this size, so that the sanitizer sees a read behind the end.
  const std::string copy(reinterpret_cast<const char*>(data), size);
  const std::string_view text = copy;
  winerr::Code code = 0;
  if (parse_code(text, code)) {
    winerr::fuzz::check(printed(code, text) == text, "each code has one spelling in a notation");
  }
  for (const std::size_t columns : {2U, 3U, 4U}) check_lines(text, columns);
  check_text_block(text);
  check_index(text);
  check_article(text);
  return 0;
}
