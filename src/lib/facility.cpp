#include "winerr/facility.h"

#include <algorithm>
#include <span>

#include "generated.h"

namespace winerr {
namespace {

constexpr std::uint16_t kNtstatusKey = 0x8000;

std::string_view facility_named(std::uint16_t key) noexcept {
  const std::span facilities(generated::kFacilities, generated::kFacilitiesCount);
  const auto found = std::ranges::lower_bound(facilities, key, {}, &generated::Facility::key);
  if (found == facilities.end() || found->key != key) return {};
  return generated::text_of(found->name);
}

}  // namespace

std::string_view hresult_facility(std::uint16_t facility) noexcept {
  return facility_named(facility);
}

std::string_view ntstatus_facility(std::uint16_t facility) noexcept {
  return facility_named(static_cast<std::uint16_t>(facility | kNtstatusKey));
}

}  // namespace winerr
