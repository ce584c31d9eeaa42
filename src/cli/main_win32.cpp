#include <string>
#include <string_view>
#include <vector>

#include "app.h"
#include "encoding_win32.h"

#ifdef __MINGW32__
/// mingw-w64's start-up code expands globs in arguments if it was built so; ERROR_IPSEC_* is one
/// of symbols. expand_globs() does it where an argument names files.
extern "C" int _dowildcard;  // NOLINT(bugprone-reserved-identifier)
int _dowildcard = 0;
#endif

/// The wide form, for only it has arguments that the code page cannot express.
int wmain(int argc, wchar_t** argv) {
  std::vector<std::string> arguments;
  for (int i = 1; i < argc; ++i) arguments.push_back(winerr::cli::to_utf8(argv[i]));
  const std::vector<std::string_view> views(arguments.begin(), arguments.end());
  return winerr::cli::run(views);
}
