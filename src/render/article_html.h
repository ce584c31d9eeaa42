#pragma once

#include <string>

#include "winerr/article.h"

namespace winerr {

/// An article as HTML: sections with headings of level 4, paragraphs and lists.
void append_article_html(std::string& out, Article article);

}  // namespace winerr
