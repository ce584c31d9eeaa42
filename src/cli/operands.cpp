#include "operands.h"

#include <algorithm>

#include "options.h"
#include "winerr/resolve.h"

namespace winerr::cli {
namespace {

/// "winerr access is denied", "winerr error 5": several words, the first of which names nothing.
bool is_prose(std::span<const std::string_view> typed, std::span<const Catalog> catalogs) {
  if (typed.size() < 2 || !std::ranges::all_of(typed.front(), detail::is_letter)) return false;
  // Symbols without their prefix do not count: "error" is short for ERROR_IPSEC_IKE_ERROR only
  // to a machine.
  return std::ranges::none_of(
      catalogs, [&](const Catalog& catalog) { return catalog.find(typed.front()) != nullptr; });
}

}  // namespace

Operands::Operands(std::span<const std::string_view> typed, std::span<const Catalog> catalogs) {
  if (is_prose(typed, catalogs)) {
    views_.push_back(joined_.emplace_back(joined(typed)));
  } else {
    join_setup_pairs(typed);
  }
}

void Operands::join_setup_pairs(std::span<const std::string_view> typed) {
  for (const std::string_view operand : typed) {
    if (operand == "-" && !views_.empty()) continue;  // "0xC1900101 - 0x20017"
    const Result<Query> query = parse_query(operand);
    if (query && !views_.empty() && detail::extend_code_of(*query)) {
      std::string pair = std::string(views_.back()) + "-" + std::string(operand);
      const Result<Query> both = parse_query(pair);
      if (both && both->extend) {
        views_.back() = joined_.emplace_back(std::move(pair));
        continue;
      }
    }
    views_.push_back(operand);
  }
}

}  // namespace winerr::cli
