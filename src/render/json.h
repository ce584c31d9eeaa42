#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "answer.h"
#include "winerr/article.h"
#include "winerr/message.h"

namespace winerr {

/// One object for a query and all its meanings, with a line feed. Keys never change; README.md
/// documents them. A query that is no UTF-8 has U+FFFD where it is broken.
/// @param first  leave the meanings after the best out
void append_json(std::string& out, const Answer& answer, bool first);

/// The same with the sections of the article, "article": {"meaning": ..., ...}, or null.
void append_json(std::string& out, const Answer& answer, const Article* article);

/// One object for a row found by a search or a listing.
/// @param message  the text that a search found it by, or nullptr
void append_json(std::string& out, const Match& match, const Message* message = nullptr);

/// One object for a message of a file.
/// @param symbol  what the code is called, or ""
void append_json(std::string& out, Code code, Space space, std::string_view symbol,
                 const Message& message);

/// A code found in a log.
struct FoundCode {
  std::string_view file;     ///< "" for standard input, null in JSON
  std::uint64_t line = 0;    ///< from 1
  std::uint64_t offset = 0;  ///< of the code's first byte in the file
  std::string_view text;     ///< the code as it stands there
  const Match& match;        ///< without a row for a code that nobody named
};

/// One object for a code found in a log.
void append_json(std::string& out, const FoundCode& found);

/// One object for a query that could not be read.
void append_json_error(std::string& out, std::string_view typed, std::string_view error);

}  // namespace winerr
