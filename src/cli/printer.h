#pragma once

#include <string>
#include <string_view>

#include "answer.h"
#include "answer_line.h"
#include "fields.h"
#include "options.h"
#include "output.h"
#include "style.h"
#include "template.h"
#include "winerr/message.h"

namespace winerr::cli {

/// Prints answers and rows in the format that the options ask for.
class Printer {
 public:
  /// @param error  receives one sentence if the options cannot be followed
  /// @param with_messages  whether there are tables of messages, which make one more CSV column
  Printer(const Options& options, Output& output, std::string& error, bool with_messages = false);

  /// Text answers as one line or in full; other formats are not affected.
  void set_lines(bool lines) noexcept { lines_ = lines; }
  void set_widths(const LineWidths& widths) noexcept { widths_ = widths; }

  void answer(const Answer& answer);

  /// A query that is no code can be: a number of more than 32 bits.
  void refusal(std::string_view typed, std::string_view reason);

  /// A row of a listing or a search.
  /// @param message  the text that a search found it by, or nullptr
  void row(const Match& match, const Message* message = nullptr);

  /// Whether answer() says on the output that a query has no meaning; if not, the caller
  /// tells on standard error.
  [[nodiscard]] bool prints_unknown() const noexcept {
    return options_.format != Format::text || lines_;
  }

  [[nodiscard]] const Style& style() const noexcept { return style_; }
  [[nodiscard]] std::string& out() noexcept { return output_.buffer(); }

 private:
  void text_answer(const Answer& answer);
  void records(const Answer& answer);

  const Options& options_;
  Output& output_;
  Style style_;
  LineWidths widths_;
  Template template_;
  bool with_messages_;
  bool lines_ = false;
  bool separated_ = false;  ///< a full answer has been printed already
};

/// Whether to color, from --color, NO_COLOR (no-color.org), CLICOLOR_FORCE and the terminal.
[[nodiscard]] bool wants_color(When when);

}  // namespace winerr::cli
