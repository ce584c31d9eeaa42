#include "symbol_report.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace winerr {

SymbolReport::SymbolReport(const ScanReport& whole) : report_(whole) {
  std::map<std::string_view, CodeCount*> by_symbol;
  for (const CodeCount* code : whole.codes) {
    CodeCount*& entry = by_symbol[code->named() ? code->match.symbol() : std::string_view()];
    const bool joins = entry != nullptr && code->named() && !code->match.symbol().empty();
    if (!joins) {
      entry = &entries_.emplace_back();
      entry->match = code->match;
      if (code->named()) {
        entry->match.code = code->match.row->code;
        entry->match.relation = Relation::exact;
      }
      entry->first = code->first;
      entry->last = code->last;
    }
    join(*entry, *code);
  }
  report_.codes.clear();
  for (const CodeCount& entry : entries_) report_.codes.push_back(&entry);
  std::ranges::stable_sort(report_.codes, std::ranges::greater(),
                           [](const CodeCount* entry) { return entry->count; });
}

void SymbolReport::join(CodeCount& entry, const CodeCount& code) {
  const auto is_before = [](const Place& a, const Place& b) {
    return a.file != b.file   ? a.file < b.file
           : a.line != b.line ? a.line < b.line
                              : a.offset < b.offset;
  };
  entry.count += code.count;
  entry.first = std::min(entry.first, code.first, is_before);
  entry.last = std::max(entry.last, code.last, is_before);
  if (code.first_time == kNoTime) return;
  entry.first_time = std::min(entry.first_time, code.first_time);
  entry.last_time =
      entry.last_time == kNoTime ? code.last_time : std::max(entry.last_time, code.last_time);
  if (code.over_time == nullptr) return;
  if (entry.over_time == nullptr)
    entry.over_time = counts_.emplace_back(report_.code_columns).data();
  for (std::size_t i = 0; i < report_.code_columns; ++i) entry.over_time[i] += code.over_time[i];
}

}  // namespace winerr
