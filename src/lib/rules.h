#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "winerr/catalog.h"
#include "winerr/scan.h"

/// What in running text is an error code and what only looks like one: every rule and its reason
/// stands in rules.cpp, small_codes.cpp, surroundings.cpp, products.cpp and others_errors.cpp. A
/// verdict depends on the token and on kReach bytes before and behind it, never beyond a line feed;
/// so text can be cut anywhere, in chunks or for threads, as long as that much is left on either
/// side.
namespace winerr::detail {

/// Longer words are no codes.
inline constexpr std::size_t kMaxToken = Scanner::kLongestCode;

/// A word that can be a symbol: its first part has capitals ("JET_errDiskIO"), as has Winsock's
/// "WSAECONNRESET"; others have no meaning without '_'.
[[nodiscard]] bool may_be_symbol(std::string_view word) noexcept;

/// Where the word text[first, last) begins behind the escape of a tab or line's end, as JSON has
/// them in a message, "\tStatus:\t0xC000006D", or behind Basic's sign of hex, "&H80070057". Else
/// `first`.
[[nodiscard]] std::size_t behind_prefix(std::string_view text, std::size_t first,
                                        std::size_t last) noexcept;

/// The verdict on the word text[first, last), which no word byte precedes or follows.
/// @param catalogs  which codes exist
/// O(kReach), allocates nothing.
[[nodiscard]] std::optional<Finding> judge(std::string_view text, std::size_t first,
                                           std::size_t last,
                                           std::span<const Catalog> catalogs) noexcept;

}  // namespace winerr::detail
