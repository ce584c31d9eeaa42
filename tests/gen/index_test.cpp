#include "index.h"

#include "catch.h"
#include "winerr/code.h"
#include "winerr/detail/perfect_hash.h"

using namespace winerr;
using namespace winerr::gen;

TEST_CASE("every key of an index finds its row") {
  for (const std::size_t count : {1U, 2U, 5U, 100U, 5000U}) {
    INFO(count);
    std::vector<IndexKey> keys;
    for (std::size_t i = 0; i < count; ++i) {
      keys.push_back(
          {detail::hash_code(static_cast<Code>(i * 7919)), static_cast<std::uint16_t>(i)});
    }
    const IndexLayout layout = lay_out_index(keys);
    const detail::Index index{layout.seeds, layout.slots};
    std::size_t wrong = 0;
    for (const IndexKey& key : keys) wrong += index.row(key.hash) != key.row;
    CHECK(wrong == 0);
    CHECK(layout.slots.size() <= count + count / 2 + 2);
  }
}

TEST_CASE("two keys with one hash cannot be told apart") {
  CHECK(lay_out_index({{42, 1}, {42, 2}}).slots.empty());
}
