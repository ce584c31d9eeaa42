#pragma once

#include <string>

namespace winerr {

/// What the running Windows says of a code.
struct LiveMessage {
  std::string
      language;  ///< a tag such as "en-US"; "" where Windows chose, or for a text of no language
  std::string file;  ///< the module that holds it: "ntdll.dll"
  std::string text;  ///< UTF-8, lines ended by LF, no line end at the end; inserts as %1
};

}  // namespace winerr
