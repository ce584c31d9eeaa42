#include "matching_lines.h"

#include "line_feeds.h"
#include "numbers.h"

namespace winerr::cli {

MatchingLines::MatchingLines(const CodeNote& note, Around around, const Style& style,
                             Output& output)
    : note_(note), around_(around), style_(style), output_(output) {}

void MatchingLines::begin(std::string_view name) {
  name_ = name;
  line_.clear();
  before_.clear();
  number_ = 1;
  printed_ = kNone;
  after_left_ = 0;
  has_code_ = false;
}

bool MatchingLines::text(std::string_view bytes) {
  // Most of a log is far from any code: only its lines are counted.
  if (!has_code_ && after_left_ == 0 && around_.before == 0) {
    const std::size_t last = bytes.rfind('\n');
    if (last != std::string_view::npos) {
      number_ += count_line_feeds(bytes.substr(0, last + 1));
      line_.clear();
      bytes.remove_prefix(last + 1);
    }
  }
  for (std::size_t end = 0; (end = bytes.find('\n')) != std::string_view::npos;) {
    if (!end_line(bytes.substr(0, end))) return false;
    bytes.remove_prefix(end + 1);
  }
  line_ += bytes;
  return line_.size() <= kMaxLine || end_line({});
}

bool MatchingLines::code(const Finding& finding) {
  has_code_ = true;
  if (note_.is_before()) note_.append(line_, finding);
  line_ += finding.query.text;
  if (!note_.is_before()) note_.append(line_, finding);
  return true;
}

bool MatchingLines::end() { return line_.empty() || end_line({}); }

/// Ends the line with what stands before its line feed.
bool MatchingLines::end_line(std::string_view rest) {
  line_ += rest;
  if (has_code_) {
    any_ = true;
    std::uint64_t first = number_ - before_.size();
    if (group_printed_ && (around_.before > 0 || around_.after > 0) && first != printed_ + 1) {
      append_painted(output_.buffer(), style_, Paint::dim, "--");
      output_.buffer() += '\n';
    }
    for (const std::string& line : before_) print(line, first++, '-');
    before_.clear();
    print(line_, number_, ':');
    group_printed_ = true;
    after_left_ = around_.after;
  } else if (after_left_ > 0) {
    --after_left_;
    print(line_, number_, '-');
  } else if (around_.before > 0) {
    if (before_.size() == around_.before) before_.pop_front();
    before_.push_back(line_);
  }
  line_.clear();
  has_code_ = false;
  ++number_;
  return output_.flush_if_full();
}

void MatchingLines::print(std::string_view line, std::uint64_t number, char mark) {
  std::string place;
  if (!name_.empty()) {
    place += name_;
    place += mark;
  }
  append_decimal(place, number);
  place += mark;
  append_painted(output_.buffer(), style_, Paint::dim, place);
  output_.buffer() += line;
  output_.buffer() += '\n';
  printed_ = number;
}

}  // namespace winerr::cli
