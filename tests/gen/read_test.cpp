#include <string>

#include "catch.h"
#include "data_folder.h"

using namespace winerr;
using namespace winerr::gen;
using winerr::gen::test::DataFolder;

TEST_CASE("a good folder is read whole, best rows first") {
  const DataFolder folder("good");
  CHECK(folder.problems().empty());
  const Table table = folder.table();
  REQUIRE(table.entries.size() == 4);
  CHECK(table.entries[0].symbol == "ERROR_ACCESS_DENIED");
  CHECK(table.entries[3].symbol == "STATUS_ACCESS_DENIED");
  CHECK(table.facilities.size() == 1);
  CHECK(table.misnomers.size() == 1);
}

TEST_CASE("each broken rule has its line and its remedy") {
  struct Case {
    const char* file;
    const char* text;
    const char* message;
  };
  const std::string long_symbol(121, 'A');
  const std::string long_summary(251, 'a');
  const std::string long_symbol_line = "5\t" + long_symbol + "\twinerror.h\tx\n";
  const std::string long_summary_line = "5\tE\twinerror.h\t" + long_summary + "\n";
  const Case cases[] = {
      {"win32.tsv", "five\tE\twinerror.h\tx\n",
       "win32.tsv:1: malformed code 'five': write 0x and eight digits 0-9A-F, or a decimal number"},
      {"win32.tsv", "0x5\tE\twinerror.h\tx\n",
       "win32.tsv:1: malformed code '0x5': write 0x and eight digits 0-9A-F, or a decimal number"},
      {"win32.tsv", "0x0000000a\tE\twinerror.h\tx\n",
       "win32.tsv:1: malformed code '0x0000000a': write 0x and eight digits 0-9A-F, or a decimal "
       "number"},
      {"win32.tsv", "4294967296\tE\twinerror.h\tx\n",
       "win32.tsv:1: malformed code '4294967296': write 0x and eight digits 0-9A-F, or a decimal "
       "number"},
      {"win32.tsv", "# comment\n\n6\tB\twinerror.h\tx\n5\tA\twinerror.h\tx\n",
       "win32.tsv:4: code 5 is out of order: move the line up, codes ascend"},
      {"win32.tsv", "5\tA\twinerror.h\tx\n5\ta\twinerror.h\ty\n",
       "win32.tsv:2: repeats 5 a: remove one of the two"},
      {"win32.tsv", "5\tA B\twinerror.h\tx\n",
       "win32.tsv:1: malformed symbol 'A B': use letters, digits and '_', or '-' for none"},
      {"win32.tsv", "5\tA\twinerror.h\n",
       "win32.tsv:1: 3 columns: write 4, separated by single tabs"},
      {"win32.tsv", "5\tA\t\tx\n", "win32.tsv:1: no header: write 'docs' if none is known"},
      {"win32.tsv", "5\t-\tdocs\t\n",
       "win32.tsv:1: neither symbol nor summary: write what is known"},
      {"win32.tsv", "5\tA\twinerror.h\tx\x07\n",
       "win32.tsv:1: control character 0x07 in column 17: remove it"},
      {"win32.tsv", "5\tA\twinerror.h\tx\r\n",
       "win32.tsv:1: control character 0x0D in column 17: remove it"},
      {"win32.tsv", "5\tA\twinerror.h\t\xC3(\n",
       "win32.tsv:1: bad UTF-8 in column 16: save as UTF-8"},
      {"win32.tsv", "5\tA\twinerror.h\t\xED\xA0\x80\n",
       "win32.tsv:1: bad UTF-8 in column 16: save as UTF-8"},
      {"win32.tsv", "5\tA\twinerror.h\tx \n",
       "win32.tsv:1: summary begins or ends with a blank: remove it"},
      {"win32.tsv", long_symbol_line.c_str(),
       "win32.tsv:1: symbol of 121 bytes: shorten it to 120"},
      {"win32.tsv", long_summary_line.c_str(),
       "win32.tsv:1: summary of 251 bytes: shorten it to 250"},
      {"facilities.tsv", "hresult\t7\tA\nhresult\t7\tB\n",
       "facilities.tsv:2: repeats a facility number: keep the name people know"},
      {"facilities.tsv", "win32\t7\tA\n",
       "facilities.tsv:1: unknown kind: write hresult or ntstatus"},
      {"misnomers.tsv", "E_ACCESSDENIED\t5\tx\n",
       "misnomers.tsv:1: a header defines this name: remove the line"},
      {"misnomers.tsv", "A_NAME\t5\t\n", "misnomers.tsv:1: no text: say what is true"},
      {"notes.tsv", "win32\tNO_SUCH\t-\tx\n",
       "notes.tsv:1: symbol 'NO_SUCH' is not in win32.tsv: correct it"},
      {"notes.tsv", "other\t\t-\tx\n", "notes.tsv:1: symbol '' is not in other.tsv: correct it"},
      {"notes.tsv", "win32\tERROR_ACCESS_DENIED\tmaybe\tx\n",
       "notes.tsv:1: unknown outcome 'maybe': write failure, success, information, warning or '-'"},
      {"notes.tsv", "win32\tERROR_ACCESS_DENIED\t-\tx\nwin32\tERROR_ACCESS_DENIED\tsuccess\ty\n",
       "notes.tsv:2: 'ERROR_ACCESS_DENIED' stands in line 1 too: merge the lines"},
      {"ntstatus-to-win32.tsv", "0xC0000023\t5\n",
       "ntstatus-to-win32.tsv:1: no row in ntstatus.tsv has this code: correct or remove it"},
      {"ntstatus-to-win32.tsv", "0xC0000022\t6\n",
       "ntstatus-to-win32.tsv:1: no row in win32.tsv or hresult.tsv has it: correct or remove it"},
      {"ntstatus-to-win32.tsv", "0xC0000022\t5\n0xC0000022\t5\n",
       "ntstatus-to-win32.tsv:2: codes must ascend, each once: move or remove the line"},
      {"synonyms.tsv", "a\tb\nA\tc\n", "synonyms.tsv:2: 'A' stands twice: merge the lines"},
  };
  for (const Case& c : cases) {
    INFO(c.message);
    const DataFolder folder("bad");
    folder.write("other.tsv", "7\t-\tdocs\tHas no symbol.\n");
    folder.write(c.file, c.text);
    const auto problems = folder.problems();
    CHECK(std::find(problems.begin(), problems.end(), c.message) != problems.end());
  }
}

TEST_CASE("a missing file is named") {
  const Problems none;
  Problems problems;
  static_cast<void>(read_table("/no/such/folder", problems));
  REQUIRE_FALSE(problems.lines().empty());
  CHECK(problems.lines().front() == "win32.tsv: cannot be read: restore the file");
}

TEST_CASE("a folder in a file's place is told") {
  const DataFolder folder("folder_for_file");
  folder.remove("synonyms.tsv");
  folder.make_folder("synonyms.tsv");
  CHECK(folder.problems() ==
        std::vector<std::string>{"synonyms.tsv: cannot be read: restore the file"});
}

TEST_CASE("outcomes follow the severity bits, and notes override them") {
  const DataFolder folder("outcome");
  folder.write("win32.tsv", "0\tERROR_SUCCESS\twinerror.h\t\n3010\tREBOOT\twinerror.h\t\n");
  folder.write("ntstatus.tsv",
               "0x00000103\tSTATUS_PENDING\tntstatus.h\t\n0x40000000\tINFO\tntstatus.h\t\n"
               "0x80000005\tWARN\tntstatus.h\t\n0xC0000022\tBAD\tntstatus.h\t\n");
  folder.write("hresult.tsv", "1\tS_FALSE\twinerror.h\t\n");
  folder.write("ntstatus-to-win32.tsv", "");
  folder.write("keywords.tsv", "");
  folder.write("notes.tsv", "win32\tREBOOT\tsuccess\tNot a failure.\n");
  CHECK(folder.problems().empty());
  for (const Entry& entry : folder.table().entries) {
    INFO(entry.symbol);
    const Outcome expected = entry.symbol == "INFO"   ? Outcome::information
                             : entry.symbol == "WARN" ? Outcome::warning
                             : entry.symbol == "BAD" || entry.space == Space::bugcheck
                                 ? Outcome::failure
                                 : Outcome::success;
    CHECK(entry.outcome == expected);
    CHECK((entry.symbol == "REBOOT") == (entry.note == "Not a failure."));
  }
}
