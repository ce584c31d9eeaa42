#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "code_note.h"
#include "output.h"

namespace winerr::cli {

/// `annotate --only`: of annotated text, the lines with codes and so many around them, each with
/// its file and number, in the form of grep ("file:12:line", "file-13-context", "--"). A sink of
/// annotate().
class MatchingLines {
 public:
  /// Longer lines count as several of this size, so that memory stays bounded.
  static constexpr std::size_t kMaxLine = 1U << 20;

  struct Around {
    std::size_t before = 0;
    std::size_t after = 0;
  };

  /// @param note, output  must outlive this
  MatchingLines(const CodeNote& note, Around around, const Style& style, Output& output);

  /// Begins a file. @param name  stands before each line; "" for none
  void begin(std::string_view name);

  bool text(std::string_view bytes);
  bool code(const Finding& finding);

  /// Ends the file's last line, which may have no line feed.
  bool end();

  [[nodiscard]] bool any() const noexcept { return any_; }

 private:
  /// No line stands behind this one, so that the first group of a file is set apart from the last
  /// file's.
  static constexpr std::uint64_t kNone = UINT64_MAX - 1;

  bool end_line(std::string_view rest);
  void print(std::string_view line, std::uint64_t number, char mark);

  const CodeNote& note_;
  Around around_;
  Style style_;
  Output& output_;
  std::string name_;
  std::string line_;  ///< the line so far, annotated
  std::deque<std::string> before_;
  std::uint64_t number_ = 1;
  std::uint64_t printed_ = kNone;  ///< number of the last line printed, of this file
  std::size_t after_left_ = 0;     ///< lines still to print behind one with a code
  bool has_code_ = false;          ///< of line_
  bool any_ = false;
  bool group_printed_ = false;  ///< so that the next group is set apart
};

}  // namespace winerr::cli
