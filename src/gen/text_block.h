#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "winerr/catalog.h"

namespace winerr::gen {

/// The one block of text of a table: equal strings stored once, offset 0 the empty string.
///
/// In the source it is a struct of char arrays of at most 32,000 bytes, or one longer text, each
/// made of literals of one line: g++ reads that in a fraction of a second, and MSVC takes 16,380
/// bytes in one literal and 65,535 in those that stand side by side. A string never crosses from
/// one array to the next, and each array ends with the NUL of its literal, which the offsets count.
class TextBlock {
 public:
  /// No text may be longer, for MSVC.
  static constexpr std::size_t kMaxText = 65534;

  TextBlock() { parts_.emplace_back(1, '\0'); }

  /// Where `text` stands, stored now or before.
  [[nodiscard]] detail::Slice add(std::string_view text);

  /// Bytes from the first to behind the last, NULs included.
  [[nodiscard]] std::uint32_t size() const noexcept {
    return part_offset_ + static_cast<std::uint32_t>(parts_.back().size()) + 1;
  }

  /// The bytes of the longest text; over kMaxText the block must not be written.
  [[nodiscard]] std::size_t longest() const noexcept { return longest_; }

  /// "struct NAME { char part0[...]; ... }" and its one object `object`.
  void write(std::string& out, std::string_view object) const;

 private:
  std::vector<std::string> parts_;
  std::uint32_t part_offset_ = 0;  ///< of the last part
  std::size_t longest_ = 0;
  std::unordered_map<std::string, std::uint32_t> offsets_;
};

}  // namespace winerr::gen
