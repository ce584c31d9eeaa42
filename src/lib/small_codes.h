#pragma once

#include <string_view>

#include "context.h"
#include "number_token.h"
#include "place.h"

/// When a small number is a code: for each way of introducing one, what must stand around. Each
/// question is O(kReach) and allocates nothing.
namespace winerr::detail {

/// Hex with 0x that is not filled up with zeros: the number itself says that it is no count.
[[nodiscard]] bool is_unpadded_hex(const Number& number) noexcept;

/// Decimal digits too few for a code that speaks for itself, or a stop code in hex.
[[nodiscard]] bool is_few_digits(std::string_view token) noexcept;

/// Whether decimals that are so introduced can be codes.
[[nodiscard]] bool introduces_decimals(Introduction introduction) noexcept;

/// Whether a number below 0x80000000 that some code has stands where codes stand.
[[nodiscard]] bool has_form_of_small_code(const Place& place, const Number& number,
                                          const Context& context) noexcept;

}  // namespace winerr::detail
