#include <array>

#include "catch.h"
#include "winerr/search.h"

using namespace winerr;

namespace {

std::string_view nearest(std::string_view name) {
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  std::array<Hit, 3> hits;
  const std::size_t count = find_near_misses(name, kCatalogs, hits);
  return count == 0 ? std::string_view{} : hits[0].catalog->symbol(*hits[0].row);
}

}  // namespace

TEST_CASE("a misspelt symbol finds the right one") {
  CHECK(nearest("ERROR_FILE_NOT_FUOND") == "ERROR_FILE_NOT_FOUND");  // swapped
  CHECK(nearest("ERROR_ACESS_DENIED") == "ERROR_ACCESS_DENIED");     // missing
  CHECK(nearest("STATUS_ACCESSS_VIOLATION") == "STATUS_ACCESS_VIOLATION");
  CHECK(nearest("E_ACESSDENIED") == "E_ACCESSDENIED");
  CHECK(nearest("error_sharing_violatoin") == "ERROR_SHARING_VIOLATION");
  CHECK(nearest("WSAECONREFUSED") == "WSAECONNREFUSED");
}

TEST_CASE("a symbol that several rows have is suggested once") {
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  const Row* row = kCatalogs[0].find("ERROR_NOT_SUPPORTED");
  REQUIRE(row != nullptr);
  REQUIRE(kCatalogs[0].next_same_symbol(*row) != nullptr);
  std::array<Hit, 3> hits;
  REQUIRE(find_near_misses("ERROR_NOTSUPPORTED", kCatalogs, hits) >= 2);
  CHECK(hits[0].row == row);
  CHECK(kCatalogs[0].symbol(*hits[1].row) != "ERROR_NOT_SUPPORTED");
}

TEST_CASE("what resembles nothing finds nothing") {
  CHECK(nearest("QWERTZUIOPASDFGHJKLYXCVBNM").empty());
  CHECK(nearest(std::string(500, 'A')).empty());
}
