#include "group_lines.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "count_column.h"
#include "match_text.h"
#include "scan_cells.h"

namespace winerr {
namespace {

constexpr std::string_view kCodes = "codes";  // the heading over their number, and as wide as it

std::uint64_t greatest_count(std::span<const Group> groups) {
  std::uint64_t greatest = 1;
  for (const Group& group : groups) greatest = std::max(greatest, group.count);
  return greatest;
}

class GroupLines {
 public:
  GroupLines(std::string& out, const Style& style, const ScanReport& report, GroupBy by,
             bool terminal, std::span<const Group> groups)
      : out_(out),
        style_(style),
        report_(report),
        by_(by),
        terminal_(terminal),
        counts_(style, terminal, greatest_count(groups)),
        label_(widest(groups, name(by).size(), [](const Group& group) { return group.label; })),
        code_(widest(groups, 0, [](const Group& group) {
          return group.codes > 0 ? code_text(group.most) : std::string();
        })) {}

  void append_heading() {
    counts_.append_heading(out_);
    if (by_ == GroupBy::hour) {
      out_ += "hour";
    } else {
      append_left(out_, name(by_), label_ + 2);
      append_right(out_, kCodes, kCodes.size());
      out_ += "  most frequent";
    }
    out_ += '\n';
  }

  void append(const Group& group) {
    counts_.append(out_, group.count);
    if (by_ == GroupBy::hour) {
      append_time(out_, group.time, report_.has_year, report_.hour_detail());
    } else {
      append_left(out_, name_cell(group.label, terminal_), label_ + 2);
    }
    if (group.codes > 0) append_most(group);
    out_ += '\n';
  }

  void append_rest(std::size_t count) { counts_.append_rest(out_, count); }

 private:
  /// How many codes a group has, and which is the most frequent.
  void append_most(const Group& group) {
    append_right(out_, count_cell(group.codes, terminal_), kCodes.size());
    std::string_view noun = "  ";
    if (terminal_) noun = group.codes == 1 ? " code   " : " codes  ";
    out_ += noun;
    append_left(out_, code_text(group.most), code_ + 2);
    if (!terminal_) return append_symbol_cell(out_, style_, group.most);
    const std::size_t before =
        counts_.width() + label_ + 2 + kCodes.size() + noun.size() + code_ + 2;
    append_symbol_cell(out_, style_, group.most, style_.width - std::min(style_.width, before));
  }

  std::string& out_;
  const Style& style_;
  const ScanReport& report_;
  GroupBy by_;
  bool terminal_;
  CountColumn counts_;
  std::size_t label_;  // columns
  std::size_t code_;   // columns
};

}  // namespace

void append_group_lines(std::string& out, const Style& style, const ScanReport& report, GroupBy by,
                        std::size_t top, bool terminal) {
  const std::vector<Group> groups = groups_of(report, by, top);
  GroupLines lines(out, style, report, by, terminal, groups);
  if (!terminal) lines.append_heading();
  for (const Group& group : groups) lines.append(group);
  lines.append_rest(groups_of(report, by, 0).size() - groups.size());
}

}  // namespace winerr
