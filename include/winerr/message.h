#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "winerr/catalog.h"
#include "winerr/language.h"
#include "winerr/resolve.h"
#include "winerr/search.h"

namespace winerr {

/// What Windows itself says for a code in one language, as a file has it. The views live as long
/// as the tables of the catalog.
struct Message {
  std::string_view text;  ///< see Catalog::message()
  LanguageId language = 0;
  std::string_view file;  ///< without folders
};

/// The message of a row in a table that was read from a file.
[[nodiscard]] constexpr Message message_of(const Catalog& catalog, const Row& row) noexcept {
  return {catalog.message(row), catalog.language(), catalog.header(row)};
}

/// Whether any of the tables was read from a file.
[[nodiscard]] constexpr bool any_messages(std::span<const Catalog> catalogs) noexcept {
  return std::ranges::any_of(catalogs, &Catalog::has_messages);
}

/// Calls `visit(const Message&)` for every text that the tables have for a meaning: for the code
/// as asked, and for the one that it wraps. In the order of the catalogs; empty texts are left
/// out. O(log n) a catalog, allocates nothing.
template <typename Visit>
constexpr void for_each_message(const Match& match, std::span<const Catalog> catalogs,
                                Visit visit) {
  for (const Catalog& catalog : catalogs) {
    if (!catalog.has_messages()) continue;
    const auto visit_code = [&](Code code) {
      for (const Row& row : catalog.find(code)) {
        if (catalog.message(row).empty()) continue;
        if (!detail::is_about(match, code, row.space(), catalog.header(row))) continue;
        visit(message_of(catalog, row));
      }
    };
    visit_code(match.code);
    if (match.row->code != match.code) visit_code(match.row->code);
  }
}

/// Ranks the messages of tables read from files by how well they fit a text: a sentence of a
/// screenshot, in any language and script, or some of its words. Inserts do not count, nor does
/// the case of Latin, Greek, Cyrillic and Armenian letters, nor the accents of Latin and Greek
/// ones; words of five letters and more fit those with the same beginning, less well. Chinese,
/// Japanese, Korean and Thai are compared by pairs of characters. Rare words count more.
/// @param text  UTF-8; words behind the first 64 are ignored
/// @param hits  receives the best, best first; ties in the order of the rows. A score is 1 for
///              the same words and no others, and near 0 for a frequent word in common.
/// @return how many rows fit at all; `hits` holds the first of them
/// O(text of all messages), about 60 ns a word; allocates nothing.
std::size_t search_messages(std::string_view text, std::span<const Catalog> catalogs,
                            std::span<Hit> hits) noexcept;

}  // namespace winerr
