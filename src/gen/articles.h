#pragma once

#include <string>
#include <vector>

#include "table.h"

namespace winerr::gen {

/// Reads `folder`/*.md and checks the grammar of an article (data/README.md).
/// @return the articles ascending by symbol
[[nodiscard]] std::vector<Article> read_articles(const std::string& folder,
                                                 const Spellings& symbols, Problems& problems);

}  // namespace winerr::gen
