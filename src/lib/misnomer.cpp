#include "winerr/misnomer.h"

#include <algorithm>
#include <span>

#include "generated.h"
#include "winerr/detail/ascii.h"

namespace winerr {
namespace {

using generated::text_of;

bool less_ignoring_case(std::string_view a, std::string_view b) noexcept {
  return std::ranges::lexicographical_compare(a, b, {}, detail::to_upper, detail::to_upper);
}

}  // namespace

std::optional<Misnomer> find_misnomer(std::string_view name) noexcept {
  const std::span misnomers(generated::kMisnomers, generated::kMisnomersCount);
  const auto name_of = [](const generated::Misnomer& entry) { return text_of(entry.name); };
  const auto found = std::ranges::lower_bound(misnomers, name, less_ignoring_case, name_of);
  if (found == misnomers.end() || !detail::equal_ignoring_case(name_of(*found), name)) {
    return std::nullopt;
  }
  return Misnomer{name_of(*found), found->code, text_of(found->truth)};
}

}  // namespace winerr
