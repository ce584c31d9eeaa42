#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winerr {

/// A piece of an article's small Markdown (data/README.md).
struct ArticleBlock {
  enum class Kind : std::uint8_t { paragraph, bullet, numbered, question };

  Kind kind = Kind::paragraph;
  std::string_view mark;   ///< of a list item: "- ", "1. "
  std::string text;        ///< its source lines joined by blanks
  bool after_gap = false;  ///< an empty line stands before it
};

/// Reads the body of an article's section block by block.
class ArticleBlocks {
 public:
  /// @param body  must outlive the blocks
  explicit ArticleBlocks(std::string_view body) noexcept : rest_(body) {}

  /// The next block, or nothing at the end.
  [[nodiscard]] std::optional<ArticleBlock> next();

 private:
  std::string_view rest_;
};

}  // namespace winerr
