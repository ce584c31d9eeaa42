#include "template.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "message_text.h"

namespace winerr {
namespace {

/// The character that a backslash and `c` stand for, or `c` itself.
char unescape(char c) noexcept {
  switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case '0': return '\0';
    default: return c;
  }
}

}  // namespace

Template Template::parse(std::string_view pattern, std::string& error) {
  Template result;
  std::string literal;
  const auto flush = [&] {
    if (!literal.empty()) result.parts_.emplace_back(std::move(literal));
    literal.clear();
  };
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    const bool doubled = i + 1 < pattern.size() && pattern[i + 1] == c;
    if (c == '\\' && i + 1 < pattern.size()) {
      literal += unescape(pattern[++i]);
    } else if ((c == '{' || c == '}') && doubled) {
      literal += c;
      ++i;
    } else if (c == '}') {
      error =
          fmt::format("--format: '}}' without '{{' at column {}: write '}}}}' for a brace", i + 1);
      return {};
    } else if (c == '{') {
      const std::size_t end = pattern.find('}', i);
      if (end == std::string_view::npos) {
        error = fmt::format("--format: no '}}' after the '{{' at column {}", i + 1);
        return {};
      }
      const std::string_view name = pattern.substr(i + 1, end - i - 1);
      const auto field = field_named(name);
      if (!field) {
        error = fmt::format("--format: unknown field '{}'; there are {}", name,
                            fmt::join(kFieldNames, ", "));
        return {};
      }
      flush();
      result.parts_.emplace_back(*field);
      i = end;
    } else {
      literal += c;
    }
  }
  flush();
  return result;
}

void Template::append(std::string& out, const Record& record) const {
  for (const auto& part : parts_) {
    if (const auto* literal = std::get_if<std::string>(&part)) {
      out += *literal;
    } else if (std::get<Field>(part) == Field::message) {
      append_one_line(out, record.message);  // a template is for lines
    } else {
      append_field(out, record, std::get<Field>(part));
    }
  }
}

}  // namespace winerr
