#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "rules.h"
#include "winerr/annotate.h"

/// A text with its codes marked, in ways that must all give the same.
namespace winerr::test {

/// Writes the text with the symbol of each code in brackets behind it.
struct Marking {
  std::string out;
  bool text(std::string_view bytes) {
    out += bytes;
    return true;
  }
  bool code(const Finding& finding) {
    out += finding.query.text;
    out += '[';
    if (finding.meaning) out += finding.meaning->symbol();
    out += finding.named ? "=]" : "]";
    return true;
  }
};

/// As an Annotator gives it that is fed so many bytes at a time.
inline std::string marked(std::string_view text, std::size_t chunk,
                          std::span<const Catalog> catalogs) {
  Annotator annotator(catalogs);
  Marking marking;
  for (std::size_t at = 0; at < text.size(); at += chunk) {
    annotator.feed(text.substr(at, chunk), marking);
  }
  annotator.finish(marking);
  return marking.out;
}

/// Scanned where it lies, so that the sanitizer sees a read beyond its ends.
inline std::string marked_in_place(std::string_view text, std::span<const Catalog> catalogs) {
  Marking marking;
  annotate(Piece{text, 0, text.size(), 0}, catalogs, marking);
  return marking.out;
}

/// By asking the rules for every word, with no fast pass and no chunks.
inline std::string marked_word_by_word(std::string_view text, std::span<const Catalog> catalogs) {
  Marking marking;
  std::size_t passed = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!detail::is_word(text[at])) {
      ++at;
      continue;
    }
    std::size_t last = at;
    while (last < text.size() && detail::is_word(text[last])) ++last;
    if (const auto finding = detail::judge(text, at, last, catalogs)) {
      marking.text(text.substr(passed, finding->first - passed));
      marking.code(*finding);
      passed = finding->last;
    }
    at = last;
  }
  marking.text(text.substr(passed));
  return marking.out;
}

/// Each line by itself.
inline std::string marked_line_by_line(std::string_view text, std::span<const Catalog> catalogs) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    out += marked(text.substr(0, size), size, catalogs);
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace winerr::test
