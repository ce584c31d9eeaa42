#pragma once

#include <string>

#include "style.h"
#include "winerr/article.h"

namespace winerr {

/// An article for the terminal: headings, paragraphs and lists wrapped to the style's width.
void append_article(std::string& out, const Style& style, Article article);

}  // namespace winerr
