#include "winerr/search.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "catch.h"
#include "small_catalog.h"

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

struct Case {
  const char* words;
  const char* symbol;
};

}  // namespace

TEST_CASE("what a person means is among the first lines") {
  const Case cases[] = {
      {"nap tunnel", "ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL"},
      {"vpn wrong password", "ERROR_AUTHENTICATION_FAILURE"},
      {"file in use", "ERROR_SHARING_VIOLATION"},
      {"ACCESS denied", "E_ACCESSDENIED"},
      {"dll not found", "STATUS_DLL_NOT_FOUND"},
      {"disk full", "ERROR_DISK_FULL"},
      {"connection refused", "WSAECONNREFUSED"},
      {"object reference not set", "COR_E_NULLREFERENCE"},
      {"graphics driver nvidia crash", "VIDEO_TDR_FAILURE"},
  };
  for (const Case& c : cases) {
    INFO(c.words);
    const std::size_t place = place_of(c.words, c.symbol);
    CHECK(place >= 1);
    CHECK(place <= 5);
  }
}

TEST_CASE("other forms, spellings and slips find the same") {
  const Case cases[] = {
      {"denying access", "E_ACCESSDENIED"},                           // endings
      {"certifcate expired", "CERT_E_EXPIRED"},                       // a letter left out
      {"licence expired for activation", "SL_E_GRACE_TIME_EXPIRED"},  // British
      {"page file too small", "ERROR_COMMITMENT_LIMIT"},              // apart
      {"pagefile too small", "ERROR_COMMITMENT_LIMIT"},               // together
      {"diskfull", "ERROR_DISK_FULL"},
      {"database dirty shutdown", "JET_errDatabaseDirtyShutdown"},  // a symbol in camel case
      {"class not registered", "REGDB_E_CLASSNOTREG"},              // a symbol written together
  };
  for (const Case& c : cases) {
    INFO(c.words);
    const std::size_t place = place_of(c.words, c.symbol);
    CHECK(place >= 1);
    CHECK(place <= 3);
  }
}

TEST_CASE("what people meet comes before its like that nobody meets") {
  CHECK(place_of("file not found", "ERROR_FILE_NOT_FOUND") == 1);
  CHECK(place_of("disk full", "ERROR_DISK_FULL") == 1);
  CHECK(place_of("timeout", "ERROR_TIMEOUT") == 1);
}

TEST_CASE("one thing under several names takes one of the first places") {
  const std::array<Catalog, 1> catalogs = {builtin()};
  std::array<Hit, 5> hits;
  for (const std::string_view words : {"access denied", "file in use", "wrong password"}) {
    INFO(words);
    REQUIRE(search(words, catalogs, hits) > hits.size());
    std::size_t denied = 0;
    for (const Hit& hit : hits) {
      const std::string_view symbol = hit.catalog->symbol(*hit.row);
      denied += symbol == "ERROR_ACCESS_DENIED" || symbol == "STATUS_ACCESS_DENIED" ||
                symbol == "E_ACCESSDENIED";
    }
    CHECK(denied <= 1);
  }
}

TEST_CASE("hits come best first, and nothing is found for nothing") {
  const std::array<Catalog, 1> catalogs = {builtin()};
  std::array<Hit, 500> hits;
  const std::size_t total = search("network", catalogs, hits);
  REQUIRE(total > hits.size());
  CHECK(std::ranges::is_sorted(hits, std::ranges::greater{}, &Hit::score));
  CHECK(search("", catalogs, hits) == 0);
  CHECK(search("the of a", catalogs, hits) == 0);
  CHECK(search("zzzzqqqq", catalogs, hits) == 0);
  CHECK(search("network", catalogs, {}) == total);  // counting alone
}

TEST_CASE("a table without an index is searched by walking it") {
  const std::array<Catalog, 2> catalogs = {builtin(), test::SmallCatalog::catalog()};
  std::array<Hit, 10> hits;
  const std::span own(&catalogs[1], 1);
  REQUIRE(search("access refused", own, hits) == 3);
  CHECK(own[0].symbol(*hits[0].row) == "ERROR_ACCESS_DENIED");
  REQUIRE(search("named elsewhere", own, hits) == 1);
  CHECK(own[0].symbol(*hits[0].row) == "NAMED_ELSEWHERE");

  const std::size_t alone = search("named elsewhere", {catalogs.data(), 1}, hits);
  CHECK(search("named elsewhere", catalogs, hits) == alone + 1);
  CHECK(hits[0].catalog == &catalogs[1]);
}
