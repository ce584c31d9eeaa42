// How well and how fast the search finds what people mean.
//
//   cmake --preset bench && cmake --build --preset bench
//   build/bench/tests/bench/search_bench tests/bench/search_queries.tsv [--misses]
//
// Each line of the file is a query as people type it and the symbols any of which is right.
// Prints the share of queries whose first hit is right (top-1), whose first five hold a right
// one (top-5), and the mean reciprocal rank over the first twenty. Measured 2026-11-26:
// queries 386: top-1 90.4 %, top-5 97.9 %, mean reciprocal rank 0.937, 1.8 ms each
// On search_held_out.tsv, which was written by another hand and looked at for nothing else:
// queries 278: top-1 87.4 %, top-5 96.8 %, mean reciprocal rank 0.912, 0.9 ms each
// Without the words of keywords.tsv (kKeywordWeight 0 in rank.cpp) it was 69 % and 89 % on the
// first file: that is what to expect of codes that keywords.tsv does not name.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "winerr/search.h"

namespace {

struct Case {
  std::string query;
  std::string symbols;  ///< separated by commas
};

std::vector<Case> read_cases(const char* path) {
  std::vector<Case> cases;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string::npos) continue;
    cases.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return cases;
}

bool is_right(const Case& test, std::string_view symbol) {
  const std::string all = "," + test.symbols + ",";
  return !symbol.empty() && all.find("," + std::string(symbol) + ",") != std::string::npos;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<Case> cases = argc > 1 ? read_cases(argv[1]) : std::vector<Case>{};
  if (cases.empty()) {
    std::fputs("usage: search_bench QUERIES.tsv [--misses]\n", stderr);
    return 2;
  }
  const bool shows_misses = argc > 2 && std::string_view(argv[2]) == "--misses";
  const std::array<winerr::Catalog, 1> catalogs = {winerr::builtin()};
  std::array<winerr::Hit, 20> hits;
  std::size_t first = 0;
  std::size_t five = 0;
  double reciprocal = 0;
  const auto start = std::chrono::steady_clock::now();
  for (const Case& test : cases) {
    const std::size_t count = std::min(winerr::search(test.query, catalogs, hits), hits.size());
    std::size_t rank = 0;
    for (std::size_t i = 0; i < count && rank == 0; ++i) {
      if (is_right(test, hits[i].catalog->symbol(*hits[i].row))) rank = i + 1;
    }
    first += rank == 1;
    five += rank >= 1 && rank <= 5;
    if (rank > 0) reciprocal += 1.0 / static_cast<double>(rank);
    if (shows_misses && rank != 1) {
      const std::string_view got = count == 0 ? "-" : hits[0].catalog->symbol(*hits[0].row);
      std::printf("%2zu  %-40s %-40.*s want %s\n", rank, test.query.c_str(),
                  static_cast<int>(got.size()), got.data(), test.symbols.c_str());
    }
  }
  const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
  const double total = static_cast<double>(cases.size());
  std::printf(
      "queries %zu: top-1 %.1f %%, top-5 %.1f %%, mean reciprocal rank %.3f, %.1f ms each\n",
      cases.size(), 100.0 * static_cast<double>(first) / total,
      100.0 * static_cast<double>(five) / total, reciprocal / total, time.count() / total);
  return 0;
}
