#include "text_block.h"

#include <algorithm>
#include <cstdio>

namespace winerr::gen {
namespace {

constexpr std::size_t kMaxPart = 32000;
constexpr std::size_t kLine = 96;  // bytes of text in a literal

/// One byte as it stands in a literal. Octal escapes have three digits at most, so that a
/// digit behind one is safe; \x would swallow it. '?' is escaped against trigraphs.
void append_escaped(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == '\n') {
    out += "\\n";
  } else if (c == '"' || c == '\\' || c == '?') {
    out += '\\';
    out += c;
  } else if (byte < 0x20 || byte >= 0x7F) {
    char octal[8];
    std::snprintf(octal, sizeof octal, "\\%03o", byte);
    out += octal;
  } else {
    out += c;
  }
}

void append_literals(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += kLine) {
    out += "\n    \"";
    for (const char c : text.substr(at, kLine)) append_escaped(out, c);
    out += '"';
  }
  if (text.empty()) out += "\"\"";
}

}  // namespace

detail::Slice TextBlock::add(std::string_view text) {
  if (text.empty()) return {};
  longest_ = std::max(longest_, text.size());
  const auto length = static_cast<std::uint32_t>(text.size());
  const auto [known, is_new] = offsets_.try_emplace(std::string(text));
  if (is_new) {
    if (parts_.back().size() + text.size() > kMaxPart && !parts_.back().empty()) {
      part_offset_ += static_cast<std::uint32_t>(parts_.back().size()) + 1;
      parts_.emplace_back();
    }
    known->second = part_offset_ + static_cast<std::uint32_t>(parts_.back().size());
    parts_.back() += text;
  }
  return {known->second, length};
}

void TextBlock::write(std::string& out, std::string_view object) const {
  const std::string type = std::string(object) + "Parts";
  out += "struct " + type + " {\n";
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    out += "  char part" + std::to_string(i) + "[" + std::to_string(parts_[i].size() + 1) + "];\n";
  }
  out += "};\nconstexpr " + type + " " + std::string(object) + " = {";
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    out += i == 0 ? "" : ",";
    append_literals(out, parts_[i]);
  }
  out += "};\nstatic_assert(sizeof(" + type + ") == " + std::to_string(size()) + ");\n\n";
}

}  // namespace winerr::gen
