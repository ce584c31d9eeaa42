#include "other_scripts.h"

#include <algorithm>

namespace winerr::detail {
namespace {

template <std::size_t kCount>
bool ends_with_any(std::string_view text, const std::string_view (&words)[kCount]) noexcept {
  return std::ranges::any_of(words, [text](std::string_view word) { return text.ends_with(word); });
}

}  // namespace

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
