#include "scan_records.h"

#include <algorithm>
#include <initializer_list>

#include "csv.h"
#include "json_parts.h"
#include "numbers.h"
#include "text_of.h"

namespace winerr {
namespace {

using detail::append_object;
using detail::Json;
using detail::put_code;
using detail::put_match;
using detail::text_or_null;

std::size_t shown(std::size_t count, std::size_t top) noexcept {
  return top == 0 ? count : std::min(count, top);
}

std::string time_text(const ScanReport& report, LogSeconds time, TimeDetail detail) {
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
    for (const char* key :
         {"space", "symbol", "header", "summary", "outcome", "note", "hresult", "win32"}) {
      object[key] = nullptr;
    }
    object["explained"] = false;
  }
  object["first"] = place_json(report, code.first);
  object["last"] = place_json(report, code.last);
  object["first_time"] = text_or_null(time_text(report, code.first_time, TimeDetail::second));
  object["last_time"] = text_or_null(time_text(report, code.last_time, TimeDetail::second));
  return object;
}

Json group_json(const ScanReport& report, const Group& group, GroupBy by) {
  Json object;
  object["type"] = name(by);
  object["count"] = group.count;
  if (by == GroupBy::hour) {
    object["hour"] = time_text(report, group.time, report.hour_detail());
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
          {"lines", report.lines},
          {"files", report.file_count},
          {"bytes", report.bytes},
          {"first_time", text_or_null(time_text(report, report.first_time, TimeDetail::second))},
          {"last_time", text_or_null(time_text(report, report.last_time, TimeDetail::second))}};
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

void append_code_cells(std::string& out, const ScanReport& report, const CodeCount& code) {
  const Match& match = code.match;
  const bool named = code.named();
  append_cells(
      out,
      {std::to_string(code.count), text_of(append_decimal, match.code),
       text_of(append_hex, match.code), text_of(append_signed, match.code),
       named ? name(match.space()) : "", named ? match.symbol() : "", named ? match.header() : "",
       named ? match.summary() : "", report.file_of(code.first), std::to_string(code.first.line),
       time_text(report, code.first_time, TimeDetail::second), report.file_of(code.last),
       std::to_string(code.last.line), time_text(report, code.last_time, TimeDetail::second)});
}

}  // namespace

void append_scan_json(std::string& out, const ScanReport& report, GroupBy by, std::size_t top,
                      const AfterRow& after_row) {
  if (by == GroupBy::code || by == GroupBy::symbol) {
    for (std::size_t i = 0; i < shown(report.codes.size(), top); ++i) {
      append_object(out, code_json(report, *report.codes[i], by));
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
  if (by == GroupBy::code || by == GroupBy::symbol) {
    out +=
        "count,dec,hex,signed,space,symbol,header,summary,first_file,first_line,first_time,"
        "last_file,last_line,last_time\n";
    for (std::size_t i = 0; i < shown(report.codes.size(), top); ++i) {
      append_code_cells(out, report, *report.codes[i]);
      if (!after_row()) return;
    }
    return;
  }
  const std::vector<Group> groups = groups_of(report, by, top);
  if (by == GroupBy::hour) {
    out += "count,hour\n";
    for (const Group& group : groups) {
      append_cells(
          out, {std::to_string(group.count), time_text(report, group.time, report.hour_detail())});
    }
    return;
  }
  append_cells(out,
               {"count", name(by), "codes", "most_count", "most_dec", "most_hex", "most_symbol"});
  for (const Group& group : groups) {
    append_cells(out, {std::to_string(group.count), group.label, std::to_string(group.codes),
                       std::to_string(group.most_count), text_of(append_decimal, group.most.code),
                       text_of(append_hex, group.most.code),
                       group.most.row == nullptr ? "" : group.most.symbol()});
  }
}

}  // namespace winerr
