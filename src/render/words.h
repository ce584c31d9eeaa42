#pragma once

#include <string>
#include <string_view>

namespace winerr {

/// A symbol as words, for a row that has no summary yet: "ERROR_FILE_NOT_FOUND" becomes
/// "File not found.", so that a line still reads well.
void append_symbol_as_words(std::string& out, std::string_view symbol);

}  // namespace winerr
