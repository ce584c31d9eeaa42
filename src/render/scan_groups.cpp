#include "scan_groups.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "numbers.h"
#include "text.h"
#include "text_of.h"

namespace winerr {
namespace {

std::vector<Group> groups_by_space(const ScanReport& report) {
  std::vector<Group> groups;
  for (const CodeCount* code : report.codes) {
    const std::string_view space = space_name_of(code->match);
    auto group = std::ranges::find(groups, space, &Group::label);
    if (group == groups.end()) {
      group = groups.insert(groups.end(), Group{});
      group->label = space;
      group->most = code->match;  // the codes come most frequent first
      group->most_count = code->count;
    }
    group->count += code->count;
    ++group->codes;
  }
  return groups;
}

std::vector<Group> groups_by_file(const ScanReport& report) {
  std::vector<Group> groups;
  for (const FileCount& file : report.files) {
    groups.push_back({file.name, kNoTime, file.count, file.codes, file.most, file.most_count});
  }
  return groups;
}

std::vector<Group> groups_by_hour(const ScanReport& report) {
  std::vector<Group> groups;
  for (const HourCount& hour : report.hours) {
    Group& group = groups.emplace_back();
    group.time = hour.time;
    group.count = hour.count;
  }
  return groups;
}

}  // namespace

std::string_view name(GroupBy by) noexcept {
  constexpr std::string_view kNames[] = {"code", "symbol", "space", "file", "hour"};
  return kNames[static_cast<std::size_t>(by)];
}

std::string_view space_name_of(const Match& match) noexcept {
  return match.row == nullptr ? "unknown" : name(match.space());
}

std::string code_text(const Match& match) {
  return text_of(append_usual, match.row == nullptr ? Space::hresult : match.space(), match.code);
}

void append_meaning(std::string& out, const Match& match) {
  if (match.row != nullptr) return append_summary(out, match);
  append_decoded(out, number_query(match.code));
  out += '.';
}

std::vector<Group> groups_of(const ScanReport& report, GroupBy by, std::size_t top) {
  std::vector<Group> groups = by == GroupBy::space  ? groups_by_space(report)
                              : by == GroupBy::file ? groups_by_file(report)
                                                    : groups_by_hour(report);
  std::ranges::stable_sort(groups, std::ranges::greater(), &Group::count);
  if (top != 0 && groups.size() > top) groups.resize(top);
  if (by == GroupBy::hour) std::ranges::sort(groups, {}, &Group::time);
  return groups;
}

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
