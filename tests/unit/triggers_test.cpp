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

/// All marks of a text, as offsets.
std::vector<std::size_t> marks_in(std::string_view text, detail::MarkBlocks mark_blocks) {
  detail::TriggerState state;
  state.text = text.data();
  state.size = text.size();
  std::vector<std::size_t> offsets;
  detail::MarkBatch batch;
  while (mark_blocks(state, batch)) {
    for (std::size_t k = 0; k < batch.filled_count; ++k) {
      const std::size_t i = batch.filled[k];
      const std::size_t block = batch.first + i * detail::kBlockBytes;
      for (std::size_t bit = 0; bit < detail::kBlockBytes; ++bit) {
        const bool is_marked = (batch.blocks[i].places >> bit & 1) != 0;
        if (is_marked && block + bit < text.size()) offsets.push_back(block + bit);
      }
    }
  }
  return offsets;
}

}  // namespace

TEST_CASE("a mark stands at each kind of place where a code may be") {
  struct Case {
    const char* text;
    std::vector<std::size_t> offsets;
  };
  const Case cases[] = {
      {"hr 0x8007", {3, 4}},
      {" ERROR_X", {6}},
      {"80070005 8007000", {7}},
      {"of 80070005-80070005", {3}},
      {" id 80070005-80070005 [80070005-501]", {30}},
      {" {80070005-5eed-4b1d-9c3e-80070005c0de}", {}},
      {"gave -2147024891", {13}},
      {"error 5, took 5", {6}},
      {"it is in use. (32) (32 KB) of it", {15}},
      {"not loaded [1234567] [12345678] by it", {12}},
      {"gave (740, 'Open', 13) (740, Open) is all", {6}},
      {"\xE9\x94\x99\xE8\xAF\xAF\xEF\xBC\x9A\x35, \xE8\xA1\x8C\x35", {9}},
      {"bind: 10013", {6}},
      {"bind: 10013 to it, x: 5 now, x: 5\nnow", {6, 32}},
      {"bind: 13 s, 10.0: 1013y, 10:15 1: 5 seconds in all", {}},
      {"%%1053", {1}},
      {"WSAE", {1}},
      {"BugCheck D1, BugCheck FACED", {9}},
      {"snake_case and 12:30", {}},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(marks_in(c.text, detail::mark_blocks_scalar) == c.offsets);
  }
}

TEST_CASE("every instruction set finds at least what the scalar loop finds") {
  std::vector<detail::MarkBlocks> loops = {detail::best_mark_blocks()};
#if defined(__x86_64__) || defined(_M_X64)
  loops.push_back(detail::mark_blocks_sse2);
  if (detail::has_avx2()) loops.push_back(detail::mark_blocks_avx2);
  if (detail::has_avx512()) loops.push_back(detail::mark_blocks_avx512);
#endif
  const auto check = [&loops](const std::string& text) {
    const auto scalar = marks_in(text, detail::mark_blocks_scalar);
    INFO(text);
    for (const detail::MarkBlocks loop : loops) {
      CHECK(std::ranges::includes(marks_in(text, loop), scalar));
    }
  };
  SECTION("in logs") {
    std::mt19937 random(4);
    for (int round = 0; round < 200; ++round) {
      check(test::log_text(random, 1 + random() % 5000));
    }
  }
  SECTION("where places stand as close as they can") {
    for (const std::string_view dense : {"[1", "(1", "[[1", " (1", ": 1", "[(1)", "or 1", "hr=5,",
                                         "error[a", "80070005 ", "%%1"}) {
      std::string text;
      while (text.size() < 2 * detail::MarkBatch::kBlocks * detail::kBlockBytes) text += dense;
      check(text + "] error 5, it is in use. (32) 80070005");
    }
  }
}
