#include "image.h"

#include <algorithm>

namespace winerr::pe {
namespace {

constexpr std::uint16_t kDosMagic = 0x5A4D;         // "MZ"
constexpr std::size_t kHeaderOffsetField = 0x3C;    // e_lfanew
constexpr std::uint32_t kPeSignature = 0x00004550;  // "PE\0\0"
constexpr std::uint16_t kPe32Magic = 0x10B;
constexpr std::uint16_t kPe32PlusMagic = 0x20B;
// Of the optional header's fields up to its data directories, PE32 and PE32+.
constexpr std::size_t kFieldsSize = 92;
constexpr std::size_t kFieldsSizePlus = 108;
constexpr std::uint32_t kResourceDirectory = 2;  // index into the data directories
constexpr std::size_t kSectionHeaderSize = 40;

}  // namespace

Result<Image> Image::parse(std::span<const std::byte> file) noexcept {
  const Extent whole{0, file.size()};
  Cursor dos(file, whole);
  if (dos.u16() != kDosMagic) return Error{ErrorKind::not_pe, 0};
  dos.skip(kHeaderOffsetField - 2);
  const std::uint32_t header_offset = dos.u32();
  if (dos.failed()) return Error{ErrorKind::not_pe, file.size()};

  Cursor header(file, whole, header_offset);
  if (header.u32() != kPeSignature) return Error{ErrorKind::not_pe, kHeaderOffsetField};
  header.skip(2);  // machine
  const std::uint16_t section_count = header.u16();
  header.skip(12);  // time, symbols
  const std::uint16_t optional_size = header.u16();
  header.skip(2);  // characteristics
  const std::size_t optional_first = header.offset();
  const std::uint16_t magic = header.u16();
  if (header.failed()) return Error{ErrorKind::truncated_pe, header.offset()};
  if (magic != kPe32Magic && magic != kPe32PlusMagic) {
    return Error{ErrorKind::not_pe, optional_first};
  }
  const std::size_t fields_size = magic == kPe32Magic ? kFieldsSize : kFieldsSizePlus;
  header.skip(fields_size - 2);
  const std::uint32_t directory_count = header.u32();
  header.skip(kResourceDirectory * 8);
  const std::uint32_t resources = header.u32();
  if (header.failed()) return Error{ErrorKind::truncated_pe, header.offset()};

  Image image(file);
  const bool has_resources = directory_count > kResourceDirectory && resources != 0 &&
                             optional_size >= fields_size + 4 + (kResourceDirectory + 1) * 8;
  if (!has_resources) return image;

  Cursor sections(file, whole, optional_first);
  sections.skip(optional_size);
  image.section_table_.first = sections.offset();
  sections.skip(section_count * kSectionHeaderSize);
  image.section_table_.last = sections.offset();
  if (sections.failed() || section_count > kMaxSections) {
    return Error{ErrorKind::truncated_pe, sections.offset()};
  }
  image.resources_ = image.find(resources);
  if (!image.resources_) return Error{ErrorKind::bad_resources, header.offset() - 4};
  return image;
}

std::optional<Extent> Image::find(std::uint32_t address) const noexcept {
  Cursor sections(file_, section_table_);
  for (;;) {
    sections.skip(12);  // name, size in memory
    const std::uint32_t first = sections.u32();
    const std::uint32_t size = sections.u32();
    const std::uint32_t offset = sections.u32();
    sections.skip(kSectionHeaderSize - 24);
    if (sections.failed()) return std::nullopt;
    if (address < first || address - first >= size) continue;
    const std::uint64_t at = std::uint64_t{offset} + (address - first);
    const std::uint64_t end = std::min<std::uint64_t>(std::uint64_t{offset} + size, file_.size());
    if (at >= end) return std::nullopt;
    return Extent{static_cast<std::size_t>(at), static_cast<std::size_t>(end)};
  }
}

}  // namespace winerr::pe
