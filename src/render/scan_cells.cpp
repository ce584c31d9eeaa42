#include "scan_cells.h"

#include "match_text.h"
#include "quantities.h"
#include "text.h"
#include "text_of.h"

namespace winerr {

std::string count_cell(std::uint64_t count, bool terminal) {
  return terminal ? grouped(count) : std::to_string(count);
}

std::string name_cell(const std::string& name, bool terminal) {
  return terminal ? text_of(append_visible, name) : name;
}

std::string place_cell(const ScanReport& report, const Place& place, bool terminal) {
  return name_cell(report.file_of(place), terminal) + ':' + std::to_string(place.line);
}

std::string_view symbol_cell(const Match& match) noexcept { return symbol_text(match, "-"); }

void append_symbol_cell(std::string& out, const Style& style, const Match& match,
                        std::size_t width) {
  const bool has_outcome = match.row != nullptr && !match.symbol().empty();
  append_painted(out, style, has_outcome ? paint_of(match.row->outcome()) : Paint::dim,
                 text_of(append_cut, symbol_cell(match), width));
}

std::string meaning_cell(const Match& match) {
  std::string text = meaning_text(match);
  if (match.row != nullptr) append_outcome(text, match.row->outcome());
  return text;
}

}  // namespace winerr
