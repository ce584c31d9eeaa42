#include <string_view>
#include <vector>

#include "catch.h"
#include "winerr/detail/words.h"

using winerr::detail::for_each_word_and_part;
using winerr::detail::Stem;

TEST_CASE("the forms of a word have one stem") {
  const std::vector<std::string_view> groups[] = {
      {"connect", "connects", "connected", "CONNECTING", "connection", "connections"},
      {"stop", "stopped", "stopping", "stops"},
      {"cancel", "canceled", "cancelled", "cancelling"},
      {"install", "installed", "installation", "installing"},
      {"authenticate", "authenticated", "authentication"},
      {"policy", "policies"},
      {"deny", "denied", "denial", "denying"},
      {"access", "accesses", "accessible"},
      {"reach", "reachable", "reached"},
      {"initialize", "initialise", "initialisation", "initialized"},
      {"behavior", "behaviour"},
      {"write", "written", "wrote", "writing"},
      {"find", "found", "finding"},
      {"fail", "failed", "failure", "failures"},
      {"register", "registered", "registration"},
      {"license", "licence", "licenses"},
  };
  for (const auto& group : groups) {
    for (const std::string_view form : group) {
      INFO(form);
      CHECK(Stem(form) == Stem(group.front()));
    }
  }
}

TEST_CASE("other words have other stems") {
  const std::string_view pairs[][2] = {
      {"driver", "drive"}, {"user", "use"},     {"server", "service"}, {"reachable", "unreachable"},
      {"table", "tab"},    {"status", "state"}, {"format", "form"},    {"version", "verse"},
  };
  for (const auto& pair : pairs) {
    INFO(pair[0]);
    CHECK_FALSE(Stem(pair[0]) == Stem(pair[1]));
  }
}

TEST_CASE("a stem survives empty and endless words") {
  CHECK(Stem("").text().empty());
  CHECK(Stem("s").text() == "s");
  CHECK(Stem(std::string(1000, 'a')).text().size() <= Stem::kMaxSize);
}

TEST_CASE("words in camel case are walked whole and in parts") {
  std::vector<std::string_view> words;
  for_each_word_and_part("JET_errDiskFull x2", [&](std::string_view w) { words.push_back(w); });
  CHECK(words == std::vector<std::string_view>{"JET", "errDiskFull", "err", "Disk", "Full", "x2"});
}
