#include "message_table.h"

namespace winerr::pe {
namespace {

constexpr std::size_t kEntryHeaderSize = 4;  // length, flags

}  // namespace

MessageWalk::MessageWalk(std::span<const std::byte> file, Extent table) noexcept
    : file_(file), table_(table), blocks_(file, table), entries_(file, table) {
  blocks_left_ = blocks_.u32();
  if (blocks_.failed()) error_ = Error{ErrorKind::bad_message_table, blocks_.offset()};
}

bool MessageWalk::next_block() noexcept {
  if (blocks_left_ == 0) return false;
  --blocks_left_;
  const std::size_t at = blocks_.offset();
  const Code low = blocks_.u32();
  const Code high = blocks_.u32();
  const std::uint32_t first_entry = blocks_.u32();
  if (blocks_.failed() || high < low) {
    error_ = Error{ErrorKind::bad_message_table, at};
    return false;
  }
  entries_ = Cursor(file_, table_, first_entry);
  code_ = low;
  codes_left_ = std::uint64_t{high} - low + 1;
  return true;
}

std::optional<MessageEntry> MessageWalk::next() noexcept {
  if (error_ || (codes_left_ == 0 && !next_block())) return std::nullopt;
  MessageEntry entry;
  entry.code = code_++;
  entry.offset = entries_.offset();
  --codes_left_;
  const std::size_t length = entries_.u16();
  const std::uint16_t flags = entries_.u16();
  if (length >= kEntryHeaderSize) entry.text = entries_.take(length - kEntryHeaderSize);
  if (entries_.failed() || length < kEntryHeaderSize || flags > 2) {
    error_ = Error{ErrorKind::bad_message_table, entry.offset};
    return std::nullopt;
  }
  entry.form = static_cast<TextForm>(flags);
  return entry;
}

}  // namespace winerr::pe
