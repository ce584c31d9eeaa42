#include "line_memo.h"

#include "winerr/detail/perfect_hash.h"

namespace winerr::cli {

std::size_t LineMemo::slot_for(std::string_view line) const noexcept {
  for (std::size_t at = first_slot(line);; at = (at + 1) % kSlots) {
    const Slot& slot = slots_[at];
    if (slot.printed_length == 0) return at;
    if (std::string_view(text_.data() + slot.offset, slot.line_length) == line) return at;
  }
}

std::size_t LineMemo::first_slot(std::string_view line) noexcept {
  return detail::hash_name(line) % kSlots;
}

void LineMemo::prefetch([[maybe_unused]] std::string_view line) const noexcept {
#if defined(__GNUC__)
  if (line.size() > kMaxLine) return;
  const char* answer = text_.data() + slots_[first_slot(line)].offset;
  constexpr std::size_t kCacheLine = 64;
  __builtin_prefetch(answer);
  __builtin_prefetch(answer + kCacheLine);
#endif
}

std::optional<std::string_view> LineMemo::find(std::string_view line) const noexcept {
  if (line.size() > kMaxLine) return std::nullopt;
  const Slot& slot = slots_[slot_for(line)];
  if (slot.printed_length == 0) return std::nullopt;
  return std::string_view(text_).substr(slot.offset + slot.line_length, slot.printed_length);
}

void LineMemo::keep(std::string_view line, std::string_view printed) {
  if (line.size() > kMaxLine || printed.empty() || printed.size() > UINT16_MAX) return;
  // Half full at most, so that a search for a free slot ends soon.
  if (text_.size() + line.size() + printed.size() > kMaxText || 2 * (used_ + 1) > kSlots) {
    slots_.assign(kSlots, Slot{});
    text_.clear();
    used_ = 0;
  }
  Slot& slot = slots_[slot_for(line)];
  slot = {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint16_t>(line.size()),
          static_cast<std::uint16_t>(printed.size())};
  text_ += line;
  text_ += printed;
  ++used_;
}

}  // namespace winerr::cli
