#include "message_hits.h"

#include <algorithm>

namespace winerr::cli {
namespace {

/// What we know about the code of a file's row, or what the file does.
Match meaning_of(const Hit& hit, std::span<const Catalog> own) {
  const Match as_file{hit.catalog, hit.row, Relation::exact, hit.row->code};
  const Matches matches = resolve(number_query(hit.row->code), own, hit.row->space());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (detail::is_about(matches[i], hit.row->code, hit.row->space(), as_file.header())) {
      return matches[i];
    }
  }
  return as_file;
}

bool is_same_meaning(const Match& a, const Match& b) noexcept {
  return a.code == b.code && a.space() == b.space() &&
         (a.space() != Space::other || a.header() == b.header());
}

}  // namespace

std::vector<MessageHit> find_by_message(std::string_view text, std::span<const Catalog> catalogs,
                                        std::size_t room) {
  std::vector<MessageHit> found;
  if (!any_messages(catalogs)) return found;
  std::vector<Hit> hits(room);
  hits.resize(std::min(search_messages(text, catalogs, hits), room));
  for (const Hit& hit : hits) {
    const Match match = meaning_of(hit, catalogs.first(1));
    const auto is_listed = [&](const MessageHit& other) {
      return is_same_meaning(other.match, match);
    };
    if (std::ranges::any_of(found, is_listed)) continue;
    found.push_back({match, message_of(*hit.catalog, *hit.row), hit.score});
  }
  return found;
}

}  // namespace winerr::cli
