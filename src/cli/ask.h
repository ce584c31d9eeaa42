#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "answer.h"
#include "options.h"
#include "winerr/search.h"

namespace winerr::cli {

/// Everything known about a query: its meanings, or the misnomer it is, or what was perhaps
/// meant.
/// @param room  for the suggestions, which the answer points to; none are sought if it is
///              empty, since that takes some 20 ms
[[nodiscard]] Answer ask(const Query& query, std::span<const Catalog> catalogs,
                         std::optional<Space> space, std::span<Hit> room);

/// Asks the running Windows about the code of an answer, if the options want it and the code
/// is one that it can have a message for.
/// @param room  for the texts, which the answer then points to
void ask_system(const Options& options, Answer& answer, std::vector<LiveMessage>& room);

/// The line for standard error about a query that has no answer: what is wrong, what to try.
/// @param space  the space that was asked for, if one was
void append_advice(std::string& out, const Answer& answer, std::span<const Catalog> catalogs,
                   std::optional<Space> space);

/// Says that what was asked is the path of a file here, if it is: who names a log wants its codes.
/// A file that is called "denied" is more likely chance.
/// @return whether it is
bool tell_of_file(std::string_view typed);

inline constexpr std::size_t kMaxSuggestions = 3;

}  // namespace winerr::cli
