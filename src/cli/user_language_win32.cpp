#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include "user_language.h"
#include "winerr/language.h"

namespace winerr::cli {

std::string user_language() { return std::string(language_tag(GetUserDefaultUILanguage()).view()); }

}  // namespace winerr::cli
