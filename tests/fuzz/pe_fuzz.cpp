#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "check.h"
#include "winerr/detail/utf8.h"
#include "winerr/message.h"
#include "winerr/pe.h"

namespace winerr::fuzz {
namespace {

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const bool stands_for_itself = text.starts_with("\xEF\xBF\xBD");
    if (detail::take_character(text) == detail::kReplacementCharacter && !stands_for_itself) {
      return false;
    }
  }
  return true;
}

void check_table(const Catalog& catalog) {
  const auto rows = catalog.rows();
  check(!rows.empty(), "a table has rows");
  check(std::ranges::is_sorted(rows, std::ranges::less_equal{}, &Row::code),
        "rows ascend and no code repeats");
  for (const Row& row : rows) {
    const std::string_view message = catalog.message(row);
    check(is_utf8(message), "a message is UTF-8");
    check(message.find('\0') == std::string_view::npos, "a message ends at its NUL");
    check(!message.ends_with('\n') && !message.ends_with('\r'), "a message has no line end");
    check(catalog.find(row.code).data() == &row, "a row is found by its code");
  }
}

}  // namespace
}  // namespace winerr::fuzz

/// A file of any bytes: its tables of messages, and a look-up and a search in them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winerr;
  // A copy of exactly this size, so that the sanitizer sees a read behind the end.
  const std::vector<std::byte> image(reinterpret_cast<const std::byte*>(data),
                                     reinterpret_cast<const std::byte*>(data) + size);
  const auto tables = read_message_tables(image, "kernelbase.dll");
  if (!tables) {
    fuzz::check(tables.error().offset <= size, "an error is inside the file");
    fuzz::check(!describe(tables.error().kind).empty(), "an error has words");
    return 0;
  }
  std::vector<Catalog> catalogs = {builtin()};
  std::size_t messages = 0;
  for (const OwnedCatalog& table : *tables) {
    catalogs.push_back(table.catalog());
    fuzz::check_table(catalogs.back());
    messages += catalogs.back().rows().size();
  }
  fuzz::check(messages <= kMaxMessages, "messages have a limit");
  if (messages == 0 || messages > 1000) return 0;

  const Row& row = catalogs[1].rows().back();
  Query query;
  query.kind = QueryKind::number;
  query.code = row.code;
  const Matches matches = resolve(query, catalogs);
  fuzz::check(!matches.empty(), "a code of the file has a meaning");
  const std::string_view text = catalogs[1].message(row);
  bool seen = text.empty();
  for (std::size_t i = 0; i < matches.size(); ++i) {
    for_each_message(matches[i], catalogs,
                     [&](const Message& message) { seen = seen || message.text == text; });
  }
  fuzz::check(seen, "a message belongs to a meaning of its code");
  std::array<Hit, 4> hits;
  const std::size_t found = search_messages(text, catalogs, hits);
  fuzz::check(found <= messages, "a message is found once");
  for (std::size_t i = 0; i < std::min(found, hits.size()); ++i) {
    fuzz::check(hits[i].score > 0 && hits[i].score <= 1.001F, "a score is a share");
  }
  return 0;
}
