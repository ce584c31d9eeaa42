#include "winerr/resolve.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "small_catalog.h"

using namespace winerr;
using test::SmallCatalog;

namespace {

Matches resolve_builtin(std::string_view typed, std::optional<Space> space = std::nullopt) {
  // The matches point to the catalog.
  static const std::array<Catalog, 1> kCatalogs = {builtin()};
  const Result<Query> query = parse_query(typed);
  REQUIRE(query);
  return resolve(*query, kCatalogs, space);
}

std::vector<std::string> symbols_of(const Matches& matches) {
  std::vector<std::string> symbols;
  for (std::size_t i = 0; i < matches.size(); ++i) symbols.emplace_back(matches[i].symbol());
  return symbols;
}

bool contains(const Matches& matches, std::string_view symbol) {
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i].symbol() == symbol) return true;
  }
  return false;
}

constexpr bool finds(std::string_view typed, std::string_view symbol, Relation relation) {
  const Catalog catalogs[] = {SmallCatalog::catalog()};
  const Matches matches = resolve(*parse_query(typed), catalogs);
  return !matches.empty() && matches.front().symbol() == symbol &&
         matches.front().relation == relation;
}

}  // namespace

// The resolver's core works at compile time.
static_assert(finds("5", "ERROR_ACCESS_DENIED", Relation::exact));
static_assert(finds("-2147024891", "E_ACCESSDENIED", Relation::exact));
static_assert(finds("0xD0000022", "STATUS_ACCESS_DENIED", Relation::ntstatus_in_hresult));
static_assert(finds("0xC0070005", "ERROR_ACCESS_DENIED", Relation::win32_in_ntstatus));
static_assert(finds("0x1000009F", "DRIVER_POWER_STATE_FAILURE", Relation::minidump_bugcheck));
static_assert(finds("access_denied", "ERROR_ACCESS_DENIED", Relation::exact));

TEST_CASE("the best meaning comes first") {
  struct Case {
    const char* typed;
    const char* symbol;
    Relation relation;
  };
  const Case cases[] = {
      {"0x364A", "ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL", Relation::exact},
      {"5", "ERROR_ACCESS_DENIED", Relation::exact},
      {"0", "ERROR_SUCCESS", Relation::exact},
      {"691", "ERROR_AUTHENTICATION_FAILURE", Relation::exact},  // RAS before the debugger's
      {"740", "ERROR_ELEVATION_REQUIRED", Relation::exact},      // but not where nobody dials
      {"12175", "ERROR_WINHTTP_SECURE_FAILURE", Relation::exact},
      {"0x80070005", "E_ACCESSDENIED", Relation::exact},
      {"0x80070002", "ERROR_FILE_NOT_FOUND", Relation::win32_in_hresult},
      {"0x80070643", "ERROR_INSTALL_FAILURE", Relation::win32_in_hresult},
      {"0x800F0203", "SPAPI_E_NO_DRIVER_SELECTED", Relation::exact},
      {"0xE0000203", "ERROR_NO_DRIVER_SELECTED", Relation::exact},
      {"0xD0000022", "STATUS_ACCESS_DENIED", Relation::ntstatus_in_hresult},
      {"0xC0070005", "ERROR_ACCESS_DENIED", Relation::win32_in_ntstatus},
      {"0xC0000005", "STATUS_ACCESS_VIOLATION", Relation::exact},
      {"0x0000007E", "SYSTEM_THREAD_EXCEPTION_NOT_HANDLED", Relation::exact},
      {"0x7E", "ERROR_MOD_NOT_FOUND", Relation::exact},
      {"0x100000C2", "BAD_POOL_CALLER", Relation::minidump_bugcheck},
      {"0x133", "ERROR_INVALID_LOCK_RANGE", Relation::exact},
      {"0x00000139", "KERNEL_SECURITY_CHECK_FAILURE", Relation::exact},
      {"0xE06D7363", "EH_EXCEPTION_NUMBER", Relation::exact},
      {"-532462766", "EXCEPTION_COMPLUS", Relation::exact},
      {"0x80040154", "REGDB_E_CLASSNOTREG", Relation::exact},
      {"0x87D00324", "", Relation::exact},  // a meaning without a public symbol
      {"WSAECONNREFUSED", "WSAECONNREFUSED", Relation::exact},
      {"econnrefused", "WSAECONNREFUSED", Relation::exact},
      {"file_not_found", "ERROR_FILE_NOT_FOUND", Relation::exact},
      {"NT_STATUS_LOGON_FAILURE", "STATUS_LOGON_FAILURE", Relation::exact},
      {"deaddead", "MANUALLY_INITIATED_CRASH1", Relation::exact},
  };
  for (const Case& c : cases) {
    INFO(c.typed);
    const Matches matches = resolve_builtin(c.typed);
    REQUIRE_FALSE(matches.empty());
    CHECK(matches.front().symbol() == c.symbol);
    CHECK(matches.front().relation == c.relation);
  }
}

TEST_CASE("ambiguity is stated: what else a number means follows") {
  CHECK(contains(resolve_builtin("5"), "INVALID_PROCESS_ATTACH_ATTEMPT"));
  CHECK(contains(resolve_builtin("691"), "ERROR_DBG_TERMINATE_THREAD"));
  CHECK(contains(resolve_builtin("0x80070005"), "ERROR_ACCESS_DENIED"));
  CHECK(contains(resolve_builtin("0x0000007E"), "ERROR_MOD_NOT_FOUND"));
  const Matches stop = resolve_builtin("133");
  CHECK(contains(stop, "DPC_WATCHDOG_VIOLATION"));
  CHECK(stop[stop.size() - 1].relation == Relation::digits_as_hex);
}

TEST_CASE("small numbers: Win32 before bug checks before the rest") {
  const Matches matches = resolve_builtin("10");
  int rank = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i].relation == Relation::digits_as_hex) continue;
    const int here = detail::space_rank(matches[i].row->space(), 10);
    CHECK(here >= rank);
    rank = here;
  }
}

TEST_CASE("the low word of FACILITY_ITF and of other NTSTATUS facilities is never looked up") {
  for (const char* typed : {"0x80040005", "0xC0350005", "0xC0000003", "0xA0070005"}) {
    INFO(typed);
    CHECK_FALSE(contains(resolve_builtin(typed), "ERROR_ACCESS_DENIED"));
    CHECK_FALSE(contains(resolve_builtin(typed), "ERROR_PATH_NOT_FOUND"));
  }
}

TEST_CASE("an ITF code has all its names") {
  const Matches matches = resolve_builtin("0x80040201");
  CHECK(matches.size() > 5);
  CHECK(contains(matches, "UIA_E_ELEMENTNOTAVAILABLE"));
}

TEST_CASE("E_ACCESSDENIED is never its legacy twin") {
  const Matches matches = resolve_builtin("E_ACCESSDENIED");
  CHECK(matches.front().code == 0x80070005);
  CHECK_FALSE(contains(resolve_builtin("0x80000009"), "E_ACCESSDENIED"));
}

TEST_CASE("a symbol in two spaces has both") {
  const Matches matches = resolve_builtin("STATUS_CANNOT_LOAD_REGISTRY_FILE");
  REQUIRE(matches.size() >= 2);
  CHECK(matches[0].row->space() == Space::ntstatus);
  CHECK(matches[1].row->space() == Space::bugcheck);
}

TEST_CASE("a space can be asked for") {
  CHECK(symbols_of(resolve_builtin("0x7E", Space::bugcheck)) ==
        std::vector<std::string>{"SYSTEM_THREAD_EXCEPTION_NOT_HANDLED"});
  CHECK(resolve_builtin("0x80070643", Space::hresult).front().symbol() == "ERROR_INSTALL_FAILURE");
  CHECK(resolve_builtin("13898", Space::bugcheck).empty());
  CHECK(resolve_builtin("bugcheck 9F").front().symbol() == "DRIVER_POWER_STATE_FAILURE");
}

TEST_CASE("a space that words name is preferred") {
  CHECK(resolve_builtin("hresult 0x80070005").front().symbol() == "E_ACCESSDENIED");
  CHECK(resolve_builtin("win32 error 0x80070005").front().symbol() == "E_ACCESSDENIED");
  CHECK(resolve_builtin("ntstatus 1603").front().symbol() == "ERROR_INSTALL_FAILURE");
  CHECK(resolve_builtin("win32 error 0x80070005", Space::ntstatus).empty());
  // 0x1603 is no stop code, and 1603 not what it says.
  CHECK(resolve_builtin("stop code 1603").empty());
}

TEST_CASE("a name has no best meaning of its number") {
  const std::array<Catalog, 1> catalogs = {builtin()};
  CHECK_FALSE(best_match(*parse_query("E_FAIL"), catalogs));
  CHECK(best_match(*parse_query("5"), catalogs)->symbol() == "ERROR_ACCESS_DENIED");
}

TEST_CASE("no meaning is listed twice") {
  const std::array<Catalog, 1> catalogs = {builtin()};
  Query query = *parse_query("0x000002B3");
  const std::size_t count = resolve(query, catalogs).size();
  query.remote_access = true;
  CHECK(resolve(query, catalogs).size() == count);
}

TEST_CASE("what nobody named has no meaning") {
  for (const char* typed : {"0x81234567", "NO_SUCH_SYMBOL_AT_ALL", "123456789", "0x800F0FFF"}) {
    INFO(typed);
    CHECK(resolve_builtin(typed).empty());
  }
}
