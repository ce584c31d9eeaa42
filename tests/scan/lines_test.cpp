// The finder against lines of real form: what it finds in each, and two figures of the whole.
//
//   lines_test LINES.tsv KNOWN.tsv   fails at each line that differs and is not listed as known
//   lines_test --figures LINES.tsv   only the figures; for lines that the rules were not made with
//
// The head of lines.tsv has the format and says what counts as a code. A row of KNOWN.tsv is the
// reason, what is found instead, and the line; one that is not true any more is an error too.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "winerr/catalog.h"
#include "winerr/scan.h"

namespace {

using Names = std::vector<std::string>;  // TOKEN=SYMBOL each

struct Case {
  std::size_t number = 0;  ///< of the line in its file, from 1
  std::string text;
  Names expected;
};

struct Known {
  std::string reason;
  std::string found;
  bool seen = false;
};

constexpr std::string_view kNothing = "-";

Names split(std::string_view findings) {
  Names names;
  while (!findings.empty() && findings != kNothing) {
    const std::size_t end = std::min(findings.find(' '), findings.size());
    names.emplace_back(findings.substr(0, end));
    findings.remove_prefix(std::min(end + 1, findings.size()));
  }
  return names;
}

std::string join(const Names& names) {
  if (names.empty()) return std::string(kNothing);
  std::string joined;
  for (const std::string& name : names) {
    if (!joined.empty()) joined += ' ';
    joined += name;
  }
  return joined;
}

std::vector<Case> read_cases(const std::string& path) {
  std::vector<Case> cases;
  std::ifstream in(path, std::ios::binary);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with('#')) continue;
    const std::size_t tab = line.rfind('\t');
    if (tab == std::string::npos) {
      std::fprintf(stderr, "%s:%zu: no findings behind a tab\n", path.c_str(), number);
      return {};
    }
    cases.push_back({number, line.substr(0, tab), split(std::string_view(line).substr(tab + 1))});
  }
  return cases;
}

std::map<std::string, Known> read_known(const std::string& path) {
  std::map<std::string, Known> known;
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (second == std::string::npos) continue;
    known[line.substr(second + 1)] = {line.substr(0, first),
                                      line.substr(first + 1, second - first - 1)};
  }
  return known;
}

Names find_codes(std::string_view line, std::span<const winerr::Catalog> catalogs) {
  Names names;
  winerr::Scanner scanner(line, catalogs);
  while (const auto finding = scanner.next()) {
    if (!finding->meaning) continue;  // introduced as a code, but nobody named it
    const std::string_view symbol = finding->meaning->symbol();
    std::string name(line.substr(finding->first, finding->last - finding->first));
    name += '=';
    name += symbol.empty() ? kNothing : symbol;
    names.push_back(std::move(name));
  }
  return names;
}

/// Whether a finding is the expected one; "A|B=SYMBOL" leaves it open which of a code's two
/// notations is taken.
bool is_same(std::string_view expected, std::string_view found) {
  for (std::size_t bar = 0; (bar = expected.find('|')) != std::string_view::npos;) {
    const std::string_view symbol = expected.substr(expected.rfind('='));
    if (found.ends_with(symbol) &&
        found.substr(0, found.size() - symbol.size()) == expected.substr(0, bar)) {
      return true;
    }
    expected.remove_prefix(bar + 1);
  }
  return expected == found;
}

bool is_same(const Names& expected, const Names& found) {
  return std::ranges::equal(expected, found, [](std::string_view wanted, std::string_view name) {
    return is_same(wanted, name);
  });
}

/// How many of `expected` are found, in their order.
std::size_t count_common(const Names& expected, const Names& found) {
  std::vector<std::size_t> common(found.size() + 1);
  for (const std::string& name : expected) {
    std::size_t diagonal = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::size_t above = common[i + 1];
      common[i + 1] = is_same(name, found[i]) ? diagonal + 1 : std::max(above, common[i]);
      diagonal = above;
    }
  }
  return common.back();
}

struct Figures {
  std::size_t lines_with = 0;
  std::size_t expected = 0;
  std::size_t found = 0;
  std::size_t surplus = 0;  ///< found in lines with codes, but not expected
  std::size_t lines_without = 0;
  std::size_t wrong = 0;  ///< found in lines without codes

  void count(const Case& line, const Names& names) {
    if (line.expected.empty()) {
      ++lines_without;
      wrong += names.size();
      return;
    }
    const std::size_t common = count_common(line.expected, names);
    ++lines_with;
    expected += line.expected.size();
    found += common;
    surplus += names.size() - common;
  }

  void print() const {
    std::printf("%zu lines with codes: %zu of %zu codes named, %.1f %%; %zu named wrongly\n",
                lines_with, found, expected,
                100.0 * static_cast<double>(found) / static_cast<double>(std::max(expected, kOne)),
                surplus);
    std::printf(
        "%zu lines without: %zu named wrongly, %.2f in 200 lines\n", lines_without, wrong,
        200.0 * static_cast<double>(wrong) / static_cast<double>(std::max(lines_without, kOne)));
  }

 private:
  static constexpr std::size_t kOne = 1;
};

}  // namespace

int main(int argc, char** argv) {
  const bool is_test = argc == 3 && std::string_view(argv[1]) != "--figures";
  if (argc != 3) {
    std::fputs("usage: lines_test LINES.tsv KNOWN.tsv\n       lines_test --figures LINES.tsv\n",
               stderr);
    return 2;
  }
  const std::string path = argv[is_test ? 1 : 2];
  const std::vector<Case> cases = read_cases(path);
  if (cases.empty()) {
    std::fprintf(stderr, "%s: no lines\n", path.c_str());
    return 2;
  }
  std::map<std::string, Known> known;
  if (is_test) known = read_known(argv[2]);

  const std::array<winerr::Catalog, 1> catalogs = {winerr::builtin()};
  Figures figures;
  std::size_t failures = 0;
  for (const Case& line : cases) {
    const Names found = find_codes(line.text, catalogs);
    figures.count(line, found);
    if (!is_test || is_same(line.expected, found)) continue;
    const auto listed = known.find(line.text);
    if (listed != known.end() && listed->second.found == join(found)) {
      listed->second.seen = true;
      continue;
    }
    ++failures;
    std::printf("%s:%zu: %.*s\n  expected  %s\n  found     %s\n", path.c_str(), line.number, 300,
                line.text.c_str(), join(line.expected).c_str(), join(found).c_str());
  }
  for (const auto& [text, difference] : known) {
    if (difference.seen) continue;
    ++failures;
    std::printf("%s: not a known difference any more: %.*s\n", argv[2], 300, text.c_str());
  }
  figures.print();
  if (is_test) std::printf("%zu known differences, %zu failures\n", known.size(), failures);
  return failures == 0 ? 0 : 1;
}
