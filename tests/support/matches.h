#pragma once

#include <array>
#include <string_view>

#include "answer.h"
#include "winerr/resolve.h"

namespace winerr::test {

inline const std::array<Catalog, 1>& builtin_catalogs() {
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  return kCatalogs;
}

/// The answer to a query that parses.
inline Answer answer_to(std::string_view typed) {
  Answer answer;
  answer.query = *parse_query(typed);
  answer.typed = answer.query.text;
  answer.matches = resolve(answer.query, builtin_catalogs());
  return answer;
}

}  // namespace winerr::test
