#include "other_scripts.h"

#include "text_lists.h"

namespace winerr::detail {
bool ends_with_error_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kErrorsInOtherScripts);
}

bool ends_with_failure_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kFailuresInOtherScripts);
}

bool ends_with_system_error_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kSystemErrorsInOtherScripts);
}

}  // namespace winerr::detail
