#include "log_words.h"

#include <iterator>

#include "log_word_list.h"
#include "word_table.h"

namespace winerr::detail {
namespace {

constexpr std::size_t kSlots = 1024;
static_assert(std::size(kLogWords) * 2 < kSlots);

constexpr auto kRoles = [] {
  WordTable<Role, kSlots> roles;
  for (const LogWord& word : kLogWords) roles.add(word.text, word.role);
  return roles;
}();

}  // namespace

Role role_of(std::string_view word) noexcept { return kRoles.find(word); }

}  // namespace winerr::detail
