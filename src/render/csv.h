#pragma once

#include <string>

#include "fields.h"

namespace winerr {

/// The names of all fields as a CSV line (RFC 4180, but with a bare line feed).
void append_csv_header(std::string& out);

/// All fields of a record as a CSV line; quoted where a comma, quote or line break needs it.
void append_csv(std::string& out, const Record& record);

}  // namespace winerr
