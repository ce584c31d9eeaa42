#include <cstdio>
#include <fstream>
#include <string>

#include "table.h"
#include "write.h"

/// winerr_gen DATA_FOLDER OUTPUT: checks the data files and writes the table as C++.
int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: winerr_gen DATA_FOLDER OUTPUT\n", stderr);
    return 2;
  }
  winerr::gen::Problems problems;
  const winerr::gen::Table table = winerr::gen::read_table(argv[1], problems);
  std::string source;
  if (problems.lines().empty()) source = winerr::gen::write_catalog(table, problems);
  for (const std::string& line : problems.lines()) std::fprintf(stderr, "%s\n", line.c_str());
  if (!problems.lines().empty()) return 1;

  std::ofstream out(argv[2], std::ios::binary);
  out << source;
  out.close();
  if (!out) {
    std::fprintf(stderr, "%s: cannot be written\n", argv[2]);
    return 2;
  }
  return 0;
}
