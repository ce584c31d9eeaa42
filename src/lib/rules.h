#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "winerr/catalog.h"
#include "winerr/scan.h"

/// What in running text is an error code and what only looks like one: every rule and its reason
/// stands in numbers.cpp and symbols.cpp and in the files of forms that they ask: small_codes.cpp,
/// surroundings.cpp, sentences.cpp, failed_actions.cpp, function_results.cpp, products.cpp,
/// others_errors.cpp and unix_errors.cpp. A verdict depends on the token and on kReach bytes before
/// and behind it, never beyond a line feed; so text can be cut anywhere, in chunks or for threads,
/// as long as that much is left on either side.
namespace winerr::detail {

/// Whether the first letter of the word text[first, last) belongs to what stands before it: to the
/// escape of a tab or line's end, as JSON has them in a message, "\tStatus:\t0xC000006D", or to
/// Basic's sign of hex, "&H80070057".
[[nodiscard]] bool is_behind_prefix(std::string_view text, std::size_t first,
                                    std::size_t last) noexcept;

/// Where the code in this word begins: `first`, or one further behind such a letter.
[[nodiscard]] inline std::size_t first_of_code(std::string_view text, std::size_t first,
                                               std::size_t last) noexcept {
  const bool may_have_prefix = first > 0 && (text[first - 1] == '\\' || text[first - 1] == '&');
  return may_have_prefix && is_behind_prefix(text, first, last) ? first + 1 : first;
}

/// The verdict on the word text[first, last), which no word byte precedes or follows.
/// @param catalogs  which codes exist
/// O(kReach), allocates nothing.
[[nodiscard]] std::optional<Finding> judge(std::string_view text, std::size_t first,
                                           std::size_t last,
                                           std::span<const Catalog> catalogs) noexcept;

}  // namespace winerr::detail
