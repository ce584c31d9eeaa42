#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "image.h"
#include "winerr/language.h"
#include "winerr/result.h"

namespace winerr::pe {

/// One message table as the resource directory describes it.
struct TableResource {
  Extent data;
  LanguageId language = 0;
  std::uint32_t code_page = 0;
};

/// Walks the three levels of a resource directory (type, name, language) down to every message
/// table. Levels are loops and not calls, so a directory that contains itself is read as deep as
/// any other, and the entries seen are counted, so one that is shared by many ends as well.
class MessageTableWalk {
 public:
  /// Entries of all levels together. Windows' richest files have some thousands.
  static constexpr std::size_t kMaxEntries = 1U << 16;

  /// @param image  must outlive the walk and have resources
  explicit MessageTableWalk(const Image& image) noexcept;

  /// The next table, or nothing at the end or after an error.
  [[nodiscard]] std::optional<TableResource> next() noexcept;

  [[nodiscard]] const std::optional<Error>& error() const noexcept { return error_; }

 private:
  static constexpr std::size_t kLevels = 3;

  struct Level {
    std::uint64_t next_entry = 0;  ///< behind the first byte of the resources
    std::uint32_t entries_left = 0;
  };

  bool enter(std::size_t level, std::uint32_t offset) noexcept;
  std::optional<TableResource> data_entry(std::uint32_t offset, LanguageId language) noexcept;
  void fail(ErrorKind kind, std::size_t offset) noexcept { error_ = Error{kind, offset}; }

  const Image& image_;
  std::array<Level, kLevels> levels_ = {};
  std::size_t depth_ = 0;
  std::size_t entry_count_ = 0;
  std::optional<Error> error_;
};

}  // namespace winerr::pe
