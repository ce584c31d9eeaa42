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

/// " (success)" or the like; nothing for a failure, which goes without saying.
void append_outcome(std::string& out, Outcome outcome);

/// The summary of a match; if nobody has written one, its message or its symbol in words.
void append_summary(std::string& out, const Match& match);

/// What the bits of a code say when no table has it, as one clause:
/// "HRESULT failure, FACILITY_WINDOWSUPDATE (36), code 4660 (0x1234)".
void append_decoded(std::string& out, const Query& query);

}  // namespace winerr
