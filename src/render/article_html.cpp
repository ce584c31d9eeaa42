#include "article_html.h"

#include <algorithm>
#include <string_view>

#include "article_blocks.h"
#include "html.h"

namespace winerr {
namespace {

/// Text with `code` in backticks.
void append_prose(std::string& out, std::string_view text) {
  bool in_code = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('`'), text.size());
    append_html(out, text.substr(0, end));
    if (end < text.size()) out += (in_code = !in_code) ? "<code>" : "</code>";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (in_code) out += "</code>";
}

std::string_view tag_of(ArticleBlock::Kind kind) noexcept {
  switch (kind) {
    case ArticleBlock::Kind::bullet:
    case ArticleBlock::Kind::numbered: return "li";
    case ArticleBlock::Kind::question: return "h5";
    case ArticleBlock::Kind::paragraph: break;
  }
  return "p";
}

std::string_view list_of(ArticleBlock::Kind kind) noexcept {
  switch (kind) {
    case ArticleBlock::Kind::bullet: return "ul";
    case ArticleBlock::Kind::numbered: return "ol";
    case ArticleBlock::Kind::question:
    case ArticleBlock::Kind::paragraph: break;
  }
  return {};
}

void append_tag(std::string& out, std::string_view open, std::string_view tag) {
  if (tag.empty()) return;
  out += open;
  out += tag;
  out += '>';
}

void append_body(std::string& out, std::string_view body) {
  std::string_view list;
  ArticleBlocks blocks(body);
  while (const auto block = blocks.next()) {
    if (list_of(block->kind) != list) {
      append_tag(out, "</", list);
      list = list_of(block->kind);
      append_tag(out, "<", list);
    }
    append_tag(out, "<", tag_of(block->kind));
    append_prose(out, block->text);
    append_tag(out, "</", tag_of(block->kind));
    out += '\n';
  }
  append_tag(out, "</", list);
}

}  // namespace

void append_article_html(std::string& out, Article article) {
  while (const auto part = article.next()) {
    out += "<section><h4>";
    append_html(out, name(part->section));
    out += "</h4>\n";
    append_body(out, part->body);
    out += "</section>\n";
  }
}

}  // namespace winerr
