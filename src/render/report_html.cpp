#include "report_html.h"

#include "codes_html.h"
#include "files_html.h"
#include "html.h"
#include "quantities.h"
#include "report_assets.h"
#include "term_html.h"
#include "text_of.h"
#include "timeline_html.h"

namespace winerr {
namespace {

// By these a page is known again.
constexpr std::string_view kStart = "<!DOCTYPE html>\n";
constexpr std::string_view kTitle = "<title>Windows error codes in ";

}  // namespace

bool ReportHtml::is_head(std::string_view bytes) noexcept {
  return bytes.starts_with(kStart) && bytes.find(kTitle) != std::string_view::npos;
}

ReportHtml::ReportHtml(const ScanReport& report, std::span<const Catalog> catalogs, std::size_t top)
    : report_(report), catalogs_(catalogs), codes_(report.first_codes(top)) {}

bool ReportHtml::next(std::string& out) {
  const std::size_t piece = next_++;
  if (piece == 0) {
    append_head(out);
    append_figures(out);
    append_timeline_html(out, report_);
    if (!codes_.empty()) append_codes_head_html(out, report_, codes_.size());
  } else if (piece <= codes_.size()) {
    append_code_html(out, report_, *codes_[piece - 1], catalogs_);
  } else if (piece == codes_.size() + 1) {
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
  out += kStart;
  // The policy holds for what escaping might have missed: nothing is loaded, nothing is sent.
  out +=
      "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n";
  out += kTitle;
  append_html(out, subject);
  out += "</title>\n<style>\n";
  out += report_style();
  out += "</style>\n</head>\n<body>\n<header>\n<h1>Windows error codes</h1>\n<p class=\"subject\">";
  append_html(out, subject);
  out += "</p>\n</header>\n<main>\n";
}

void ReportHtml::append_figures(std::string& out) const {
  out += "<dl class=\"figures\">\n";
  append_term_html(out, "Findings", grouped(report_.findings));
  append_term_html(out, "Codes", grouped(report_.codes.size()));
  append_term_html(out, report_.file_count == 1 ? "File" : "Files", grouped(report_.file_count));
  append_term_html(out, "Lines", grouped(report_.lines));
  append_term_html(out, "Size", text_of(append_byte_count, report_.bytes));
  out += "</dl>\n";
}

void ReportHtml::append_tail(std::string& out) const {
  if (!codes_.empty()) {
    append_codes_tail_html(out);
  } else {
    out += "<p>No code was found.</p>\n";
  }
  append_files_html(out, report_);
  out +=
      "</main>\n<footer><p>Made by <b>winerr scan</b>; <code>winerr explain CODE</code> says "
      "more on a code.</p></footer>\n<script>\n";
  out += report_script();
  out += "</script>\n</body>\n</html>\n";
}

}  // namespace winerr
