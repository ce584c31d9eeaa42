#include "user_language.h"
#include "windows_api.h"
#include "winerr/language.h"

namespace winerr::cli {

std::string user_language() { return std::string(language_tag(GetUserDefaultUILanguage()).view()); }

}  // namespace winerr::cli
