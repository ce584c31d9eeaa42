#pragma once

#include <string>
#include <string_view>

#include "answer.h"
#include "style.h"

namespace winerr {

/// How much of an answer is shown.
struct TextOptions {
  bool all = false;    ///< every meaning, with its summary
  bool first = false;  ///< the best meaning and nothing else
  bool hint = true;    ///< end with the command that explains more
};

/// The full answer to one query, several lines; for a code that nobody named, what its bits
/// say.
void append_full(std::string& out, const Style& style, const Answer& answer,
                 const TextOptions& options);

/// The columns of one-line answers.
struct LineWidths {
  std::size_t query = 11;  ///< "-2147024891"
  std::size_t symbol = 32;
};

/// One meaning on one line: query, symbol, space, summary; "(success)" or the like where it is
/// no failure, "(+2)" when there are more meanings, and where Windows Setup was for a pair.
/// @param message  what Windows says, shown in quotes behind our own words
void append_line(std::string& out, const Style& style, const LineWidths& widths,
                 std::string_view query, const Match& match, std::size_t more,
                 std::optional<ExtendCode> extend = std::nullopt, std::string_view message = {});

/// One line for a query that has no meaning: what its bits say, or what may have been meant.
void append_unknown_line(std::string& out, const Style& style, const LineWidths& widths,
                         const Answer& answer);

/// " (success)" or the like; nothing for a failure, which goes without saying.
void append_outcome(std::string& out, Outcome outcome);

/// The summary of a match; if nobody has written one, its message or its symbol in words.
void append_summary(std::string& out, const Match& match);

/// What the bits of a code say when no table has it, as one clause:
/// "HRESULT failure, FACILITY_WINDOWSUPDATE (36), code 4660 (0x1234)".
void append_decoded(std::string& out, const Query& query);

}  // namespace winerr
