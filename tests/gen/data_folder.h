#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "table.h"

namespace winerr::gen::test {

/// A data folder of a few good rows that a test changes to see what the generator says.
class DataFolder {
 public:
  explicit DataFolder(const std::string& name)
      : folder_(std::filesystem::temp_directory_path() / ("winerr_gen_test_" + name)) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "articles");
    write("win32.tsv",
          "# code\tsymbol\theader\tsummary\n5\tERROR_ACCESS_DENIED\twinerror.h\tRefused.\n");
    write("hresult.tsv", "0x80070005\tE_ACCESSDENIED\twinerror.h\tRefused.\n");
    write("ntstatus.tsv", "0xC0000022\tSTATUS_ACCESS_DENIED\tntstatus.h\t\n");
    write("bugcheck.tsv", "0x0000009F\tDRIVER_POWER_STATE_FAILURE\tbugcodes.h\t\n");
    write("exception.tsv", "");
    write("other.tsv", "");
    write("facilities.tsv", "hresult\t7\tFACILITY_WIN32\n");
    write("misnomers.tsv", "ERROR_NO_ACCESS_AT_ALL\t5\tNo header has this name.\n");
    write("notes.tsv", "");
    write("ntstatus-to-win32.tsv", "0xC0000022\t5\n");
    write("keywords.tsv", "ERROR_ACCESS_*\t3\tpermission\nE_ACCESSDENIED\t4\t\n");
    write("synonyms.tsv", "refused\tdenied\n");
  }
  ~DataFolder() { std::filesystem::remove_all(folder_); }
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  void remove(const std::string& name) const { std::filesystem::remove_all(folder_ / name); }

  void make_folder(const std::string& name) const {
    std::filesystem::create_directories(folder_ / name);
  }

  /// What the generator says of the folder.
  [[nodiscard]] std::vector<std::string> problems() const {
    Problems found;
    static_cast<void>(read_table(folder_.string(), found));
    return found.lines();
  }

  [[nodiscard]] Table table() const {
    Problems found;
    return read_table(folder_.string(), found);
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace winerr::gen::test
