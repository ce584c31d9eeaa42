#include "article_text.h"

#include "article_blocks.h"

namespace winerr {
namespace {

constexpr std::size_t kIndent = 2;

void append_block(std::string& out, const Style& style, const ArticleBlock& block) {
  if (block.after_gap) out += '\n';
  append_padding(out, 0, kIndent);
  if (block.kind == ArticleBlock::Kind::question) {
    append_painted(out, style, Paint::heading, block.text);
  } else {
    out += block.mark;
    append_wrapped(out, style, block.text, kIndent + block.mark.size());
  }
  out += '\n';
}

}  // namespace

void append_article(std::string& out, const Style& style, Article article) {
  while (const auto part = article.next()) {
    out += '\n';
    append_painted(out, style, Paint::heading, name(part->section));
    out += '\n';
    ArticleBlocks blocks(part->body);
    while (const auto block = blocks.next()) append_block(out, style, *block);
  }
}

}  // namespace winerr
