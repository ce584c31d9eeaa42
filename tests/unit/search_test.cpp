#include "winerr/search.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "catch.h"

using namespace winerr;

namespace {

/// The place, from 1, at which a search has a symbol; 0 if not among the first ten.
std::size_t place_of(std::string_view words, std::string_view symbol) {
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  std::array<Hit, 10> hits;
  const std::size_t count = std::min(search(words, kCatalogs, hits), hits.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (hits[i].catalog->symbol(*hits[i].row) == symbol) return i + 1;
  }
  return 0;
}

}  // namespace

TEST_CASE("what a person means is among the first lines") {
  struct Case {
    const char* words;
    const char* symbol;
  };
  const Case cases[] = {
      {"nap tunnel", "ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL"},
      {"vpn wrong password", "ERROR_AUTHENTICATION_FAILURE"},
      {"file in use", "ERROR_SHARING_VIOLATION"},
      {"ACCESS denied", "ERROR_ACCESS_DENIED"},
      {"dll not found", "STATUS_DLL_NOT_FOUND"},
      {"disk full", "ERROR_DISK_FULL"},
      {"connection refused", "WSAECONNREFUSED"},
  };
  for (const Case& c : cases) {
    INFO(c.words);
    const std::size_t place = place_of(c.words, c.symbol);
    CHECK(place >= 1);
    CHECK(place <= 5);
  }
}

TEST_CASE("hits come best first, and nothing is found for nothing") {
  const std::array<Catalog, 1> catalogs = {builtin()};
  std::array<Hit, 50> hits;
  const std::size_t total = search("network", catalogs, hits);
  REQUIRE(total > hits.size());
  CHECK(std::ranges::is_sorted(hits, std::ranges::greater{}, &Hit::score));
  CHECK(search("", catalogs, hits) == 0);
  CHECK(search("the of a", catalogs, hits) == 0);
  CHECK(search("zzzzqqqq", catalogs, hits) == 0);
  CHECK(search("network", catalogs, {}) > 0);  // counting alone
}
