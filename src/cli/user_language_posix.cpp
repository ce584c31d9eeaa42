#include <cstdlib>
#include <string_view>

#include "user_language.h"

namespace winerr::cli {

std::string user_language() {
  // POSIX, "Environment Variables": the first of these that is set and not empty counts.
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale = value;
    const std::string_view language = locale.substr(0, locale.find_first_of(".@"));
    return language == "C" || language == "POSIX" ? std::string() : std::string(language);
  }
  return {};
}

}  // namespace winerr::cli
