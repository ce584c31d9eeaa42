#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "cursor.h"
#include "winerr/result.h"

namespace winerr::pe {

/// The headers of a PE file as far as its resources need them: [PE/COFF specification],
/// sections "COFF File Header", "Optional Header" and "Section Table".
class Image {
 public:
  /// Windows refuses more than 96 in older versions; the number bounds the search for each
  /// address.
  static constexpr std::size_t kMaxSections = 1024;

  /// @param file  must outlive the image
  [[nodiscard]] static Result<Image> parse(std::span<const std::byte> file) noexcept;

  [[nodiscard]] std::span<const std::byte> file() const noexcept { return file_; }

  /// Where the resource directory stands, up to the end of its section; nothing if the file
  /// has no resources.
  [[nodiscard]] const std::optional<Extent>& resources() const noexcept { return resources_; }

  /// Where a part of the loaded program stands in the file, up to the end of its section.
  /// Nothing if no section holds the address or the file ends before it.
  [[nodiscard]] std::optional<Extent> find(std::uint32_t address) const noexcept;

 private:
  explicit Image(std::span<const std::byte> file) noexcept : file_(file) {}

  std::span<const std::byte> file_;
  Extent section_table_;
  std::optional<Extent> resources_;
};

}  // namespace winerr::pe
