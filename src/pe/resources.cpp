#include "resources.h"

#include <algorithm>

namespace winerr::pe {
namespace {

constexpr std::uint32_t kMessageTableType = 11;  // RT_MESSAGETABLE
constexpr std::uint32_t kTopBit = 0x80000000;    // of an entry: a name; a directory below
constexpr std::uint32_t kMaxLanguage = 0xFFFF;
constexpr std::size_t kDirectorySize = 16;
constexpr std::size_t kEntrySize = 8;

}  // namespace

MessageTableWalk::MessageTableWalk(const Image& image) noexcept : image_(image) { enter(0, 0); }

bool MessageTableWalk::enter(std::size_t level, std::uint32_t offset) noexcept {
  Cursor directory(image_.file(), *image_.resources(), offset);
  directory.skip(12);  // characteristics, time, version
  const std::uint32_t named = directory.u16();
  const std::uint32_t numbered = directory.u16();
  if (directory.failed()) {
    fail(ErrorKind::bad_resources, directory.offset());
    return false;
  }
  levels_[level] = {std::uint64_t{offset} + kDirectorySize, named + numbered};
  depth_ = level;
  return true;
}

std::optional<TableResource> MessageTableWalk::next() noexcept {
  while (!error_) {
    Level& level = levels_[depth_];
    if (level.entries_left == 0) {
      if (depth_ == 0) return std::nullopt;
      --depth_;
      continue;
    }
    Cursor entry(image_.file(), *image_.resources(), level.next_entry);
    const std::size_t at = entry.offset();
    const std::uint32_t id = entry.u32();
    const std::uint32_t target = entry.u32();
    if (entry.failed() || ++entry_count_ > kMaxEntries) {
      fail(ErrorKind::bad_resources, at);
      return std::nullopt;
    }
    level.next_entry += kEntrySize;
    --level.entries_left;
    if (depth_ == 0 && id != kMessageTableType) continue;
    const bool is_directory = (target & kTopBit) != 0;
    if (is_directory != (depth_ + 1 < kLevels)) {
      fail(ErrorKind::bad_resources, at);
      return std::nullopt;
    }
    if (is_directory) {
      enter(depth_ + 1, target & ~kTopBit);
    } else if (id <= kMaxLanguage) {
      return data_entry(target, static_cast<LanguageId>(id));
    } else {
      fail(ErrorKind::bad_resources, at);
    }
  }
  return std::nullopt;
}

std::optional<TableResource> MessageTableWalk::data_entry(std::uint32_t offset,
                                                          LanguageId language) noexcept {
  Cursor entry(image_.file(), *image_.resources(), offset);
  const std::size_t at = entry.offset();
  const std::uint32_t address = entry.u32();
  const std::uint32_t size = entry.u32();
  const std::uint32_t code_page = entry.u32();
  const auto place = entry.failed() ? std::nullopt : image_.find(address);
  if (!place || size > place->size()) {
    const bool is_cut = place.value_or(Extent{}).last == image_.file().size();
    fail(is_cut ? ErrorKind::truncated_pe : ErrorKind::bad_resources, at);
    return std::nullopt;
  }
  return TableResource{{place->first, place->first + size}, language, code_page};
}

}  // namespace winerr::pe
