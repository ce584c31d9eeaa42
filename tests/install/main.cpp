// A program of somebody else that links winerr: it must compile with nothing but the installed
// headers, without exceptions and RTTI if it likes, and find a row of the built-in table.
#include <winerr/catalog.h>
#include <winerr/code.h>
#include <winerr/query.h>
#include <winerr/resolve.h>

#include <cstdio>

static_assert(winerr::hresult_from_win32(5) == 0x80070005);
static_assert(winerr::parse_query("0x364A")->code == 13898);
static_assert(winerr::parse_query(" [-2147024891], ")->code == 0x80070005);
static_assert(!winerr::parse_query("0x123456789"));

int main() {
  const winerr::Catalog catalogs[] = {winerr::builtin()};
  const winerr::Result<winerr::Query> query = winerr::parse_query("0x364A");
  if (!query) return 1;
  const winerr::Matches matches = winerr::resolve(*query, catalogs);
  if (matches.empty()) return 1;
  std::printf("%.*s\n", static_cast<int>(matches.front().symbol().size()),
              matches.front().symbol().data());
  return matches.front().symbol() == "ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL" ? 0 : 1;
}
