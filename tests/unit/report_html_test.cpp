#include "report_html.h"

#include <deque>

#include "catch.h"
#include "matches.h"

using namespace winerr;

namespace {

/// A report put together by hand.
struct Made {
  std::deque<CodeCount> codes;
  std::vector<std::uint64_t> counts = {3, 0, 1};
  ScanReport report;

  CodeCount& add(std::string_view typed, std::uint64_t count) {
    const Answer answer = test::answer_to(typed);
    CodeCount& code = codes.emplace_back();
    if (answer.found()) {
      code.match = answer.matches.front();
    } else {
      code.match.code = answer.query.code;
    }
    code.count = count;
    code.first = {0, 3, 40};
    code.last = {0, 9, 400};
    report.codes.push_back(&code);
    report.findings += count;
    return code;
  }

  std::string page(std::size_t top = 0) {
    if (report.files.empty()) report.files.push_back({"setup.log", report.findings, 1, {}, 0});
    report.files.front().most = codes.empty() ? Match{} : codes.front().match;
    report.file_count = report.files.size();
    ReportHtml html(report, test::builtin_catalogs(), top);
    std::string out;
    while (html.next(out)) {
    }
    return out;
  }
};

bool has(const std::string& page, std::string_view part) {
  return page.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& page, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = page.find(part, at)) != std::string::npos; ++at) ++count;
  return count;
}

/// Whether every element that is opened is closed, in order.
bool is_balanced(const std::string& page) {
  std::vector<std::string> open;
  for (std::size_t at = 0; (at = page.find('<', at)) != std::string::npos;) {
    const std::size_t end = page.find('>', at);
    if (end == std::string::npos) return false;
    const std::string tag = page.substr(at + 1, end - at - 1);
    at = end + 1;
    if (tag.starts_with('!') || tag.ends_with('/') || tag.starts_with("meta") || tag == "wbr") {
      continue;
    }
    const std::string name = tag.substr(0, tag.find(' '));
    if (!name.starts_with('/')) {
      open.push_back(name);
      // What stands in these is no markup.
      if (name == "script" || name == "style") at = page.find("</" + name, at);
    } else {
      if (open.empty() || open.back() != name.substr(1)) return false;
      open.pop_back();
    }
  }
  return open.empty();
}

}  // namespace

TEST_CASE("the page explains each code") {
  Made made;
  made.add("0x80070005", 1234);
  made.add("3010", 5);
  made.add("0x81234567", 1);
  const std::string page = made.page();
  CHECK(is_balanced(page));
  CHECK(count_of(page, "<tbody data-count=") == 3);
  CHECK(has(page, "<b>1,234</b>"));
  CHECK(has(page, "E_<wbr>ACCESSDENIED"));
  CHECK(has(page, "-2147024891"));
  CHECK(has(page, "ERROR_ACCESS_DENIED"));       // the same number elsewhere
  CHECK(has(page, "<h4>What to do</h4>"));       // its article
  CHECK(has(page, "<em>success</em>"));          // 3010 is no failure
  CHECK(has(page, "0x80070BC2 (-2147021886)"));  // and has a form as HRESULT
  CHECK(has(page, "(unknown)"));
  CHECK(has(page, "HRESULT failure, "));  // what its bits say
  CHECK(has(page, "line 3"));
  CHECK_FALSE(has(page, "Over time"));  // without times
}

TEST_CASE("a long symbol may be broken between its words") {
  Made made;
  made.add("JET_errEngineFormatVersionSpecifiedTooLowForDatabaseVersion", 1);
  made.add("D3D12_ERROR_INVALID_REDIST", 1);
  const std::string page = made.page();
  CHECK(has(page,
            ">JET_<wbr>err<wbr>Engine<wbr>Format<wbr>Version<wbr>Specified<wbr>Too<wbr>Low<wbr>For"
            "<wbr>Database<wbr>Version<"));
  CHECK(has(page, ">D3D12_<wbr>ERROR_<wbr>INVALID_<wbr>REDIST<"));
}

TEST_CASE("it holds nothing that is loaded from elsewhere") {
  Made made;
  made.add("0x80070005", 1);
  const std::string page = made.page();
  for (const std::string_view part : {"http:", "https:", "src=", "url(", "@import", "<link"}) {
    INFO(part);
    CHECK_FALSE(has(page, part));
  }
}

TEST_CASE("what stands in logs and names of files is text") {
  Made made;
  CodeCount& code = made.add("0x80070005", 2);
  SampleLine sample;
  sample.text = "<script>alert(1)</script> 0x80070005 </pre>\xFF";
  sample.code_first = 26;
  sample.code_last = 36;
  code.samples.push_back(sample);
  made.report.files.push_back({"a<img src=x onerror=\"alert(2)\">.log", 2, 1, {}, 2});
  made.report.files.push_back({"b", 2, 1, code.match, 2});
  const std::string page = made.page();
  CHECK(is_balanced(page));
  CHECK(count_of(page, "<script>") == 1);
  CHECK_FALSE(has(page, "<img"));
  CHECK(has(
      page,
      "&lt;script&gt;alert(1)&lt;/script&gt; <mark>0x80070005</mark> &lt;/pre&gt;\xEF\xBF\xBD"));
  CHECK(has(page, "a&lt;img src=x onerror=&quot;alert(2)&quot;&gt;.log"));
}

TEST_CASE("times become a timeline and sparklines") {
  Made made;
  CodeCount& code = made.add("0x80070005", 4);
  made.report.first_time = code.first_time = 1'400'000'000;
  made.report.last_time = code.last_time = 1'400'000'002;
  made.report.over_time = {1'400'000'000, 1, made.counts};
  made.report.code_over_time = {1'400'000'000, 1, {}};
  made.report.code_columns = made.counts.size();
  code.over_time = made.counts.data();
  const std::string page = made.page();
  CHECK(is_balanced(page));
  CHECK(has(page,
            "aria-label=\"Findings from 2014-05-13 16:53:20 to 2014-05-13 16:53:22, at most 3"));
  CHECK(has(page, "<title>3 from 2014-05-13 16:53:20</title>"));
  CHECK(count_of(page, "class=\"spark\"") == 1);
  CHECK(has(page, "<table id=\"codes\" class=\"timed\">"));
  CHECK(has(page, "<time datetime=\"2014-05-13T16:53:22\">"));
}

TEST_CASE("a wrong clock does not squeeze the timeline, and is told") {
  constexpr LogSeconds kDayShown = 1'400'025'600;  // 2014-05-14 00:00:00
  Made made;
  CodeCount& code = made.add("0x80070005", 400);
  made.report.hours = {
      {1'000'000'800, 1}, {kDayShown, 300}, {kDayShown + 36'000, 97}, {1'900'000'800, 2}};
  made.report.first_time = code.first_time = 1'000'000'801;
  made.report.last_time = code.last_time = 1'900'000'805;
  made.report.over_time = {1'000'000'000, 450'000'000, made.counts};
  const std::string page = made.page();
  CHECK(is_balanced(page));
  CHECK(has(page,
            "aria-label=\"Findings from 2014-05-14 00:00:00 to 2014-05-14 10:59:59, at most 300"));
  CHECK(has(page, "<title>97 from 2014-05-14 10:00:00</title>"));
  CHECK(has(page,
            "Not in this picture: 1 finding before it, the first at <time "
            "datetime=\"2001-09-09T02:00:01\">2001-09-09 02:00:01</time>, and 2 findings "
            "after it, the last at <time datetime=\"2030-03-17T18:00:05\">"));
}

TEST_CASE("without times there is no column for them") {
  Made made;
  made.add("5", 3);
  const std::string page = made.page();
  CHECK(has(page, "<table id=\"codes\">"));
  CHECK_FALSE(has(page, ">Over time<"));
}

TEST_CASE("only the first codes, and none") {
  Made made;
  made.add("5", 3);
  made.add("2", 2);
  const std::string page = made.page(1);
  CHECK(is_balanced(page));
  CHECK(count_of(page, "<tbody data-count=") == 1);
  CHECK(has(page, "The 1 most frequent of 2."));

  Made none;
  CHECK(is_balanced(none.page()));
  CHECK(has(none.page(), "No code was found."));
}

TEST_CASE("a page is known again by its head") {
  Made made;
  made.add("0x80070005", 4);
  const std::string page = made.page();
  CHECK(ReportHtml::is_head(std::string_view(page).substr(0, 1024)));
  CHECK_FALSE(ReportHtml::is_head("<!DOCTYPE html>\n<html><title>Errors</title>"));
  CHECK_FALSE(ReportHtml::is_head("see <title>Windows error codes in app.log</title>"));
  CHECK_FALSE(ReportHtml::is_head(""));
}
