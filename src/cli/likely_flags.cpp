#include "likely_flags.h"

#include <algorithm>
#include <cstdint>

#include "flags.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/edit_distance.h"

namespace winerr::cli {
namespace {

/// Before so many letters a name could begin anything.
constexpr std::size_t kLeastOfName = 2;

std::vector<std::string> nearest_names(std::string_view name, Command command) {
  std::vector<std::string> nearest;
  if (name.size() < kLeastOfName) return nearest;
  // One edit for every three letters: "--hml" is --html, but "--xml" and "--out" are nothing.
  const std::size_t limit = name.size() / 3;
  std::size_t least = SIZE_MAX;
  for (const Flag& flag : flags()) {
    if (!belongs_to(flag, command)) continue;
    // An end that was left away counts as one edit, however long it is.
    const bool begins = flag.name.size() > name.size() && flag.name.starts_with(name);
    const std::size_t distance = begins ? 1 : detail::edit_distance(flag.name, name, limit);
    if (distance > least || (distance > limit && !begins)) continue;
    if (distance < least) nearest.clear();
    least = distance;
    nearest.push_back("--" + std::string(flag.name));
  }
  return nearest;
}

std::vector<std::string> other_case(char letter, Command command) {
  const char other = detail::is_lower(letter) ? detail::to_upper(letter) : detail::to_lower(letter);
  const bool is_letter = std::ranges::any_of(
      flags(), [&](const Flag& flag) { return letter_for(flag, command) == other; });
  if (!is_letter) return {};
  return {{'-', other}};
}

}  // namespace

std::vector<std::string> likely_flags(std::string_view typed, Command command) {
  const std::size_t dashes = std::min(typed.find_first_not_of('-'), typed.size());
  const std::string_view name = typed.substr(dashes, typed.find('=') - dashes);
  if (dashes == 1 && name.size() == 1) return other_case(name.front(), command);
  return nearest_names(name, command);
}

}  // namespace winerr::cli
