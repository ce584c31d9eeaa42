#include <algorithm>
#include <string>
#include <string_view>

#include "catch.h"
#include "winerr/catalog.h"
#include "winerr/detail/ascii.h"

// Holds every summary to what data/README.md says a summary is, as far as a program can tell.
using namespace winerr;

namespace {

constexpr std::string_view kBritish[] = {
    "authoris", "behaviour", "cancelled", "cancelling", "catalogue", "colour",
    "favour",   "initialis", "labelled",  "licence",    "neighbour", "organis",
    "recognis", "serialis",  "signalled", "synchronis", "utilis",    "virtualis"};

std::size_t count_words(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

bool ends_inside(std::string_view text) {
  for (const std::string_view end : {". ", "! ", "? "}) {
    if (text.find(end) != std::string_view::npos) return true;
  }
  return false;
}

bool names_a_code(std::string_view text) {
  const std::size_t hex = text.find("0x");
  return hex != std::string_view::npos && hex + 2 < text.size() && detail::is_word(text[hex + 2]);
}

bool names_a_symbol(std::string_view text, const Catalog& table) {
  for (std::size_t first = 0; first < text.size();) {
    std::size_t last = first;
    while (last < text.size() && detail::is_word(text[last])) ++last;
    const std::string_view word = text.substr(first, last - first);
    // Without an underscore it may be a word of the field, such as the bug check IORING.
    if (word.find('_') != std::string_view::npos && table.find(word) != nullptr) return true;
    first = last + 1;
  }
  return false;
}

bool is_british(std::string_view text) {
  return std::ranges::any_of(
      kBritish, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

std::string_view fault(std::string_view summary, const Catalog& table) {
  const std::size_t words = count_words(summary);
  if (words < 5 || words > 25) return "it has fewer than 5 or more than 25 words";
  if (!summary.ends_with('.')) return "it does not end with a full stop";
  if (ends_inside(summary)) return "it is more than one sentence";
  if (summary.starts_with(' ') || summary.find("  ") != std::string_view::npos) {
    return "it has superfluous blanks";
  }
  if (detail::is_lower(summary.front())) return "it does not begin with a capital";
  if (summary.find('%') != std::string_view::npos) return "it has an insert of Windows' text";
  if (names_a_code(summary)) return "it names a code";
  if (names_a_symbol(summary, table)) return "it names a symbol";
  if (is_british(summary)) return "it is not spelled the American way";
  return {};
}

}  // namespace

TEST_CASE("every summary is one sentence as the definition wants it") {
  const Catalog table = builtin();
  for (const Row& row : table.rows()) {
    const std::string_view summary = table.summary(row);
    const std::string_view complaint = fault(summary, table);
    if (!complaint.empty()) FAIL_CHECK(summary << " (" << complaint << ")");
  }
}
