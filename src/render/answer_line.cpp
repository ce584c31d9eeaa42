#include "answer_line.h"

#include <algorithm>

#include "answer_clauses.h"
#include "message_text.h"
#include "numbers.h"
#include "text.h"

namespace winerr {
namespace {

constexpr std::size_t kSpaceColumn = 9;  // "exception"

/// What stands before the text of a line.
void append_columns(std::string& out, const Style& style, const LineWidths& widths,
                    std::string_view query, Paint paint, std::string_view symbol,
                    std::string_view space) {
  append_left(out, query, widths.query);
  out += "  ";
  append_painted(out, style, paint, symbol);
  append_padding(out, symbol.size(), widths.symbol);
  out += "  ";
  append_left(out, space, kSpaceColumn);
  out += ' ';
}

/// Wraps the text from `begin` on, which stands in the last column of a line, so that a terminal
/// does not break its words: beside the other columns, or below them where there is little room.
/// @param query, symbol  what stands in the columns before
void wrap_last_column(std::string& out, const Style& style, std::size_t begin,
                      const LineWidths& widths, std::string_view query, std::string_view symbol) {
  if (style.line_width == 0) return;
  constexpr std::size_t kBelow = 4;
  std::size_t column = std::max(columns(query), widths.query) + 2 +
                       std::max(symbol.size(), widths.symbol) + 2 + kSpaceColumn + 1;
  const std::string text = out.substr(begin);
  if (column + columns(text) <= style.line_width) return;
  out.resize(begin);
  if (column + kLeastSummary > style.line_width) {
    while (out.ends_with(' ')) out.pop_back();
    out += '\n';
    out.append(kBelow, ' ');
    column = kBelow;
  }
  Style line = style;
  line.width = style.line_width;
  append_wrapped(out, line, text, column);
}

/// " Setup was booting, in ...", on the line of a pair.
void append_setup_clause(std::string& out, std::optional<ExtendCode> extend) {
  if (!extend) return;
  out += " Setup was ";
  append_setup_place(out, *extend);
  out += '.';
}

}  // namespace

void append_line(std::string& out, const Style& style, const LineWidths& widths,
                 std::string_view query, const Match& match, std::size_t more,
                 std::optional<ExtendCode> extend, std::string_view message) {
  const std::string_view symbol = match.symbol().empty() ? "-" : match.symbol();
  append_columns(out, style, widths, query, paint_of(match.row->outcome()), symbol,
                 name(match.space()));
  const std::size_t begin = out.size();
  append_summary(out, match);
  if (!message.empty() && !match.catalog->has_messages()) {
    out += " \"";
    append_one_line(out, message);
    out += '"';
  }
  append_setup_clause(out, extend);
  append_outcome(out, match.row->outcome());
  if (more > 0) {
    out += " (+";
    append_decimal(out, more);
    out += ')';
  }
  wrap_last_column(out, style, begin, widths, query, symbol);
  out += '\n';
}

void append_unknown_line(std::string& out, const Style& style, const LineWidths& widths,
                         const Answer& answer) {
  const std::string_view symbol = answer.elsewhere ? "(elsewhere)" : "(unknown)";
  append_columns(out, style, widths, answer.typed, Paint::dim, symbol, "-");
  const std::size_t begin = out.size();
  if (answer.elsewhere) {
    out += "It";
    append_wrong_space(out, *answer.space);
    out += "; ";
    append_elsewhere(out, *answer.elsewhere);
    out += '.';
  } else if (answer.misnomer) {
    out += answer.misnomer->truth;
  } else if (answer.query.kind == QueryKind::number) {
    append_decoded(out, answer.query);
    out += '.';
    append_setup_clause(out, answer.query.extend);
  } else if (!answer.suggestions.empty()) {
    out += "Perhaps ";
    out += answer.suggestions.front().catalog->symbol(*answer.suggestions.front().row);
    out += " is meant.";
  } else {
    out += "No symbol has this name.";
  }
  wrap_last_column(out, style, begin, widths, answer.typed, symbol);
  out += '\n';
}

}  // namespace winerr
