#include <algorithm>
#include <utility>

#include "catalog_builder.h"
#include "code_page.h"
#include "image.h"
#include "message_table.h"
#include "resources.h"
#include "winerr/pe.h"

namespace winerr {
namespace {

constexpr std::size_t kMostBytesOfUtf8 = 3;  // that a byte of an entry can become

/// All messages of a file, by language.
class Reader {
 public:
  explicit Reader(std::string_view file_name) noexcept : file_name_(file_name) {}

  /// @return what is wrong with the table, if something is
  std::optional<Error> add(const pe::Image& image, const pe::TableResource& table) {
    CatalogBuilder& builder = builder_for(table.language);
    if (builders_.size() > kMaxMessageLanguages) {
      return Error{ErrorKind::too_many_messages, table.data.first};
    }
    const std::uint16_t code_page = pe::ansi_code_page(table.code_page, table.language);
    pe::MessageWalk messages(image.file(), table.data);
    while (const auto entry = messages.next()) {
      if (++message_count_ > kMaxMessages ||
          entry->text.size() * kMostBytesOfUtf8 > kMaxMessageText - text_size_) {
        return Error{ErrorKind::too_many_messages, entry->offset};
      }
      text_size_ += builder.add(*entry, code_page);
    }
    return messages.error();
  }

  [[nodiscard]] std::vector<OwnedCatalog> build() && {
    std::vector<OwnedCatalog> catalogs;
    catalogs.reserve(builders_.size());
    for (CatalogBuilder& builder : builders_) catalogs.push_back(std::move(builder).build());
    std::erase_if(catalogs, [](const OwnedCatalog& c) { return c.catalog().rows().empty(); });
    return catalogs;
  }

 private:
  CatalogBuilder& builder_for(LanguageId language) {
    // Tables of one language stand together or there are few, so the last is mostly the one.
    const auto known = std::ranges::find(builders_.rbegin(), builders_.rend(), language,
                                         &CatalogBuilder::language);
    return known != builders_.rend() ? *known : builders_.emplace_back(file_name_, language);
  }

  std::string_view file_name_;
  std::vector<CatalogBuilder> builders_;
  std::size_t message_count_ = 0;
  std::size_t text_size_ = 0;
};

}  // namespace

Result<std::vector<OwnedCatalog>> read_message_tables(std::span<const std::byte> image,
                                                      std::string_view file_name) {
  const Result<pe::Image> parsed = pe::Image::parse(image);
  if (!parsed) return parsed.error();
  if (!parsed->resources()) return std::vector<OwnedCatalog>{};
  Reader reader(file_name);
  pe::MessageTableWalk tables(*parsed);
  while (const auto table = tables.next()) {
    if (const auto error = reader.add(*parsed, *table)) return *error;
  }
  if (tables.error()) return *tables.error();
  return std::move(reader).build();
}

}  // namespace winerr
