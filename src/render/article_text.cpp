#include "article_text.h"

#include <algorithm>

#include "winerr/detail/ascii.h"

namespace winerr {
namespace {

constexpr std::size_t kIndent = 2;

/// How many characters of a line are the mark of a list item: 2 for "- ", 3 for "1. ".
std::size_t item_mark(std::string_view line) noexcept {
  if (line.starts_with("- ")) return 2;
  std::size_t digits = 0;
  while (digits < line.size() && detail::is_digit(line[digits])) ++digits;
  return digits > 0 && line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

std::string_view take_line(std::string_view& text) noexcept {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// Joins the source lines of a paragraph or item and wraps them anew.
class Body {
 public:
  Body(std::string& out, const Style& style) : out_(out), style_(style) {}

  void line(std::string_view line) {
    const std::size_t mark = item_mark(line);
    if (line.empty()) {
      flush();
      gap_ = true;
    } else if (line.starts_with("### ")) {
      flush();
      gap();
      append_padding(out_, 0, kIndent);
      append_painted(out_, style_, Paint::heading, line.substr(4));
      out_ += '\n';
    } else if (mark > 0) {
      flush();
      mark_ = line.substr(0, mark);
      text_ = line.substr(mark);
    } else {
      while (line.starts_with(' ')) line.remove_prefix(1);
      if (!text_.empty()) text_ += ' ';
      text_ += line;
    }
  }

  void flush() {
    if (text_.empty()) return;
    gap();
    append_padding(out_, 0, kIndent);
    out_ += mark_;
    append_wrapped(out_, style_, text_, kIndent + mark_.size());
    out_ += '\n';
    text_.clear();
    mark_.clear();
  }

 private:
  void gap() {
    if (gap_) out_ += '\n';
    gap_ = false;
  }

  std::string& out_;
  const Style& style_;
  std::string mark_;
  std::string text_;
  bool gap_ = false;
};

}  // namespace

void append_article(std::string& out, const Style& style, Article article) {
  while (const auto part = article.next()) {
    out += '\n';
    append_painted(out, style, Paint::heading, name(part->section));
    out += '\n';
    Body body(out, style);
    std::string_view text = part->body;
    while (!text.empty()) body.line(take_line(text));
    body.flush();
  }
}

}  // namespace winerr
