#include "csv.h"

namespace winerr {
namespace {

static_assert(kFieldNames.back() == "message");

std::size_t column_count(bool with_message) noexcept {
  return with_message ? kFieldNames.size() : kFieldNames.size() - 1;
}

}  // namespace

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

void append_csv_header(std::string& out, bool with_message) {
  for (std::size_t i = 0; i < column_count(with_message); ++i) {
    if (i > 0) out += ',';
    out += kFieldNames[i];
  }
  out += '\n';
}

void append_csv(std::string& out, const Record& record, bool with_message) {
  std::string cell;
  for (std::size_t i = 0; i < column_count(with_message); ++i) {
    if (i > 0) out += ',';
    cell.clear();
    append_field(cell, record, static_cast<Field>(i));
    append_csv_cell(out, cell);
  }
  out += '\n';
}

}  // namespace winerr
