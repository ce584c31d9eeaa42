#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "message_table.h"

namespace winerr::pe {

/// Appends a text as UTF-8: up to its NUL, without line feeds and carriage returns at its end.
/// What is no character becomes U+FFFD. At most three times as long as the entry.
/// @param code_page  of TextForm::ansi, as ansi_code_page() says
/// @return how many bytes it was with the end that was cut off: what it cost
std::size_t append_message(std::vector<char>& out, const MessageEntry& entry,
                           std::uint16_t code_page);

}  // namespace winerr::pe
