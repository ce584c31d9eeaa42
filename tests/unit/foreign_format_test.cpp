#include "foreign_format.h"

#include <string>

#include "catch.h"

using namespace winerr::cli;
using namespace std::string_literals;

TEST_CASE("what other programs pack and log is known by its first bytes") {
  struct Case {
    std::string head;
    std::string_view expected;  ///< its beginning
  };
  const Case cases[] = {
      {"\xFD"
       "7zXZ\0\0\x04"s,
       "it is packed with xz; "},
      {"BZh91AY&SY\xD0\x20"s, "it is packed with bzip2; "},
      {"\x04\x22\x4D\x18\x64"s, "it is packed with lz4; "},
      {"PK\x03\x04\x14"s, "it is a zip archive; "},
      {"7z\xBC\xAF\x27\x1C\0"s, "it is a 7z archive; "},
      {"MSCF\0\0\0\0\x2C"s, "it is a cabinet; "},
      {"ElfFile\0\0"s, "it is an event log in binary form; "},
      // Text, too little, and what winerr reads itself.
      {"", ""},
      {"BZh is a line of text that begins so", ""},
      {"BZh9", ""},
      {"PKI client: 0x80092013", ""},
      {"MSCF.log: error 5", ""},
      {"ElfFile", ""},
      {"\x1F\x8B\x08"s, ""},
      {"\x7F"
       "ELF"s,
       ""},
  };
  for (const Case& one : cases) {
    INFO(one.head);
    const std::string_view found = foreign_format_of(one.head);
    CHECK(found.substr(0, one.expected.size()) == one.expected);
    CHECK(found.empty() == one.expected.empty());
  }
}
