#include "winerr/language.h"

#include "catch.h"

using namespace winerr;

TEST_CASE("a LANGID has a tag") {
  struct Case {
    LanguageId language;
    const char* tag;
  };
  const Case cases[] = {
      {0x0407, "de-DE"},   {0x0007, "de"},      {0x0807, "de-CH"},      {0x0409, "en-US"},
      {0x0404, "zh-TW"},   {0x0804, "zh-CN"},   {0x0004, "zh"},         {0x7C04, "zh-Hant"},
      {0x0414, "nb-NO"},   {0x0014, "no"},      {0x0C1A, "sr-Cyrl-CS"}, {0x8018, "ro"},
      {0x0000, "neutral"}, {0x0400, "neutral"}, {0x03FE, "0x03FE"},
  };
  for (const Case& c : cases) {
    INFO(c.language);
    CHECK(language_tag(c.language).view() == c.tag);
  }
}

TEST_CASE("what a person asks for takes the languages that are meant") {
  struct Case {
    LanguageId language;
    const char* wanted;
    bool matches;
  };
  const Case cases[] = {
      {0x0407, "de", true},         {0x0407, "DE-de", true},   {0x0407, "de_DE", true},
      {0x0407, "0x407", true},      {0x0407, "1031", true},    {0x0007, "de-DE", true},
      {0x0807, "de", true},         {0x0807, "de-DE", false},  {0x0007, "0x407", false},
      {0x0407, "d", false},         {0x0407, "d-", false},     {0x0407, "den", false},
      {0x0407, "", false},          {0x0407, "en", false},     {0x0000, "neutral", true},
      {0x0000, "0", true},          {0x0000, "de", false},     {0x0407, "0x", false},
      {0x0407, "0x1000407", false}, {0x0C1A, "sr-Cyrl", true}, {0x0C1A, "sr-Latn", false},
      {0x0414, "no", true},         {0x0814, "no_NO", true},   {0x0414, "nn", false},
      {0x0409, "no", false},
  };
  for (const Case& c : cases) {
    INFO(c.language << " " << c.wanted);
    CHECK(language_matches(c.language, c.wanted) == c.matches);
  }
}
