#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "place.h"
#include "winerr/catalog.h"
#include "winerr/resolve.h"
#include "winerr/scan.h"

/// Symbols in running text, and those beside numbers.
namespace winerr::detail {

/// A word that can be a symbol: its first part has capitals ("JET_errDiskIO"), as has Winsock's
/// "WSAECONNRESET"; others have no meaning without '_'.
[[nodiscard]] bool may_be_symbol(std::string_view word) noexcept;

/// The symbol that a place has, if it tells of something. O(1).
[[nodiscard]] std::optional<Finding> judge_symbol(const Place& place,
                                                  std::span<const Catalog> catalogs) noexcept;

/// Whether the finding is a symbol that stands for another: EXCEPTION_ACCESS_VIOLATION.
[[nodiscard]] bool is_other_name(const Finding& finding) noexcept;

/// "NS_ERROR_FAILURE (0x80004005)", "0xC0040007 OPC_E_UNKNOWNITEMID", "-2147155859=SQLE_CA_BUILT":
/// the number of a symbol that is none of Windows'.
[[nodiscard]] bool is_number_of_other_symbol(const Place& place,
                                             std::span<const Catalog> catalogs) noexcept;

/// Of the meanings of a query the one whose symbol begins so.
[[nodiscard]] std::optional<Match> meaning_with(std::string_view beginning, const Query& query,
                                                std::span<const Catalog> catalogs) noexcept;

/// Of the meanings of a query the one whose symbol stands behind the token, not far:
/// "Code=12175, Text=ERROR_WINHTTP...".
[[nodiscard]] std::optional<Match> meaning_behind(const Place& place, const Query& query,
                                                  std::span<const Catalog> catalogs) noexcept;

}  // namespace winerr::detail
