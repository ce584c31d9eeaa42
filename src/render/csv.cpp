#include "csv.h"

namespace winerr {

void append_csv_cell(std::string& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_csv_header(std::string& out) {
  for (std::size_t i = 0; i < kFieldNames.size(); ++i) {
    if (i > 0) out += ',';
    out += kFieldNames[i];
  }
  out += '\n';
}

void append_csv(std::string& out, const Record& record) {
  std::string cell;
  for (std::size_t i = 0; i < kFieldNames.size(); ++i) {
    if (i > 0) out += ',';
    cell.clear();
    append_field(cell, record, static_cast<Field>(i));
    append_csv_cell(out, cell);
  }
  out += '\n';
}

}  // namespace winerr
