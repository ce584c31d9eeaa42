#include "other_scripts.h"

#include <algorithm>

#include "text_lists.h"
#include "winerr/detail/ascii.h"
#include "winerr/query.h"

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

bool ends_with_code_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kCodesInOtherScripts);
}

bool ends_with_failure_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kFailuresInOtherScripts);
}

bool ends_with_system_error_in_other_script(std::string_view text) noexcept {
  return ends_with_any(text, kSystemErrorsInOtherScripts);
}

bool begins_with_counter_in_other_script(std::string_view text) noexcept {
  if (text.empty() || !is_beyond_ascii(text.front())) return false;
  constexpr std::string_view kCounters[] = {
      // Chinese and Japanese: pieces in three forms, times in two, places in two, lines, items in
      // two, kinds in two, entries
      "\xE4\xBB\xB6", "\xE4\xB8\xAA", "\xE5\x80\x8B", "\xE6\xAC\xA1", "\xE5\x9B\x9E",
      "\xE5\xA4\x84", "\xE8\x99\x95", "\xE6\x9D\xA1", "\xE9\xA1\xB9", "\xE9\xA0\x85",
      "\xE7\xA7\x8D", "\xE7\xA8\xAE", "\xE7\xAD\x86",
      // Japanese: places in two forms, things
      "\xE7\xAE\x87\xE6\x89\x80", "\xE3\x81\x8B\xE6\x89\x80", "\xE3\x81\xA4",
      // Korean: pieces, cases
      "\xEA\xB0\x9C", "\xEA\xB1\xB4"};
  return starts_with_any(text, kCounters);
}

bool has_count_in_other_script(std::string_view text) noexcept {
  constexpr std::string_view kCounted[] = {// Warnings in Chinese and Japanese, and in Korean
                                           "\xE8\xAD\xA6\xE5\x91\x8A", "\xEA\xB2\xBD\xEA\xB3\xA0",
                                           // Succeeded, failed; in Korean
                                           "\xE6\x88\x90\xE5\x8A\x9F", "\xE5\xA4\xB1\xE8\xB4\xA5",
                                           "\xE5\xA4\xB1\xE6\x95\x97", "\xEC\x84\xB1\xEA\xB3\xB5",
                                           "\xEC\x8B\xA4\xED\x8C\xA8"};
  return std::ranges::any_of(kCounted, [text](std::string_view word) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) return false;
    std::string_view behind = text.substr(at + word.size());
    for (const std::string_view mark : kWideMarks) {
      if (behind.starts_with(mark)) behind.remove_prefix(mark.size());
    }
    while (!behind.empty() && contains(" :=", behind.front())) behind.remove_prefix(1);
    return !behind.empty() && is_digit(behind.front());
  });
}

}  // namespace winerr::detail
