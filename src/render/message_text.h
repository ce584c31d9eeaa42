#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "answer.h"
#include "style.h"
#include "winerr/message.h"

namespace winerr {

/// What Windows itself says for the best meaning of an answer that has a text in the tables read
/// from files; meanings of another space than the best are other things. Nothing without tables.
[[nodiscard]] std::optional<Message> best_message(const Matches& matches,
                                                  std::span<const Catalog> catalogs);

/// The first message of one meaning.
[[nodiscard]] std::optional<Message> first_message(const Match& match,
                                                   std::span<const Catalog> catalogs);

/// A message on one line: line ends and control characters are blanks.
void append_one_line(std::string& out, std::string_view message);

/// The messages of the best meaning behind the label "message", each wrapped and followed by its
/// language and file. Nothing if there are none.
/// @param all  every language, not only the first few
void append_messages(std::string& out, const Style& style, const Answer& answer, bool all);

}  // namespace winerr
