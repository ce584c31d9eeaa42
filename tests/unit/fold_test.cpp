#include "fold.h"

#include <string>
#include <string_view>

#include "catch.h"
#include "message_words.h"

using namespace winerr;

namespace {

std::u32string folded(std::u32string_view text) {
  std::u32string result;
  for (const char32_t c : text) {
    if (const char32_t plain = fold(c); plain != 0) result += plain;
  }
  return result;
}

std::size_t word_count(std::string_view text) {
  MessageWords words(text);
  MessageWord word;
  std::size_t count = 0;
  while (words.next(word)) ++count;
  return count;
}

/// Whether two texts are the same words to a search.
bool same(std::string_view a, std::string_view b) {
  MessageWords left(a);
  MessageWords right(b);
  MessageWord x;
  MessageWord y;
  for (;;) {
    const bool more = left.next(x);
    if (more != right.next(y)) return false;
    if (!more) return true;
    if (x.hash != y.hash || x.stem != y.stem) return false;
  }
}

}  // namespace

TEST_CASE("case and accents do not count") {
  struct Case {
    const char32_t* a;
    const char32_t* b;
  };
  const Case cases[] = {
      {U"Zugriff", U"ZUGRIFF"},
      {U"\u00DCbergr\u00F6\u00DFe", U"ubergrose"},
      {U"acc\u00E8s refus\u00E9", U"ACCES REFUSE"},
      {U"e\u0301", U"\u00E9"},  // as a Mac writes it
      {U"\u0141\u00F3d\u017A", U"lodz"},
      {U"\u0130\u0131I", U"iii"},
      {U"\u021Bar\u0103", U"tara"},
      {U"\u1EA4\u1EA5\u01A0\u01B0", U"aaou"},
      {U"\u0414\u043E\u0441\u0442\u0443\u043F \u0417\u0410\u041F\u0420\u0415\u0429\u0401\u041D",
       U"\u0434\u043E\u0441\u0442\u0443\u043F \u0437\u0430\u043F\u0440\u0435\u0449\u0435\u043D"},
      {U"\u0439", U"\u0418\u0306"},
      {U"\u0490\u0491\u04C1\u04C2", U"\u0491\u0491\u04C2\u04C2"},
      {U"\u0407\u0457", U"\u0406\u0456"},
      {U"\u0386\u03C1\u03BD\u03B7\u03C3\u03B7\u03C2",
       U"\u03B1\u03A1\u039D\u0397\u03A3\u0397\u03A3"},
      {U"\u0531\u0532", U"\u0561\u0562"},
      {U"\uFF21\uFF42\uFF11", U"ab1"},
      {U"\u0645\u064F\u062D\u0640\u0638\u0648\u0631", U"\u0645\u062D\u0638\u0648\u0631"},
  };
  for (const Case& c : cases) {
    INFO(&c - cases);
    CHECK(folded(c.a) == folded(c.b));
  }
  CHECK(folded(U"\u0438") != folded(U"\u043D"));
  CHECK(folded(U"\u00D7\u00F7") == U"\u00D7\u00F7");
}

TEST_CASE("folding twice is folding once") {
  for (char32_t c = 1; c < 0x11000; ++c) {
    const char32_t once = fold(c);
    if (once != 0 && fold(once) != once) FAIL("U+" << static_cast<unsigned>(c));
  }
}

TEST_CASE("words of a message") {
  struct Case {
    const char* text;
    std::size_t count;
  };
  const Case cases[] = {
      {"", 0},
      {" .,;-\r\n", 0},
      {"Zugriff verweigert.", 2},
      {"La r\xC3\xA9ponse (n\xC2\xB0 5) \xC2\xAB x \xC2\xBB", 5},
      {"%1 of %2!s!: %12!-10.3I64x!done%n%0%%", 2},
      {"100% sure", 2},
      {"%", 0},
      {"%1!never ended", 2},
      {"\xE8\xAE\xBF", 1},                                      // one character
      {"\xE8\xAE\xBF\xE9\x97\xAE", 1},                          // a pair
      {"\xE8\xAE\xBF\xE9\x97\xAE\xE8\xA2\xAB\xE3\x80\x82", 2},  // two pairs and a full stop
      {"DLL\xE8\xAE\xBF\xE9\x97\xAE x", 3},
      {"\xE8\xAE\xBF%1\xE9\x97\xAE", 2},
      {"\xFF\xFE bad \x80 bytes", 2},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(word_count(c.text) == c.count);
  }
}

TEST_CASE("what parts words and what is inserted makes no difference") {
  CHECK(same("Zugriff, verweigert!", "zugriff verweigert"));
  CHECK(same("Die Datei %1 fehlt.%n", "die datei fehlt"));
  CHECK(same("l'acc\xC3\xA8s",
             "L\xE2\x80\x99"
             "acces"));
  CHECK_FALSE(same("Zugriff", "Zugriffe"));
}
