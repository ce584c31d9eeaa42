#pragma once

#include <string>
#include <string_view>

#include "answer.h"
#include "winerr/article.h"

namespace winerr {

/// One object for a query and all its meanings, with a line feed. Keys never change; README.md
/// documents them. A query that is no UTF-8 has U+FFFD where it is broken.
/// @param first  leave the meanings after the best out
void append_json(std::string& out, const Answer& answer, bool first);

/// The same with the sections of the article, "article": {"meaning": ..., ...}, or null.
void append_json(std::string& out, const Answer& answer, const Article* article);

/// One object for a row found by a search or a listing.
void append_json(std::string& out, const Match& match);

/// One object for a query that could not be read.
void append_json_error(std::string& out, std::string_view typed, std::string_view error);

}  // namespace winerr
