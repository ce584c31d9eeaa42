#include <algorithm>
#include <string>
#include <vector>

#include "commands.h"
#include "csv.h"
#include "json.h"
#include "message_text.h"
#include "numbers.h"
#include "printer.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kCodeColumn = 10;

/// The codes that --code names, each with the one that it wraps.
/// @return whether all are codes
bool parse_codes(const Options& options, std::vector<Code>& codes) {
  const Catalog tables[] = {builtin()};
  for (const std::string_view typed : options.codes) {
    const Result<Query> query = parse_query(typed);
    if (!query) {
      report(shortened(typed), describe(query.error().kind));
      return false;
    }
    const Matches matches = resolve(*query, tables);
    if (query->kind == QueryKind::number) {
      codes.push_back(query->code);
    } else if (matches.empty()) {
      report(shortened(typed), "no symbol has this name");
      return false;
    } else {
      codes.push_back(matches.front().code);
    }
    for (std::size_t i = 0; i < matches.size(); ++i) {
      if (matches[i].relation != Relation::digits_as_hex && matches[i].code == codes.back()) {
        codes.push_back(matches[i].row->code);
      }
    }
  }
  return true;
}

/// What the built-in table calls a code of a space, or "".
std::string_view symbol_of(Code code, Space space) noexcept {
  const Catalog table = builtin();
  for (const Row& row : table.find(code)) {
    if (row.space() == space && space != Space::other) return table.symbol(row);
  }
  return {};
}

/// Prints the messages of tables, one a line.
class Listing {
 public:
  Listing(const Options& options, std::span<const Catalog> catalogs, Printer& printer)
      : options_(options), printer_(printer) {
    for (const Catalog& catalog : catalogs) {
      const std::string_view file = catalog.header(catalog.rows().front());
      several_files_ =
          several_files_ || file != catalogs.front().header(catalogs.front().rows().front());
      file_width_ = std::max(file_width_, columns(file));
      language_width_ = std::max(language_width_, language_tag(catalog.language()).view().size());
    }
  }

  void print(const Row& row, const Message& message) {
    std::string& out = printer_.out();
    switch (options_.format) {
      case Format::json:
        append_json(out, row.code, row.space(), symbol_of(row.code, row.space()), message);
        break;
      case Format::csv: csv(row, message); break;
      case Format::text:
      case Format::pattern: text(row, message); break;
    }
  }

  void print_csv_header() {
    printer_.out() += "symbol,dec,hex,signed,space,language,file,message\n";
  }

 private:
  void text(const Row& row, const Message& message) {
    std::string& out = printer_.out();
    const std::size_t before = out.size();
    append_usual(out, row.space(), row.code);
    append_padding(out, out.size() - before, kCodeColumn);
    out += "  ";
    column(language_tag(message.language).view(), language_width_);
    if (several_files_) column(message.file, file_width_);
    append_one_line(out, message.text);
    out += '\n';
  }

  void column(std::string_view text, std::size_t width) {
    append_painted(printer_.out(), printer_.style(), Paint::dim, text);
    append_padding(printer_.out(), columns(text), width + 2);
  }

  void csv(const Row& row, const Message& message) {
    std::string& out = printer_.out();
    append_csv_cell(out, symbol_of(row.code, row.space()));
    out += ',';
    append_decimal(out, row.code);
    out += ',';
    append_hex(out, row.code);
    out += ',';
    append_signed(out, row.code);
    out += ',';
    out += name(row.space());
    out += ',';
    out += language_tag(message.language).view();
    out += ',';
    append_csv_cell(out, message.file);
    out += ',';
    append_csv_cell(out, message.text);
    out += '\n';
  }

  const Options& options_;
  Printer& printer_;
  bool several_files_ = false;
  std::size_t file_width_ = 0;
  std::size_t language_width_ = 0;
};

}  // namespace

Status run_messages(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  std::string error;
  Printer printer(options, output, error);
  std::vector<Code> codes;
  if (!parse_codes(options, codes)) return Status::error;
  const auto files = catalogs.subspan(1);
  if (files.empty()) {
    // Files that were named and have nothing have been told already.
    if (options.operands.empty() && options.message_files.empty()) {
      report("messages: no file; name .dll, .exe or .mui files, see winerr messages --help");
    }
    return Status::error;
  }
  Listing listing(options, files, printer);
  if (options.format == Format::csv) listing.print_csv_header();
  std::size_t count = 0;
  for (const Catalog& catalog : files) {
    for (const Row& row : catalog.rows()) {
      if (options.space && row.space() != *options.space) continue;
      if (!codes.empty() && std::ranges::find(codes, row.code) == codes.end()) continue;
      if (options.limit > 0 && count == options.limit) return Status::found;
      ++count;
      listing.print(row, message_of(catalog, row));
      if (!output.flush_if_full()) return Status::found;
    }
  }
  if (count == 0) {
    if (!options.quiet) {
      report("messages: no message fits; see winerr messages --help for --code and --space");
    }
    return Status::not_found;
  }
  return Status::found;
}

}  // namespace winerr::cli
