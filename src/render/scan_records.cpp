#include "scan_records.h"

#include <initializer_list>

#include "csv.h"
#include "fields.h"
#include "json_parts.h"
#include "match_text.h"
#include "text_of.h"

namespace winerr {
namespace {

using detail::append_object;
using detail::Json;
using detail::put_code;
using detail::put_match;
using detail::put_no_match;
using detail::text_or_null;

/// As ISO 8601 has it, where the year is known.
std::string iso_time(const ScanReport& report, LogSeconds time,
                     TimeDetail detail = TimeDetail::second) {
  return text_of(append_time, time, report.has_year, detail, report.has_year ? 'T' : ' ');
}

Json place_json(const ScanReport& report, const Place& place) {
  return {{"file", text_or_null(report.file_of(place))},
          {"line", place.line},
          {"offset", place.offset}};
}

Json code_json(const ScanReport& report, const CodeCount& code, GroupBy by) {
  Json object;
  object["type"] = name(by);
  object["count"] = code.count;
  put_code(object, code.match.code);
  if (code.named()) {
    put_match(object, code.match);
  } else {
    put_no_match(object);
  }
  object["first"] = place_json(report, code.first);
  object["last"] = place_json(report, code.last);
  object["first_time"] = text_or_null(iso_time(report, code.first_time));
  object["last_time"] = text_or_null(iso_time(report, code.last_time));
  return object;
}

Json group_json(const ScanReport& report, const Group& group, GroupBy by) {
  Json object;
  object["type"] = name(by);
  object["count"] = group.count;
  if (by == GroupBy::hour) {
    object["hour"] = iso_time(report, group.time, report.hour_detail());
    object["seconds"] = report.hour_step;
    return object;
  }
  object[std::string(name(by))] = text_or_null(group.label);
  object["codes"] = group.codes;
  Json most;
  most["count"] = group.most_count;
  put_code(most, group.most.code);
  most["space"] = group.most.row == nullptr ? Json(nullptr) : Json(space_name_of(group.most));
  most["symbol"] = group.most.row == nullptr ? Json(nullptr) : text_or_null(group.most.symbol());
  object["most"] = std::move(most);
  return object;
}

Json totals_json(const ScanReport& report) {
  return {{"type", "total"},
          {"codes", report.codes.size()},
          {"count", report.findings},
          {"beyond_limit", report.untold},
          {"lines", report.lines},
          {"files", report.file_count},
          {"bytes", report.bytes},
          {"first_time", text_or_null(iso_time(report, report.first_time))},
          {"last_time", text_or_null(iso_time(report, report.last_time))}};
}

void append_cells(std::string& out, std::initializer_list<std::string_view> cells) {
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) out += ',';
    first = false;
    append_csv_cell(out, cell);
  }
  out += '\n';
}

/// A column of a match, as `winerr --csv` has it; empty where nobody named the code.
std::string field_text(const Match& match, Field field) {
  const Record record = {{}, match.code, match.row == nullptr ? nullptr : &match};
  return text_of(append_field, record, field);
}

void append_code_cells(std::string& out, const ScanReport& report, const CodeCount& code) {
  const auto field = [&](Field which) { return field_text(code.match, which); };
  append_cells(out, {std::to_string(code.count), field(Field::dec), field(Field::hex),
                     field(Field::signed_dec), field(Field::space), field(Field::symbol),
                     field(Field::header), field(Field::summary), report.file_of(code.first),
                     std::to_string(code.first.line), iso_time(report, code.first_time),
                     report.file_of(code.last), std::to_string(code.last.line),
                     iso_time(report, code.last_time)});
}

}  // namespace

void append_scan_json(std::string& out, const ScanReport& report, GroupBy by, std::size_t top,
                      const AfterRow& after_row) {
  if (lists_codes(by)) {
    for (const CodeCount* code : report.first_codes(top)) {
      append_object(out, code_json(report, *code, by));
      if (!after_row()) return;
    }
  } else {
    for (const Group& group : groups_of(report, by, top)) {
      append_object(out, group_json(report, group, by));
      if (!after_row()) return;
    }
  }
  append_object(out, totals_json(report));
}

void append_scan_csv(std::string& out, const ScanReport& report, GroupBy by, std::size_t top,
                     const AfterRow& after_row) {
  if (lists_codes(by)) {
    out +=
        "count,dec,hex,signed,space,symbol,header,summary,first_file,first_line,first_time,"
        "last_file,last_line,last_time\n";
    for (const CodeCount* code : report.first_codes(top)) {
      append_code_cells(out, report, *code);
      if (!after_row()) return;
    }
    return;
  }
  const std::vector<Group> groups = groups_of(report, by, top);
  if (by == GroupBy::hour) {
    out += "count,hour\n";
    for (const Group& group : groups) {
      append_cells(
          out, {std::to_string(group.count), iso_time(report, group.time, report.hour_detail())});
    }
    return;
  }
  append_cells(out,
               {"count", name(by), "codes", "most_count", "most_dec", "most_hex", "most_symbol"});
  for (const Group& group : groups) {
    append_cells(out, {std::to_string(group.count), group.label, std::to_string(group.codes),
                       std::to_string(group.most_count), field_text(group.most, Field::dec),
                       field_text(group.most, Field::hex), field_text(group.most, Field::symbol)});
  }
}

}  // namespace winerr
