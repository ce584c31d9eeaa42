#pragma once

#include <string>
#include <string_view>

#include "fields.h"

namespace winerr {

/// One cell (RFC 4180): quoted where a comma, quote or line break needs it.
void append_csv_cell(std::string& out, std::string_view text);

/// The names of all fields as a CSV line (RFC 4180, but with a bare line feed).
/// @param with_message  whether the last one, "message", is a column; here and below
void append_csv_header(std::string& out, bool with_message = false);

/// All fields of a record as a CSV line.
void append_csv(std::string& out, const Record& record, bool with_message = false);

}  // namespace winerr
