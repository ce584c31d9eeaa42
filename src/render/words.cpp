#include "words.h"

#include <algorithm>

#include "winerr/detail/ascii.h"

namespace winerr {
namespace {

/// What stands before the telling part of a symbol.
std::string_view without_family(std::string_view symbol) noexcept {
  constexpr std::string_view kMarks[] = {"_E_", "_S_", "_I_", "_W_", "ERROR_", "STATUS_", "ERR_"};
  for (const std::string_view mark : kMarks) {
    const std::size_t at = symbol.find(mark);
    if (at != std::string_view::npos && at + mark.size() < symbol.size() && at <= 12) {
      return symbol.substr(at + mark.size());
    }
  }
  if (symbol.starts_with("E_") || symbol.starts_with("S_")) return symbol.substr(2);
  return symbol;
}

}  // namespace

void append_symbol_as_words(std::string& out, std::string_view symbol) {
  const std::string_view words = without_family(symbol);
  bool first = true;
  char previous = '_';
  for (const char c : words) {
    if (c == '_') {
      out += ' ';
    } else {
      // "StreamTooLong": a capital after a small letter begins a word.
      if (detail::is_upper(c) && detail::is_lower(previous)) out += ' ';
      out += first ? detail::to_upper(c) : detail::to_lower(c);
      first = false;
    }
    previous = c;
  }
  out += '.';
}

}  // namespace winerr
