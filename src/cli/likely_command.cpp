#include "likely_command.h"

#include <algorithm>

#include "flags.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/edit_distance.h"
#include "winerr/detail/words.h"

namespace winerr::cli {
namespace {

/// A name with fewer letters is one edit away from too many words.
constexpr std::size_t kLeastOfCommand = 5;

}  // namespace

std::string_view likely_command(std::string_view typed) noexcept {
  if (!std::ranges::all_of(typed, detail::is_lower) || detail::is_stop_word(typed)) return {};
  for (const CommandName& command : command_names()) {
    const std::string_view name = command.name;
    if (detail::edit_distance(typed, name, 1) != 1) continue;
    // Of a short name only two letters may be swapped.
    if (name.size() >= kLeastOfCommand || std::ranges::is_permutation(typed, name)) return name;
  }
  return {};
}

}  // namespace winerr::cli
