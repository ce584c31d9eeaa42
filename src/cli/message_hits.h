#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "winerr/message.h"

namespace winerr::cli {

/// A meaning that was found by what Windows says for it.
struct MessageHit {
  Match match;  ///< our own row where there is one, else the file's
  Message message;
  float score = 0;  ///< of search_messages(): 1 for the very text
};

/// From here on most of what was asked for stands in the message.
inline constexpr float kGoodMessage = 0.5F;
/// Below this, no more than a frequent word is common.
inline constexpr float kFairMessage = 0.25F;

/// The meanings whose messages fit a text best, best first, each once however many languages and
/// files have it.
/// @param catalogs  builtin() and the tables of files; must outlive the result
/// @param room      how many texts are looked at
[[nodiscard]] std::vector<MessageHit> find_by_message(std::string_view text,
                                                      std::span<const Catalog> catalogs,
                                                      std::size_t room);

}  // namespace winerr::cli
