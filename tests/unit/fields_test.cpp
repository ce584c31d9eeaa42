#include "fields.h"

#include "catch.h"
#include "matches.h"
#include "numbers.h"

using namespace winerr;

TEST_CASE("numbers print as people write them") {
  struct Case {
    Code code;
    const char* decimal;
    const char* negative;
    const char* hex;
    const char* short_hex;
  };
  const Case cases[] = {
      {0, "0", "0", "0x00000000", "0x0"},
      {5, "5", "5", "0x00000005", "0x5"},
      {13898, "13898", "13898", "0x0000364A", "0x364A"},
      {0x80070005, "2147942405", "-2147024891", "0x80070005", "0x80070005"},
      {0x80000000, "2147483648", "-2147483648", "0x80000000", "0x80000000"},
      {0xFFFFFFFF, "4294967295", "-1", "0xFFFFFFFF", "0xFFFFFFFF"},
  };
  for (const Case& c : cases) {
    std::string text;
    append_decimal(text, c.code);
    CHECK(text == c.decimal);
    text.clear();
    append_signed(text, c.code);
    CHECK(text == c.negative);
    text.clear();
    append_hex(text, c.code);
    CHECK(text == c.hex);
    text.clear();
    append_short_hex(text, c.code);
    CHECK(text == c.short_hex);
  }
}

TEST_CASE("the HRESULT form exists where it is true") {
  CHECK(hresult_form(Space::win32, 5) == 0x80070005U);
  CHECK(hresult_form(Space::win32, 0xE0000203) == 0x800F0203U);
  CHECK(hresult_form(Space::hresult, 0x80004005) == 0x80004005U);
  CHECK(hresult_form(Space::ntstatus, 0xC0000022) == 0xD0000022U);
  CHECK_FALSE(hresult_form(Space::win32, 0));
  CHECK_FALSE(hresult_form(Space::win32, 0xC00E3102));
  CHECK_FALSE(hresult_form(Space::ntstatus, 0x103));
  CHECK_FALSE(hresult_form(Space::bugcheck, 0x9F));
  CHECK_FALSE(hresult_form(Space::other, 1));
}

TEST_CASE("every field has a name and a value") {
  const Answer answer = test::answer_to("0x80070643");
  const Record record{answer.typed, answer.code(), &answer.matches.front(), "A message."};
  for (std::size_t i = 0; i < kFieldNames.size(); ++i) {
    INFO(kFieldNames[i]);
    CHECK(field_named(kFieldNames[i]) == static_cast<Field>(i));
    std::string text;
    append_field(text, record, static_cast<Field>(i));
    CHECK(text.empty() == (static_cast<Field>(i) == Field::note));
  }
  CHECK_FALSE(field_named("sym"));
}
