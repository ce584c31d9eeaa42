#include "report_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "article_html.h"
#include "fields.h"
#include "html.h"
#include "match_text.h"
#include "numbers.h"
#include "quantities.h"
#include "report_assets.h"
#include "scan_groups.h"
#include "style.h"
#include "text_of.h"
#include "winerr/article.h"

namespace winerr {
namespace {

constexpr std::size_t kMaxFiles = 100;  // shown; a folder of logs can have any number
constexpr std::size_t kMostBars = 128;  // of the timeline
constexpr std::size_t kSparkColumns = 32;
constexpr std::size_t kMaxAlso = 8;

template <typename... Values>
void put(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
  fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

/// "<dt>NAME</dt><dd>" and what ends it.
void append_term(std::string& out, std::string_view term, std::string_view value,
                 std::string_view value_class = {}) {
  out += "<div><dt>";
  append_html(out, term);
  out += "</dt><dd";
  if (!value_class.empty()) put(out, " class=\"{}\"", value_class);
  out += '>';
  append_html(out, value);
  out += "</dd></div>\n";
}

std::string grouped(std::uint64_t number) { return text_of(append_grouped, number); }

/// A number, and a bar for its share of the greatest, which is decoration.
void append_count(std::string& out, std::uint64_t count, std::uint64_t greatest) {
  const double share = static_cast<double>(count) / static_cast<double>(greatest);
  put(out,
      "<b>{}</b><svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" "
      "aria-hidden=\"true\"><rect width=\"{:.2f}\" height=\"1\"/></svg>",
      grouped(count), std::max(share * 100, 0.5));
}

void append_spark_svg(std::string& out, std::span<const double> values) {
  const double greatest = *std::ranges::max_element(values);
  put(out,
      "<svg class=\"spark\" viewBox=\"0 0 {} 16\" preserveAspectRatio=\"none\" "
      "aria-hidden=\"true\">",
      values.size() * 4);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] <= 0) continue;
    const double height = std::max(values[i] / greatest * 16, 1.0);
    put(out, "<rect x=\"{}\" y=\"{:.1f}\" width=\"3\" height=\"{:.1f}\"/>", i * 4, 16 - height,
        height);
  }
  out += "</svg>";
}

/// The columns of a timeline from the first count to the last, joined until there are few
/// enough. Whole counts, unlike in_columns(): people read them.
struct WholeColumns {
  LogSeconds first = 0;
  LogSeconds step = 1;
  std::vector<std::uint64_t> counts;
};

WholeColumns whole_columns(const Timeline& timeline) {
  const auto is_busy = [](std::uint64_t count) { return count > 0; };
  const auto first = std::ranges::find_if(timeline.counts, is_busy);
  auto last = timeline.counts.end();
  while (last != first && *(last - 1) == 0) --last;
  WholeColumns columns{
      timeline.first + timeline.step * static_cast<LogSeconds>(first - timeline.counts.begin()),
      timeline.step,
      {first, last}};
  while (columns.counts.size() > kMostBars) {
    std::vector<std::uint64_t> joined((columns.counts.size() + 1) / 2);
    for (std::size_t i = 0; i < columns.counts.size(); ++i) joined[i / 2] += columns.counts[i];
    columns.counts = std::move(joined);
    columns.step *= 2;
  }
  return columns;
}

/// A symbol that may be broken behind each '_', and only there.
void append_breakable(std::string& out, std::string_view symbol) {
  while (!symbol.empty()) {
    const std::size_t end = std::min(symbol.find('_'), symbol.size() - 1) + 1;
    append_html(out, symbol.substr(0, end));
    symbol.remove_prefix(end);
    if (!symbol.empty()) out += "<wbr>";
  }
}

}  // namespace

ReportHtml::ReportHtml(const ScanReport& report, std::span<const Catalog> catalogs, std::size_t top)
    : report_(report),
      catalogs_(catalogs),
      shown_(top == 0 ? report.codes.size() : std::min(top, report.codes.size())) {}

bool ReportHtml::next(std::string& out) {
  const std::size_t piece = next_++;
  if (piece == 0) {
    append_head(out);
    append_figures(out);
    append_timeline(out);
    if (shown_ > 0) append_table_head(out);
  } else if (piece <= shown_) {
    append_code(out, piece - 1);
  } else if (piece == shown_ + 1) {
    append_tail(out);
  } else {
    return false;
  }
  return true;
}

void ReportHtml::append_head(std::string& out) const {
  std::string subject;
  if (report_.files.size() == 1) {
    subject = report_.files.front().name;
  } else {
    append_counted(subject, report_.file_count, "file");
  }
  // The policy holds for what escaping might have missed: nothing is loaded, nothing is sent.
  out +=
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<title>Windows error codes in ";
  append_html(out, subject);
  out += "</title>\n<style>\n";
  out += report_style();
  out += "</style>\n</head>\n<body>\n<header>\n<h1>Windows error codes</h1>\n<p class=\"subject\">";
  append_html(out, subject);
  out += "</p>\n</header>\n<main>\n";
}

void ReportHtml::append_figures(std::string& out) const {
  out += "<dl class=\"figures\">\n";
  append_term(out, "Findings", grouped(report_.findings));
  append_term(out, "Codes", grouped(report_.codes.size()));
  append_term(out, report_.file_count == 1 ? "File" : "Files", grouped(report_.file_count));
  append_term(out, "Lines", grouped(report_.lines));
  append_term(out, "Size", text_of(append_byte_count, report_.bytes));
  out += "</dl>\n";
}

void ReportHtml::append_moment(std::string& out, LogSeconds time) const {
  std::string text;
  append_time(text, time, report_.has_year, TimeDetail::second);
  if (report_.has_year) {
    std::string machine;
    append_time(machine, time, true, TimeDetail::second, 'T');
    put(out, "<time datetime=\"{}\">{}</time>", machine, text);
  } else {
    out += text;
  }
}

void ReportHtml::append_timeline(std::string& out) const {
  if (!report_.has_times() || report_.first_time == report_.last_time) return;
  constexpr int kHeight = 100;
  const WholeColumns columns = whole_columns(report_.over_time);
  const std::uint64_t greatest = *std::ranges::max_element(columns.counts);
  std::string first;
  std::string last;
  append_time(first, report_.first_time, report_.has_year, TimeDetail::second);
  append_time(last, report_.last_time, report_.has_year, TimeDetail::second);
  out +=
      "<section class=\"timeline\" aria-labelledby=\"over-time\">\n"
      "<h2 id=\"over-time\">Over time</h2>\n<figure>\n";
  put(out,
      "<svg viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" role=\"img\" "
      "aria-label=\"Findings from {} to {}, at most {} in one column\">\n",
      columns.counts.size() * 10, kHeight, first, last, grouped(greatest));
  for (std::size_t i = 0; i < columns.counts.size(); ++i) {
    const std::uint64_t count = columns.counts[i];
    if (count == 0) continue;
    const double height =
        std::max(static_cast<double>(count) / static_cast<double>(greatest) * kHeight, 1.5);
    std::string from;
    append_time(from, columns.first + i * columns.step, report_.has_year, TimeDetail::second);
    put(out,
        "<rect x=\"{}\" y=\"{:.1f}\" width=\"9\" height=\"{:.1f}\"><title>{} from {}</title>"
        "</rect>\n",
        i * 10, kHeight - height, height, grouped(count), from);
  }
  out += "</svg>\n<figcaption><span>";
  append_moment(out, report_.first_time);
  put(out, "</span><span>highest column: {}</span><span>", grouped(greatest));
  append_moment(out, report_.last_time);
  out += "</span></figcaption>\n</figure>\n</section>\n";
}

void ReportHtml::append_table_head(std::string& out) const {
  out +=
      "<section aria-labelledby=\"codes-heading\">\n<div class=\"heading\">"
      "<h2 id=\"codes-heading\">Codes</h2></div>\n";
  if (shown_ < report_.codes.size()) {
    put(out, "<p class=\"hint\">The {} most frequent of {}.</p>\n", grouped(shown_),
        grouped(report_.codes.size()));
  }
  if (report_.untold > 0) {
    put(out, "<p class=\"hint\">{} findings are of codes beyond these and not told apart.</p>\n",
        grouped(report_.untold));
  }
  out +=
      "<table id=\"codes\">\n<thead><tr>"
      "<th scope=\"col\" data-key=\"count\" aria-sort=\"descending\">Count</th>"
      "<th scope=\"col\" data-key=\"code\">Code</th>"
      "<th scope=\"col\" data-key=\"symbol\">Symbol</th>"
      "<th scope=\"col\" data-key=\"space\">Space</th>";
  if (report_.has_times()) out += "<th scope=\"col\">Over time</th>";
  out +=
      "<th scope=\"col\" data-key=\"first\">First</th>"
      "<th scope=\"col\" data-key=\"last\">Last</th></tr></thead>\n";
}

/// "setup.log:11", or "line 11" where there is but one file.
void ReportHtml::append_place(std::string& out, const Place& place) const {
  if (report_.file_count == 1) {
    put(out, "line {}", grouped(place.line));
    return;
  }
  append_html(out, report_.file_of(place));
  put(out, ":{}", place.line);
}

void ReportHtml::append_row(std::string& out, const CodeCount& code) const {
  const auto append_end = [&](std::string_view label, const Place& place, LogSeconds time) {
    put(out, "<td class=\"place\" data-label=\"{}\"><span>", label);
    append_place(out, place);
    out += "</span>";
    if (time != kNoTime) {
      out += "<small>";
      append_moment(out, time);
      out += "</small>";
    }
    out += "</td>\n";
  };
  out += "<tr>\n<td class=\"count\" data-label=\"Count\">";
  append_count(out, code.count, report_.codes.front()->count);
  put(out, "</td>\n<td class=\"code\" data-label=\"Code\"><code>{}</code></td>\n",
      code_text(code.match));
  put(out, "<th scope=\"row\" class=\"symbol {}\">",
      code.named() ? name(code.match.row->outcome()) : "unknown");
  append_breakable(out, symbol_text(code.match, kNoSymbol));
  if (code.named() && code.match.row->outcome() != Outcome::failure) {
    put(out, " <em>{}</em>", name(code.match.row->outcome()));
  }
  put(out, "</th>\n<td class=\"space\" data-label=\"Space\">{}</td>\n", space_name_of(code.match));
  if (report_.has_times()) {
    out += "<td class=\"over-time\" data-label=\"Over time\">";
    const Timeline timeline = report_.timeline_of(code);
    if (!timeline.counts.empty()) {
      append_spark_svg(out,
                       in_columns(timeline, report_.first_time, report_.last_time, kSparkColumns));
    }
    out += "</td>\n";
  }
  append_end("First", code.first, code.first_time);
  append_end("Last", code.last, code.last_time);
  out += "</tr>\n";
}

void ReportHtml::append_code(std::string& out, std::size_t index) const {
  const CodeCount& code = *report_.codes[index];
  // Files are numbered as they were read, so a place sorts as a number; 2^53 is what scripts
  // can count to.
  const auto order = [](const Place& place) {
    return (std::uint64_t{place.file} << 32) + std::min<std::uint64_t>(place.line, UINT32_MAX);
  };
  put(out, "<tbody data-count=\"{}\" data-code=\"{}\" data-symbol=\"", code.count, code.match.code);
  append_html(out, symbol_text(code.match, kNoSymbol));
  put(out, "\" data-space=\"{}\" data-first=\"{}\" data-last=\"{}\">\n", space_name_of(code.match),
      order(code.first), order(code.last));
  append_row(out, code);
  put(out, "<tr class=\"more\"><td colspan=\"{}\"><details><summary>", report_.has_times() ? 7 : 6);
  append_html(out, meaning_text(code.match));
  out += "</summary>\n<div class=\"explanation\">\n";
  append_explanation(out, code);
  out += "</div></details></td></tr>\n</tbody>\n";
}

void ReportHtml::append_explanation(std::string& out, const CodeCount& code) const {
  if (code.named() && !code.match.note().empty()) {
    out += "<p class=\"note\">";
    append_html(out, code.match.note());
    out += "</p>\n";
  }
  append_samples(out, code);
  append_forms(out, code);
  if (code.named() && code.match.row->has_article()) {
    if (const auto article = find_article(code.match.symbol())) {
      out += "<article>\n";
      append_article_html(out, *article);
      out += "</article>\n";
    }
  }
  append_other_meanings(out, code);
}

void ReportHtml::append_forms(std::string& out, const CodeCount& code) const {
  const Match& match = code.match;
  out += "<section><h4>The number</h4>\n<dl class=\"forms\">\n";
  append_term(out, "Hexadecimal", text_of(append_hex, match.code), "number");
  append_term(out, "Decimal", text_of(append_decimal, match.code), "number");
  if ((match.code >> 31) != 0) {
    append_term(out, "Signed", text_of(append_signed, match.code), "number");
  }
  if (code.named()) {
    append_term(out, "Defined in", match.header());
    if (match.row->code != match.code) {
      std::string wrapped = code_text({match.catalog, match.row, Relation::exact, match.row->code});
      wrapped += " (";
      wrapped += name(match.row->space());
      wrapped += ')';
      append_term(out, "Wraps", wrapped, "number");
    }
    const auto hresult = hresult_form(match.space(), match.code);
    if (hresult && *hresult != match.code) {
      append_term(out, "As HRESULT", text_of(append_hex_and_signed, *hresult), "number");
    }
    if (const auto win32 = win32_form(match)) {
      append_term(out, "As Win32", text_of(append_decimal, *win32), "number");
    }
  }
  out += "</dl></section>\n";
}

void ReportHtml::append_other_meanings(std::string& out, const CodeCount& code) const {
  const Matches matches = resolve(number_query(code.match.code), catalogs_);
  std::size_t count = 0;
  for (std::size_t i = 0; i < matches.size() && count < kMaxAlso; ++i) {
    const Match& other = matches[i];
    if (other.row == code.match.row || other.symbol().empty()) continue;
    if (count++ == 0) out += "<section><h4>The same number elsewhere</h4>\n<ul class=\"also\">\n";
    out += "<li><b>";
    append_html(out, other.symbol());
    put(out, "</b> <small>{}, ", name(other.row->space()));
    append_html(out, other.header());
    out += "</small> ";
    append_html(out, meaning_text(other));
    out += "</li>\n";
  }
  if (count > 0) out += "</ul></section>\n";
}

void ReportHtml::append_samples(std::string& out, const CodeCount& code) const {
  if (code.samples.empty()) return;
  put(out, "<section><h4>{}</h4>\n<ol class=\"samples\">\n",
      code.count > code.samples.size() ? "The first lines with it" : "Lines with it");
  for (const SampleLine& sample : code.samples) {
    const std::string_view text = sample.text;
    out += "<li><span>";
    append_place(out, sample.place);
    out += "</span><pre>";
    if (sample.cut_before) out += "&hellip;";
    append_html(out, text.substr(0, sample.code_first));
    out += "<mark>";
    append_html(out, text.substr(sample.code_first, sample.code_last - sample.code_first));
    out += "</mark>";
    append_html(out, text.substr(sample.code_last));
    if (sample.cut_behind) out += "&hellip;";
    out += "</pre></li>\n";
  }
  out += "</ol></section>\n";
}

void ReportHtml::append_files(std::string& out) const {
  if (report_.file_count < 2 || report_.files.empty()) return;
  const std::vector<Group> files = groups_of(report_, GroupBy::file, kMaxFiles);
  out += "<section aria-labelledby=\"files-heading\">\n<h2 id=\"files-heading\">Files</h2>\n";
  if (files.size() < report_.files.size()) {
    put(out, "<p class=\"hint\">The {} with the most findings of {}.</p>\n", grouped(files.size()),
        grouped(report_.files.size()));
  }
  out +=
      "<table class=\"files\">\n<thead><tr><th scope=\"col\">Count</th>"
      "<th scope=\"col\">File</th><th scope=\"col\">Codes</th>"
      "<th scope=\"col\">Most frequent</th></tr></thead>\n<tbody>\n";
  for (const Group& file : files) {
    out += "<tr><td class=\"count\" data-label=\"Count\">";
    append_count(out, file.count, files.front().count);
    out += "</td><th scope=\"row\">";
    append_html(out, file.label);
    put(out,
        "</th><td data-label=\"Codes\">{}</td><td data-label=\"Most frequent\"><code>{}</code> ",
        grouped(file.codes), code_text(file.most));
    if (file.most.row != nullptr) append_html(out, file.most.symbol());
    out += "</td></tr>\n";
  }
  out += "</tbody>\n</table>\n</section>\n";
}

void ReportHtml::append_tail(std::string& out) const {
  if (shown_ > 0) {
    out += "</table>\n</section>\n";
  } else {
    out += "<p>No code was found.</p>\n";
  }
  append_files(out);
  out +=
      "</main>\n<footer><p>Made by <b>winerr scan</b>; <code>winerr explain CODE</code> says "
      "more on a code.</p></footer>\n<script>\n";
  out += report_script();
  out += "</script>\n</body>\n</html>\n";
}

}  // namespace winerr
