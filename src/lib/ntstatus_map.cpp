#include "winerr/ntstatus_map.h"

#include <algorithm>
#include <span>

#include "generated.h"

namespace winerr {

std::optional<Code> ntstatus_to_win32(Code ntstatus) noexcept {
  const std::span map(generated::kNtstatusMap, generated::kNtstatusMapCount);
  const auto found = std::ranges::lower_bound(map, ntstatus, {}, &generated::Mapping::ntstatus);
  if (found == map.end() || found->ntstatus != ntstatus) return std::nullopt;
  return found->win32;
}

}  // namespace winerr
