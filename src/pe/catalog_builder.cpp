#include "catalog_builder.h"

#include <algorithm>
#include <utility>

#include "message_text.h"
#include "module_space.h"

namespace winerr {

CatalogBuilder::CatalogBuilder(std::string_view file_name, LanguageId language) {
  catalog_.language_ = language;
  catalog_.text_.assign(file_name.begin(), file_name.end());
  catalog_.headers_.push_back({0, static_cast<std::uint32_t>(file_name.size())});
}

std::size_t CatalogBuilder::add(const pe::MessageEntry& entry, std::uint16_t code_page) {
  const std::size_t before = catalog_.text_.size();
  const std::size_t cost = pe::append_message(catalog_.text_, entry, code_page);
  const std::size_t size = catalog_.text_.size() - before;
  messages_.push_back(
      {entry.code, {static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(size)}});
  return cost;
}

OwnedCatalog CatalogBuilder::build() && {
  // Windows takes the first block that has a code, so of several texts the first is kept.
  if (!std::ranges::is_sorted(messages_, {}, &Message::code)) {
    std::ranges::stable_sort(messages_, {}, &Message::code);
  }
  // Not std::ranges::unique, whose result clang 14 cannot compile with GCC's library.
  const auto is_same = [](const Message& a, const Message& b) { return a.code == b.code; };
  messages_.erase(std::unique(messages_.begin(), messages_.end(), is_same), messages_.end());
  catalog_.rows_.reserve(messages_.size());
  catalog_.messages_.reserve(messages_.size());
  for (const Message& message : messages_) {
    const Space space = pe::message_space(catalog_.file_name(), message.code);
    Row row;
    row.code = message.code;
    row.flags = detail::row_flags(space, pe::message_outcome(space, message.code));
    catalog_.rows_.push_back(row);
    catalog_.messages_.push_back(message.text);
  }
  return std::move(catalog_);
}

}  // namespace winerr
