#pragma once

#include <string>

namespace winerr {

/// What the running Windows says of a code.
struct LiveMessage {
  std::string language;  ///< a tag such as "en-US"; "" for a text of none, or of Windows' choice
  std::string file;      ///< the module that holds it: "ntdll.dll"
  std::string text;      ///< UTF-8, lines ended by LF, no line end at the end; inserts as %1
};

}  // namespace winerr
