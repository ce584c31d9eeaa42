#include "lines.h"

#include <array>
#include <cstdio>

#include "winerr/detail/ascii.h"
#include "winerr/detail/utf8.h"

namespace winerr::gen {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string bad_text(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t column = text.size() - rest.size() + 1;
    const char32_t character = detail::take_character(rest);
    if (character == detail::kReplacementCharacter) {
      return "bad UTF-8 in column " + std::to_string(column) + ": save as UTF-8";
    }
    if (detail::is_control(character) && character != '\t') {
      char what[96];
      std::snprintf(what, sizeof what, "control character 0x%02X in column %zu: remove it",
                    static_cast<unsigned>(character), column);
      return what;
    }
  }
  return {};
}

std::vector<Line> split_lines(std::string_view text, const std::string& file, std::size_t columns,
                              Problems& problems) {
  std::vector<Line> lines;
  int number = 0;
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  for (const std::string_view line : split(text, '\n')) {
    const Place place{file, ++number};
    if (line.empty() || line.front() == '#') continue;
    if (const std::string bad = bad_text(line); !bad.empty()) {
      problems.add(place, bad);
      continue;
    }
    std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() != columns) {
      problems.add(place, std::to_string(cells.size()) + " columns: write " +
                              std::to_string(columns) + ", separated by single tabs");
      continue;
    }
    lines.push_back({std::move(cells), place});
  }
  return lines;
}

std::string read_file(const std::string& path, const std::string& name, Problems& problems) {
  // Not a stream, which in libstdc++ throws for a folder and in libc++ takes it for an empty file.
  std::string text;
  std::FILE* const in = std::fopen(path.c_str(), "rb");
  bool good = in != nullptr;
  if (good) {
    std::array<char, 64 * 1024> block;
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), in)) {
      text.append(block.data(), count);
    }
    good = std::ferror(in) == 0;
    std::fclose(in);
  }
  if (!good) problems.add({name, 0}, "cannot be read: restore the file");
  return text;
}

bool parse_code(std::string_view text, Code& code) {
  std::uint64_t value = 0;
  if (text.starts_with("0x")) {
    if (text.size() != 10) return false;
    for (const char c : text.substr(2)) {
      if (!detail::is_digit(c) && !(c >= 'A' && c <= 'F')) return false;
      value = value * 16 + static_cast<unsigned>(detail::hex_value(c));
    }
  } else {
    if (text.empty() || text.size() > 10 || (text.size() > 1 && text[0] == '0')) return false;
    for (const char c : text) {
      if (!detail::is_digit(c)) return false;
      value = value * 10 + static_cast<unsigned>(c - '0');
    }
    if (value > 0xFFFFFFFF) return false;
  }
  code = static_cast<Code>(value);
  return true;
}

}  // namespace winerr::gen
