#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check.h"
#include "marking.h"

/// Logs as they come: wherever they are cut, with and without the fast pass, and each line by
/// itself, the same codes are found.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winerr;
  using fuzz::check;
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  if (size < 2) return 0;
  // The first byte says how much comes at a time.
  const std::size_t chunk = data[0] + std::size_t{1};
  // An array of just this size: behind a string's bytes one more can be read.
  const std::vector<char> bytes(data + 1, data + size);
  const std::string_view text(bytes.data(), bytes.size());
  const std::string whole = test::marked(text, text.size(), kCatalogs);
  check(test::marked(text, chunk, kCatalogs) == whole, "where a text is cut does not matter");
  check(test::marked_in_place(text, kCatalogs) == whole, "what is in memory needs no copy");
  check(test::marked_word_by_word(text, kCatalogs) == whole, "the fast pass leaves out no code");
  check(test::marked_line_by_line(text, kCatalogs) == whole, "other lines do not matter");
  return 0;
}
