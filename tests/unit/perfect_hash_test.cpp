#include "winerr/detail/perfect_hash.h"

#include <string>

#include "catch.h"

using namespace winerr;

TEST_CASE("names hash alike in any case, and each length has its own path") {
  const std::string upper = "ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL";
  for (std::size_t length = 0; length <= upper.size(); ++length) {
    const std::string name = upper.substr(0, length);
    std::string lower = name;
    for (char& c : lower) c = detail::to_lower(c);
    CHECK(detail::hash_name(name) == detail::hash_name(lower));
    if (length > 0)
      CHECK(detail::hash_name(name) != detail::hash_name(upper.substr(0, length - 1)));
  }
}

TEST_CASE("loading bytes is the same by halves and by single bytes") {
  const std::string text = "abcdefgh";
  for (std::size_t size = 0; size <= 8; ++size) {
    std::uint64_t expected = 0;
    for (std::size_t i = 0; i < size; ++i) {
      expected |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
    }
    CHECK(detail::load_up_to_8(text.data(), size) == expected);
  }
}

TEST_CASE("equality ignores the case of letters and of nothing else") {
  CHECK(detail::equal_ignoring_case("Error_Access_Denied", "ERROR_ACCESS_DENIED"));
  CHECK_FALSE(detail::equal_ignoring_case("ERROR@ACCESS_DENIED", "ERROR`ACCESS_DENIED"));
  CHECK_FALSE(detail::equal_ignoring_case("A[", "A{"));
  CHECK(detail::equal_ignoring_case({}, {}));  // null pointers, which memcmp() must not get
  CHECK_FALSE(detail::equal_ignoring_case("ABC", "ABCD"));
}
