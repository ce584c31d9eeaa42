#include "article_blocks.h"

#include <algorithm>

#include "winerr/detail/ascii.h"

namespace winerr {
namespace {

constexpr std::string_view kQuestion = "### ";

/// How many characters of a line are the mark of a list item: 2 for "- ", 3 for "1. ".
std::size_t item_mark(std::string_view line) noexcept {
  if (line.starts_with("- ")) return 2;
  std::size_t digits = 0;
  while (digits < line.size() && detail::is_digit(line[digits])) ++digits;
  return digits > 0 && line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

std::string_view first_line(std::string_view text) noexcept {
  return text.substr(0, std::min(text.find('\n'), text.size()));
}

void take_line(std::string_view& text) noexcept {
  text.remove_prefix(std::min(first_line(text).size() + 1, text.size()));
}

bool begins_block(std::string_view line) noexcept {
  return line.empty() || line.starts_with(kQuestion) || item_mark(line) > 0;
}

}  // namespace

std::optional<ArticleBlock> ArticleBlocks::next() {
  ArticleBlock block;
  while (!rest_.empty() && first_line(rest_).empty()) {
    block.after_gap = true;
    take_line(rest_);
  }
  if (rest_.empty()) return std::nullopt;
  std::string_view line = first_line(rest_);
  if (line.starts_with(kQuestion)) {
    block.kind = ArticleBlock::Kind::question;
    block.text = line.substr(kQuestion.size());
    take_line(rest_);
    return block;
  }
  if (const std::size_t mark = item_mark(line); mark > 0) {
    block.kind = line.front() == '-' ? ArticleBlock::Kind::bullet : ArticleBlock::Kind::numbered;
    block.mark = line.substr(0, mark);
    line.remove_prefix(mark);
  }
  do {
    while (line.starts_with(' ')) line.remove_prefix(1);
    if (!block.text.empty()) block.text += ' ';
    block.text += line;
    take_line(rest_);
    line = first_line(rest_);
  } while (!rest_.empty() && !begins_block(line));
  return block;
}

}  // namespace winerr
