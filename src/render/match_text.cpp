#include "match_text.h"

#include "numbers.h"
#include "text.h"
#include "text_of.h"

namespace winerr {

std::string code_text(const Match& match) {
  return text_of(append_usual, match.row == nullptr ? Space::hresult : match.space(), match.code);
}

std::string_view symbol_text(const Match& match, std::string_view none) noexcept {
  if (match.row == nullptr) return "(unknown)";
  return match.symbol().empty() ? none : match.symbol();
}

std::string_view space_name_of(const Match& match) noexcept {
  return match.row == nullptr ? "unknown" : name(match.space());
}

std::string meaning_text(const Match& match) {
  if (match.row != nullptr) return text_of(append_summary, match);
  return text_of(append_decoded, number_query(match.code)) + '.';
}

}  // namespace winerr
