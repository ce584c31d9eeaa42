#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "live_message.h"
#include "winerr/misnomer.h"
#include "winerr/query.h"
#include "winerr/resolve.h"
#include "winerr/search.h"

namespace winerr {

/// A query with everything that is known about it: what the renderers print.
struct Answer {
  std::string_view typed;  ///< as the person wrote it, trimmed
  Query query;
  Matches matches;
  std::optional<Misnomer> misnomer;
  /// The space that was asked for, if the query has no meaning there, and the best one elsewhere.
  std::optional<Space> space = std::nullopt;
  std::optional<Match> elsewhere = std::nullopt;
  /// What the running Windows says, if it was asked (--live); the texts are the caller's.
  std::optional<std::span<const LiveMessage>> live_messages = std::nullopt;
  std::span<const Hit> suggestions;   ///< for a name that nothing has
  std::span<const Catalog> catalogs;  ///< that were asked, for their messages

  [[nodiscard]] bool found() const noexcept { return !matches.empty(); }

  /// The code that the answer is about: as typed, or that of the symbol typed, or the one a
  /// misnomer is claimed for; nothing for a name that nobody knows.
  [[nodiscard]] std::optional<Code> code() const noexcept {
    if (query.kind == QueryKind::number) return query.code;
    if (found()) return matches.front().code;
    if (misnomer) return misnomer->code;
    return std::nullopt;
  }
};

}  // namespace winerr
