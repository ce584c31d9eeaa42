#include "scan_groups.h"

#include <algorithm>
#include <string_view>

#include "match_text.h"

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

std::vector<Group> groups_of(const ScanReport& report, GroupBy by, std::size_t top) {
  std::vector<Group> groups = by == GroupBy::space  ? groups_by_space(report)
                              : by == GroupBy::file ? groups_by_file(report)
                                                    : groups_by_hour(report);
  std::ranges::stable_sort(groups, std::ranges::greater(), &Group::count);
  if (top != 0 && groups.size() > top) groups.resize(top);
  if (by == GroupBy::hour) std::ranges::sort(groups, {}, &Group::time);
  return groups;
}

}  // namespace winerr
