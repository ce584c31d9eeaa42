#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "message_table.h"
#include "winerr/pe.h"

namespace winerr {

/// Collects the messages of one language and lays them out as a table.
class CatalogBuilder {
 public:
  CatalogBuilder(std::string_view file_name, LanguageId language);

  [[nodiscard]] LanguageId language() const noexcept { return catalog_.language_; }

  /// @return how many bytes of text were made for the message, its line end among them
  std::size_t add(const pe::MessageEntry& entry, std::uint16_t code_page);

  [[nodiscard]] OwnedCatalog build() &&;

 private:
  struct Message {
    Code code = 0;
    detail::Slice text;
  };

  OwnedCatalog catalog_;
  std::vector<Message> messages_;
};

}  // namespace winerr
