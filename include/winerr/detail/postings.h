#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// The rows that hold a word, as the generator writes them and the search reads them: for each
/// row the distance from the row before in groups of seven bits, lowest first, bit 7 set if
/// more follow; then a byte of where in the row the word stands. About 2.2 bytes a row.
namespace winerr::detail {

/// Where in a row a word stands; one bit each.
enum Field : std::uint8_t {
  kInSymbol = 1,
  kInSummary = 2,
  kInKeywords = 4,
  kInHeader = 8,  ///< or it names the space
  kInArticle = 16,
};

/// Walks postings.
class PostingsReader {
 public:
  constexpr explicit PostingsReader(std::string_view bytes) noexcept : rest_(bytes) {}

  /// Steps to the first or next row. @return false at the end
  constexpr bool next() noexcept {
    std::uint32_t distance = 0;
    for (unsigned shift = 0; shift < 21 && rest_.size() > 1; shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      distance |= (byte & 0x7FU) << shift;
      if (byte < 0x80) {
        row_ += distance;
        fields_ = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] constexpr std::uint32_t row() const noexcept { return row_; }
  [[nodiscard]] constexpr std::uint8_t fields() const noexcept { return fields_; }

 private:
  std::string_view rest_;
  std::uint32_t row_ = 0;
  std::uint8_t fields_ = 0;
};

/// Adds a row behind the last one, `distance` rows on.
inline void append_posting(std::string& postings, std::uint32_t distance, std::uint8_t fields) {
  for (; distance >= 0x80; distance >>= 7) postings += static_cast<char>((distance & 0x7F) | 0x80);
  postings += static_cast<char>(distance);
  postings += static_cast<char>(fields);
}

}  // namespace winerr::detail
