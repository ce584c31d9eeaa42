#include "winerr/detail/triggers.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "log_text.h"
#include "winerr/scan.h"

using namespace winerr;

namespace {

/// All triggers of a text, as offsets.
std::vector<std::size_t> triggers_in(std::string_view text, detail::NextTriggers next) {
  detail::TriggerState state;
  state.text = text.data();
  state.size = text.size();
  std::vector<std::size_t> offsets;
  while (std::uint64_t bits = next(state)) {
    for (std::size_t i = 0; i < detail::kBlockBytes; ++i) {
      const std::size_t at = state.block - detail::kBlockBytes + i;
      if ((bits >> i & 1) != 0 && at < text.size()) offsets.push_back(at);
    }
  }
  return offsets;
}

}  // namespace

TEST_CASE("a trigger stands at each kind of place where a code may be") {
  struct Case {
    const char* text;
    std::vector<std::size_t> offsets;
  };
  const Case cases[] = {
      {"hr 0x8007", {3, 4}},
      {" ERROR_X", {6}},
      {"80070005 8007000", {7}},
      {"error 5, took 5", {6}},
      {"%%1053", {1}},
      {"WSAE", {1}},
      {"BugCheck D1, BugCheck FACED", {9}},
      {"snake_case and 12:30", {}},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(triggers_in(c.text, detail::next_triggers_scalar) == c.offsets);
  }
}

TEST_CASE("every instruction set finds at least what the scalar loop finds") {
  std::mt19937 random(4);
  for (int round = 0; round < 200; ++round) {
    const std::string text = test::log_text(random, 1 + random() % 700);
    const auto scalar = triggers_in(text, detail::next_triggers_scalar);
    const auto fast = triggers_in(text, detail::best_triggers());
    INFO(text);
    CHECK(std::ranges::includes(fast, scalar));
#if defined(__x86_64__) || defined(_M_X64)
    CHECK(std::ranges::includes(triggers_in(text, detail::next_triggers_sse2), scalar));
#endif
  }
}
