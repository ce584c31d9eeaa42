#include "foreign_format.h"

namespace winerr::cli {
namespace {

struct ForeignFormat {
  std::string_view magic;
  std::string_view what;
};

constexpr ForeignFormat kForeignFormats[] = {
    // The .xz File Format, 2.1.1.1
    {{"\3757zXZ\0", 6}, "it is packed with xz; unpack it first: xz -dc FILE | winerr scan"},
    // LZ4 Frame Format Description, General Structure
    {{"\x04\x22\x4D\x18", 4}, "it is packed with lz4; unpack it first: lz4 -dc FILE | winerr scan"},
    // PKWARE APPNOTE, 4.3.7
    {{"PK\x03\x04", 4}, "it is a zip archive; unpack it first"},
    {{"7z\xBC\xAF\x27\x1C", 6}, "it is a 7z archive; unpack it first"},
    {{"MSCF\0\0\0\0", 8}, "it is a cabinet; unpack it first"},  // such as CbsPersist_*.cab
    // Windows' own logs; MS-EVEN6 has the name of the format, and wevtutil reads it.
    {{"ElfFile\0", 8},
     "it is an event log in binary form; export it on Windows first: "
     "wevtutil qe FILE /lf:true /f:text"},
};

/// "BZh" may begin a text; behind it bzip2 has a digit and pi.
bool is_bzip2(std::string_view head) noexcept {
  return head.size() >= 10 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9' &&
         head.substr(4, 6) == "\x31\x41\x59\x26\x53\x59";
}

}  // namespace

std::string_view foreign_format_of(std::string_view head) noexcept {
  if (is_bzip2(head))
    return "it is packed with bzip2; unpack it first: bzip2 -dc FILE | winerr scan";
  for (const ForeignFormat& format : kForeignFormats) {
    if (head.starts_with(format.magic)) return format.what;
  }
  return {};
}

}  // namespace winerr::cli
