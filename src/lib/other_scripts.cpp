#include "other_scripts.h"

#include <algorithm>

#include "text_lists.h"

namespace winerr::detail {

std::size_t size_of_error_in_other_script(std::string_view text) noexcept {
  std::size_t size = 0;
  for (const std::string_view word : kErrorsInOtherScripts) {
    if (text.ends_with(word)) size = std::max(size, word.size());
  }
  return size;
}

bool ends_with_exit_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kExitsInOtherScripts);
}

bool ends_with_thing_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kThingsInOtherScripts);
}

bool ends_with_failure_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kFailuresInOtherScripts);
}

bool ends_with_system_error_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kSystemErrorsInOtherScripts);
}

}  // namespace winerr::detail
