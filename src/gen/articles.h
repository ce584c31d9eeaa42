#pragma once

#include <set>
#include <string>
#include <vector>

#include "table.h"

namespace winerr::gen {

/// Reads `folder`/*.md and checks the grammar of an article (data/README.md).
/// @param symbols  every symbol of the table, in upper case
/// @return the articles ascending by symbol
[[nodiscard]] std::vector<Article> read_articles(const std::string& folder,
                                                 const std::set<std::string>& symbols,
                                                 Problems& problems);

}  // namespace winerr::gen
