#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "winerr/catalog.h"

/// What the data files say, as the generator holds it between reading and writing.
namespace winerr::gen {

/// A place in a data file, for messages.
struct Place {
  std::string file;
  int line = 0;
};

struct Entry {
  Code code = 0;
  Space space = Space::win32;
  std::string symbol;  ///< "" for a code without a public symbol
  std::string header;
  std::string summary;
  Outcome outcome = Outcome::failure;
  std::string note;
  bool has_article = false;
  std::uint8_t commonness = kOrdinary;  ///< 0 hardly ever met ... 4 everybody meets it
  std::string keywords;                 ///< words people use that are in no other column
  Place place;

  static constexpr std::uint8_t kOrdinary = 1;
};

struct Facility {
  bool ntstatus = false;
  std::uint16_t number = 0;
  std::string name;
};

struct Misnomer {
  std::string name;
  Code code = 0;
  std::string truth;
};

struct Mapping {
  Code ntstatus = 0;
  Code win32 = 0;
};

struct Synonym {
  std::string phrase;
  std::string words;
};

struct Article {
  std::string symbol;
  std::string body;  ///< the file below its title
};

/// The symbols of all tables in upper case, each with the spelling of its first row.
using Spellings = std::map<std::string, std::string>;

/// Everything, checked and in the order of the generated table.
struct Table {
  std::vector<Entry> entries;         ///< by code, then space_rank, then the data files' order
  std::vector<Facility> facilities;   ///< by kind and number, one name each
  std::vector<Misnomer> misnomers;    ///< by name
  std::vector<Mapping> ntstatus_map;  ///< by NTSTATUS
  std::vector<Synonym> synonyms;      ///< in the order of the file
  std::vector<Article> articles;      ///< by symbol
};

/// Collects what is wrong, so that one run names every bad line.
class Problems {
 public:
  /// @param what  one clause that says what is wrong and what to do
  void add(const Place& place, const std::string& what) {
    lines_.push_back(place.file + (place.line > 0 ? ":" + std::to_string(place.line) : "") + ": " +
                     what);
  }
  [[nodiscard]] const std::vector<std::string>& lines() const noexcept { return lines_; }

 private:
  std::vector<std::string> lines_;
};

/// Reads the data folder `folder` and checks every rule of data/README.md.
[[nodiscard]] Table read_table(const std::string& folder, Problems& problems);

}  // namespace winerr::gen
