#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "winerr/pe.h"

namespace {

using namespace winerr;
namespace fs = std::filesystem;

constexpr Code kSmallCodes = 0x4000;

using Key = std::pair<unsigned, Code>;  // language, code

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Result<std::vector<OwnedCatalog>> tables_of(const fs::path& path) {
  const std::string bytes = bytes_of(path);
  return read_message_tables(std::as_bytes(std::span(bytes)), path.filename().string());
}

/// Names the files of a folder that have messages, one a line.
/// @return whether all PE files could be read
bool list_files(const fs::path& folder) {
  bool good = true;
  std::set<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.insert(entry.path());
  }
  for (const fs::path& path : paths) {
    const auto tables = tables_of(path);
    if (!tables && tables.error().kind != ErrorKind::not_pe) {
      std::fprintf(stderr, "%s: %s, byte %zu\n", path.string().c_str(),
                   std::string(describe(tables.error().kind)).c_str(), tables.error().offset);
      good = false;
    }
    if (tables && !tables->empty()) std::printf("%s\n", path.string().c_str());
  }
  return good;
}

/// Writes what windows_messages is to be asked about a file: in each language every code, its
/// neighbors, which are mostly none, and all small numbers.
bool write_requests(const fs::path& path) {
  const auto tables = tables_of(path);
  if (!tables) return false;
  for (const OwnedCatalog& table : *tables) {
    std::set<Code> codes;
    for (Code code = 0; code < kSmallCodes; ++code) codes.insert(code);
    for (const Row& row : table.catalog().rows()) {
      codes.insert({row.code - 1, row.code, row.code + 1});
    }
    for (const Code code : codes) std::printf("%x %x\n", table.language(), code);
  }
  return true;
}

/// Reads what windows_messages answered: hex digits of UTF-8, without line ends at the end.
std::map<Key, std::string> read_answers() {
  std::map<Key, std::string> answers;
  std::vector<char> line(1 << 20);
  while (std::fgets(line.data(), static_cast<int>(line.size()), stdin) != nullptr) {
    unsigned language = 0;
    Code code = 0;
    int digits = 0;
    if (std::sscanf(line.data(), "%x %x %n", &language, &code, &digits) != 2) continue;
    std::string text;
    unsigned byte = 0;
    for (const char* at = line.data() + digits; std::sscanf(at, "%2x", &byte) == 1; at += 2) {
      text += static_cast<char>(byte);
    }
    while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
    answers[{language, code}] = text;
  }
  return answers;
}

/// A message as FormatMessageW gives it with FORMAT_MESSAGE_IGNORE_INSERTS: each line end, which a
/// table may have as a line feed alone (fsutil.exe), is CR LF.
std::string as_formatted(std::string_view message) {
  std::string text;
  for (const char c : message) {
    if (c == '\n' && !text.ends_with('\r')) text += '\r';
    text += c;
  }
  return text;
}

/// Compares our messages of a file with the answers, entry by entry and both ways.
bool compare(const fs::path& path) {
  const auto tables = tables_of(path);
  if (!tables) return false;
  std::map<Key, std::string> answers = read_answers();
  std::size_t compared = 0;
  std::size_t different = 0;
  const auto complain = [&](Key key, const char* what, std::string_view ours,
                            std::string_view theirs) {
    if (++different > 20) return;
    std::fprintf(stderr, "language %x code %x: %s\n  ours   '%.*s'\n  theirs '%.*s'\n", key.first,
                 key.second, what, static_cast<int>(ours.size()), ours.data(),
                 static_cast<int>(theirs.size()), theirs.data());
  };
  for (const OwnedCatalog& table : *tables) {
    const Catalog catalog = table.catalog();
    for (const Row& row : catalog.rows()) {
      const Key key{table.language(), row.code};
      const std::string ours = as_formatted(catalog.message(row));
      ++compared;
      const auto theirs = answers.find(key);
      if (theirs == answers.end()) {
        complain(key, "Windows has none", ours, "");
      } else {
        if (theirs->second != ours) complain(key, "not the same", ours, theirs->second);
        answers.erase(theirs);
      }
    }
  }
  for (const auto& [key, theirs] : answers) complain(key, "we have none", "", theirs);
  std::printf("%s: %zu messages in %zu languages compared, %zu different\n",
              path.filename().string().c_str(), compared, tables->size(), different);
  return different == 0 && compared > 0;
}

}  // namespace

/// judge files FOLDER | requests FILE | compare FILE < ANSWERS: the steps of wine.cmake that need
/// our reader.
int main(int argc, char** argv) {
  const std::string_view step = argc == 3 ? argv[1] : "";
  bool good = false;
  if (step == "files") {
    good = list_files(argv[2]);
  } else if (step == "requests") {
    good = write_requests(argv[2]);
  } else if (step == "compare") {
    good = compare(argv[2]);
  } else {
    std::fputs("usage: judge files FOLDER | requests FILE | compare FILE\n", stderr);
    return 2;
  }
  return good ? 0 : 1;
}
