#include "winerr/message.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"

using namespace winerr;

namespace {

/// A table of messages written by hand, as one read from a file.
class Table {
 public:
  struct Entry {
    Code code;
    Space space;
    std::string_view text;
  };

  Table(std::string_view file, LanguageId language, const std::vector<Entry>& entries)
      : text_(file), file_{0, static_cast<std::uint32_t>(file.size())}, language_(language) {
    for (const Entry& entry : entries) {
      messages_.push_back({static_cast<std::uint32_t>(text_.size()),
                           static_cast<std::uint32_t>(entry.text.size())});
      text_ += entry.text;
      Row row;
      row.code = entry.code;
      row.flags = static_cast<std::uint8_t>(entry.space);
      rows_.push_back(row);
    }
  }

  [[nodiscard]] Catalog catalog() const {
    return Catalog({.rows = rows_,
                    .text = text_.data(),
                    .headers = {&file_, 1},
                    .by_code = {},
                    .by_symbol = {},
                    .twins = {},
                    .notes = {},
                    .messages = messages_,
                    .language = language_});
  }

 private:
  std::string text_;
  std::vector<Row> rows_;
  std::vector<detail::Slice> messages_;
  detail::Slice file_;
  LanguageId language_;
};

const Table& german() {
  static const Table kTable("kernelbase.dll", 0x407,
                            {{5, Space::win32, "Der Zutritt ist gesperrt."},
                             {32, Space::win32, "Die Datei %1 wird gerade ben\xC3\xBCtzt."},
                             {33, Space::win32, ""},
                             {60123, Space::win32, "Nur hier."},
                             {0x80004005, Space::hresult, "Unbekannter Fehler."}});
  return kTable;
}
const Table& english() {
  static const Table kTable(
      "kernelbase.dll", 0x409,
      {{5, Space::win32, "The door is locked."}, {60123, Space::win32, "Only here."}});
  return kTable;
}
const Table& component() {
  static const Table kTable("netevent.dll", 0x409,
                            {{5, Space::other, "The service is thirsty."},
                             {0x8000105E, Space::other, "A server sent nonsense."}});
  return kTable;
}

/// builtin() and three tables of files.
std::span<const Catalog> catalogs() {
  static const std::array<Catalog, 4> kCatalogs = {builtin(), german().catalog(),
                                                   english().catalog(), component().catalog()};
  return kCatalogs;
}

std::string messages_of(const Match& match) {
  std::string text;
  for_each_message(match, catalogs(), [&](const Message& message) {
    text += std::string(language_tag(message.language).view()) + " " + std::string(message.text);
    text += '|';
  });
  return text;
}

}  // namespace

TEST_CASE("a file's text is no further meaning of a code that has one") {
  const Catalog own[] = {builtin()};
  for (const char* typed : {"32", "0x80070005", "0x80004005", "60123"}) {
    INFO(typed);
    const Query query = *parse_query(typed);
    const Matches without = resolve(query, own);
    const Matches with = resolve(query, catalogs());
    // 60123 is in no table but the files', and is one meaning however many have it.
    REQUIRE(with.size() == std::max<std::size_t>(without.size(), 1));
    for (std::size_t i = 0; i < without.size(); ++i) CHECK(with[i].row == without[i].row);
  }
}

TEST_CASE("a component's own code is a meaning of its own") {
  const Matches matches = resolve(*parse_query("5"), catalogs());
  const Match& last = matches[matches.size() - 1];
  CHECK(last.header() == "netevent.dll");
  CHECK(last.space() == Space::other);
  CHECK(messages_of(last) == "en-US The service is thirsty.|");
  CHECK(messages_of(matches.front()) ==
        "de-DE Der Zutritt ist gesperrt.|en-US The door is locked.|");
}

TEST_CASE("a component's code is its own if header and file have one name") {
  const Matches matches = resolve(*parse_query("0x8000105E"), catalogs());
  bool found = false;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    CHECK(matches[i].header() != "netevent.dll");
    if (matches[i].header() != "netevent.h") continue;
    found = true;
    CHECK(messages_of(matches[i]) == "en-US A server sent nonsense.|");
  }
  CHECK(found);
}

TEST_CASE("the messages of a meaning") {
  struct Case {
    const char* typed;
    std::size_t match;
    const char* messages;
  };
  const Case cases[] = {
      {"60123", 0, "de-DE Nur hier.|en-US Only here.|"},
      {"0x8007EADB", 0, "de-DE Nur hier.|en-US Only here.|"},
      {"0x80070005", 0, ""},  // E_ACCESSDENIED; no file has the HRESULT
      {"0x80070005", 1, "de-DE Der Zutritt ist gesperrt.|en-US The door is locked.|"},
      {"E_FAIL", 0, "de-DE Unbekannter Fehler.|"},
      {"33", 0, ""},  // an empty text
      {"STATUS_ACCESS_DENIED", 0, ""},
  };
  for (const Case& c : cases) {
    INFO(c.typed << " " << c.match);
    const Matches matches = resolve(*parse_query(c.typed), catalogs());
    REQUIRE(matches.size() > c.match);
    CHECK(messages_of(matches[c.match]) == c.messages);
  }
}

TEST_CASE("rows of files are found by code and never by name") {
  const Catalog table = german().catalog();
  CHECK(table.find("") == nullptr);
  CHECK(table.find("kernelbase.dll") == nullptr);
  CHECK(builtin().message(builtin().rows().front()).empty());
  CHECK_FALSE(builtin().has_messages());
  CHECK_FALSE(any_messages(catalogs().first(1)));
  CHECK(any_messages(catalogs()));
}

TEST_CASE("a text finds its message") {
  struct Case {
    const char* text;
    Code code;
    float least;
    float most;
  };
  const Case cases[] = {
      {"Der Zutritt ist gesperrt.", 5, 0.999F, 1},
      {"DER ZUTRITT IST GESPERRT", 5, 0.999F, 1},
      {"Die Datei C:\\x.txt wird gerade benutzt", 32, 0.6F, 0.99F},
      {"zutritt gesperrt", 5, 0.8F, 0.99F},
      {"gesperrtes", 5, 0.3F, 0.7F},
      {"nonsense from a server", 0x8000105E, 0.4F, 0.9F},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    std::array<Hit, 3> hits;
    REQUIRE(search_messages(c.text, catalogs(), hits) > 0);
    CHECK(hits[0].row->code == c.code);
    CHECK(hits[0].score >= c.least);
    CHECK(hits[0].score <= c.most);
  }
}

TEST_CASE("nothing is found for nothing, and nothing in our own table") {
  std::array<Hit, 3> hits;
  CHECK(search_messages("", catalogs(), hits) == 0);
  CHECK(search_messages(" -- %1 ", catalogs(), hits) == 0);
  CHECK(search_messages("qqqq", catalogs(), hits) == 0);
  CHECK(search_messages("access denied", catalogs().first(1), hits) == 0);
  CHECK(search_messages("the", catalogs(), {}) == 2);  // counting alone
  CHECK(search_messages(std::string(100'000, 'x'), catalogs(), hits) == 0);
}
