#pragma once

#include <string>
#include <string_view>

#include "fields.h"

namespace winerr {

/// One cell (RFC 4180): quoted where a comma, quote or line break needs it.
void append_csv_cell(std::string& out, std::string_view text);

/// The names of all fields as a CSV line (RFC 4180, but with a bare line feed).
void append_csv_header(std::string& out);

/// All fields of a record as a CSV line; quoted where a comma, quote or line break needs it.
void append_csv(std::string& out, const Record& record);

}  // namespace winerr
