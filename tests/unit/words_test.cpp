#include "words.h"

#include "catch.h"

using namespace winerr;

TEST_CASE("a symbol in words") {
  struct Case {
    const char* symbol;
    const char* words;
  };
  const Case cases[] = {
      {"ERROR_FILE_NOT_FOUND", "File not found."}, {"STATUS_NO_MEMORY", "No memory."},
      {"WU_E_NO_SERVICE", "No service."},          {"E_FAIL", "Fail."},
      {"JET_errDiskFull", "Jet err disk full."},   {"X", "X."},
  };
  for (const Case& c : cases) {
    std::string out;
    append_symbol_as_words(out, c.symbol);
    CHECK(out == c.words);
  }
}
