#include "write.h"

#include "catch.h"
#include "data_folder.h"
#include "text_block.h"

using namespace winerr::gen;
using winerr::gen::test::DataFolder;

TEST_CASE("the same table makes the same bytes") {
  const DataFolder folder("write");
  Problems problems;
  const std::string first = write_catalog(folder.table(), problems);
  const std::string second = write_catalog(folder.table(), problems);
  CHECK(problems.lines().empty());
  CHECK(first == second);
  CHECK(first.starts_with("// Made by winerr_gen"));
  CHECK(first.find("{0x00000005, ") != std::string::npos);
  CHECK(first.find("// rows: 4, articles: 0, text: ") != std::string::npos);
}

TEST_CASE("the search index stands in the table") {
  const DataFolder folder("write_index");
  Problems problems;
  const std::string source = write_catalog(folder.table(), problems);
  CHECK(source.find("constexpr IndexWord kIndexWords[] = {") != std::string::npos);
  CHECK(source.find("constexpr std::size_t kConceptsCount = 4;") != std::string::npos);
  CHECK(source.find("kCommonness[] = {\n    3, 1, 4, 1,};") != std::string::npos);
}

TEST_CASE("the 257th header has a flag, and there are no more than 512") {
  const DataFolder folder("write_headers");
  Table table = folder.table();
  const Entry entry = table.entries.back();
  table.entries.clear();
  const auto add_headers = [&](unsigned last) {
    for (auto i = static_cast<unsigned>(table.entries.size()); i < last; ++i) {
      table.entries.push_back(entry);
      table.entries.back().code = i;
      table.entries.back().header = "header" + std::to_string(i) + ".h";
    }
  };
  add_headers(512);
  Problems none;
  const std::string source = write_catalog(table, none);
  CHECK(none.lines().empty());
  const auto end_of_row = [&](const std::string& code) {
    const std::size_t first = source.find("{" + code + ", ");
    const std::string row = source.substr(first, source.find('}', first) - first);
    return row.substr(row.rfind(',', row.rfind(',') - 1));  // its last two numbers
  };
  const unsigned flags = winerr::detail::row_flags(entry.space, entry.outcome);
  CHECK(end_of_row("0x000000FF") == ", 255, " + std::to_string(flags));
  CHECK(end_of_row("0x00000100") == ", 0, " + std::to_string(flags | 0x80));
  CHECK(end_of_row("0x000001FF") == ", 255, " + std::to_string(flags | 0x80));
  add_headers(513);
  Problems problems;
  static_cast<void>(write_catalog(table, problems));
  CHECK(problems.lines() ==
        std::vector<std::string>{"data: more than 512 different headers: merge some or widen "
                                 "Row::header"});
}

TEST_CASE("equal texts are stored once, and the empty one stands at 0") {
  TextBlock text;
  CHECK(text.add("").offset == 0);
  const auto first = text.add("abc");
  CHECK(first.offset > 0);
  CHECK(text.add("xyz").offset == first.offset + 3);
  CHECK(text.add("abc").offset == first.offset);
}

TEST_CASE("literals survive quotes, trigraphs, digits behind escapes and other bytes") {
  TextBlock text;
  static_cast<void>(
      text.add("a\"b\\c?"
               "?=\n\xC3\xA4"
               "1"));
  std::string out;
  text.write(out, "kText");
  CHECK(out.find("a\\\"b\\\\c\\?\\?=\\n\\303\\2441") != std::string::npos);
}

TEST_CASE("no string crosses from one part to the next") {
  TextBlock text;
  const std::string big(20000, 'x');
  const auto first = text.add(big);
  const auto second = text.add(big + "y");
  CHECK(first.offset == 1);
  CHECK(second.offset == 1 + 20000 + 1);  // the part ends with the NUL of its literal
  CHECK(text.size() == second.offset + 20001 + 1);
}

TEST_CASE("a text too long for a compiler is told, and nothing is written") {
  const DataFolder folder("write_long");
  Table table = folder.table();
  table.articles.push_back({"E_ACCESSDENIED", std::string(TextBlock::kMaxText, 'x')});
  Problems none;
  CHECK_FALSE(write_catalog(table, none).empty());
  CHECK(none.lines().empty());
  table.articles.back().body += 'x';
  Problems problems;
  CHECK(write_catalog(table, problems).empty());
  CHECK(problems.lines() ==
        std::vector<std::string>{"data: a text of 65535 bytes: shorten it to 65534"});
}
