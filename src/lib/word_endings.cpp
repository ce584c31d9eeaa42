#include "word_endings.h"

#include <algorithm>
#include <string_view>

#include "log_word_list.h"
#include "other_scripts.h"

namespace winerr::detail {
namespace {

/// Calls `visit` with each ending of up to four bytes of the words that introduce numbers.
template <typename Visit>
constexpr void for_each_ending(Visit visit) {
  for (const LogWord& word : kLogWords) {
    if (word.role == Role::foreign || word.role == Role::other || word.role == Role::thing) {
      continue;
    }
    visit(word.text.substr(word.text.size() - std::min(word.text.size(), sizeof(Letters))));
  }
  const auto visit_end = [&visit](std::string_view word) {
    visit(word.substr(word.size() - sizeof(Letters)));
  };
  std::ranges::for_each(kErrorsInOtherScripts, visit_end);
  std::ranges::for_each(kFailuresInOtherScripts, visit_end);
}

}  // namespace

constinit const LettersFilter kEndings = [] {
  LettersFilter endings;
  for_each_ending([&endings](std::string_view ending) {
    constexpr Letters kLower = 0x20202020;
    const auto letters = static_cast<Letters>(load_up_to_8(ending.data(), ending.size()));
    endings.add(letters | kLower >> 8 * (sizeof(Letters) - ending.size()));
  });
  return endings;
}();

constinit const std::array<std::uint32_t, 1024> kLastThree = [] {
  std::array<std::uint32_t, 1024> table{};
  for_each_ending([&table](std::string_view ending) {
    const auto low = [ending](std::size_t back) {
      return static_cast<unsigned>(ending[ending.size() - back]) & 31U;
    };
    const unsigned last_two = low(1) << 5 | low(2);
    table[last_two] |= ending.size() == 2 ? ~std::uint32_t{0} : std::uint32_t{1} << low(3);
  });
  return table;
}();

}  // namespace winerr::detail
