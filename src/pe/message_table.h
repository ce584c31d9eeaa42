#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "cursor.h"
#include "winerr/code.h"
#include "winerr/result.h"

namespace winerr::pe {

/// How the text of an entry is written: MESSAGE_RESOURCE_ENTRY.Flags.
enum class TextForm : std::uint8_t { ansi = 0, utf16 = 1, utf8 = 2 };

struct MessageEntry {
  Code code = 0;
  TextForm form = TextForm::ansi;
  std::span<const std::byte> text;  ///< with its terminator and padding
  std::size_t offset = 0;           ///< of the entry in the file
};

/// Walks the entries of one message table (winnt.h, MESSAGE_RESOURCE_DATA) as it has them:
/// blocks of consecutive codes, mostly ascending. Blocks may overlap and share entries, so there
/// can be more entries than the table has bytes; whoever walks must count.
class MessageWalk {
 public:
  MessageWalk(std::span<const std::byte> file, Extent table) noexcept;

  /// The next entry, or nothing at the end or after an error.
  [[nodiscard]] std::optional<MessageEntry> next() noexcept;

  [[nodiscard]] const std::optional<Error>& error() const noexcept { return error_; }

 private:
  bool next_block() noexcept;

  std::span<const std::byte> file_;
  Extent table_;
  Cursor blocks_;
  Cursor entries_;
  std::uint32_t blocks_left_ = 0;
  std::uint64_t codes_left_ = 0;  ///< of the block; 2^32 if it has every code
  Code code_ = 0;
  std::optional<Error> error_;
};

}  // namespace winerr::pe
