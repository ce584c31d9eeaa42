#include "manual.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "catch.h"
#include "examples.h"
#include "fields.h"
#include "flags.h"

using namespace winerr;
using namespace winerr::cli;

namespace {

std::string manual() {
  std::string text;
  append_manual(text);
  return text;
}

/// Text as the manual writes it: a bare '-' would be shown as a hyphen, which cannot be pasted.
std::string escaped(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (c == '-') {
      made += "\\-";
    } else if (c == '\'') {
      made += "\\(aq";
    } else {
      made += c;
    }
  }
  return made;
}

}  // namespace

TEST_CASE("the manual has every command, flag, field and example") {
  const std::string text = manual();
  const auto has = [&text](const std::string& part) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  };
  for (const CommandName& command : command_names()) {
    if (!command.name.empty()) has("\\fB" + std::string(command.name) + "\\fR");
  }
  for (const Flag& flag : flags()) has("\\fB" + escaped("--" + std::string(flag.name)) + "\\fR");
  for (const std::string_view field : kFieldNames) has(std::string(field));
  for (const Example& example : examples()) has("\\fB" + escaped(example.line) + "\\fR");
}

TEST_CASE("each line of the manual is text or a request that every man knows") {
  constexpr std::string_view kRequests[] = {".TH", ".SH", ".TP", ".PP", ".br", ".\\\""};
  std::istringstream lines(manual());
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK_FALSE(line.empty());
    CHECK(line.back() != ' ');
    CHECK(line.front() != '\'');
    if (line.front() != '.') continue;
    CHECK(std::ranges::find(kRequests, std::string_view(line).substr(0, line.find(' '))) !=
          std::end(kRequests));
  }
}

TEST_CASE("the manual tells whose a flag is, and where its letter is another's") {
  const std::string text = manual();
  CHECK(text.find("Only the first N rows of a scan.\nFor scan.\n") != std::string::npos);
  CHECK(text.find("annotate.\nNo \\-f with annotate.\n") != std::string::npos);
}
