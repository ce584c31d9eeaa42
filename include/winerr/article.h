#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace winerr {

/// The sections of an article, in the order in which they stand.
enum class ArticleSection : std::uint8_t {
  meaning,
  context,
  causes,
  for_developers,
  for_users,
  what_to_do,
  related,
  questions,
  summary,
};
inline constexpr std::size_t kArticleSectionCount = 9;

/// The section's heading: "Meaning", "What to do", ...
[[nodiscard]] constexpr std::string_view name(ArticleSection section) noexcept {
  constexpr std::array<std::string_view, kArticleSectionCount> kNames = {
      "Meaning",    "Context", "Causes",    "For developers", "For users",
      "What to do", "Related", "Questions", "Summary"};
  return kNames[static_cast<std::size_t>(section)];
}

/// The section with exactly this heading, or nothing.
[[nodiscard]] constexpr std::optional<ArticleSection> article_section_named(
    std::string_view heading) noexcept {
  for (std::size_t i = 0; i < kArticleSectionCount; ++i) {
    const auto section = static_cast<ArticleSection>(i);
    if (name(section) == heading) return section;
  }
  return std::nullopt;
}

/// One section of an article.
struct ArticlePart {
  ArticleSection section = ArticleSection::meaning;
  /// UTF-8 in the small Markdown of data/README.md (paragraphs, "- " and "1. " lists, "### "
  /// questions, `code`), without its heading.
  std::string_view body;
};

/// The explanation of a symbol. A view of static storage.
class Article {
 public:
  /// @param symbol  as the table spells it
  /// @param text    sections, each begun by a line "## Heading"
  constexpr Article(std::string_view symbol, std::string_view text) noexcept
      : symbol_(symbol), rest_(text) {}

  [[nodiscard]] constexpr std::string_view symbol() const noexcept { return symbol_; }

  /// Takes the next section from the front, in the order of ArticleSection; nothing at the end.
  [[nodiscard]] constexpr std::optional<ArticlePart> next() noexcept {
    constexpr std::string_view kHeading = "## ";
    if (!rest_.starts_with(kHeading)) return std::nullopt;
    const std::size_t line = rest_.find('\n');
    if (line == std::string_view::npos) return std::nullopt;
    const auto section = article_section_named(rest_.substr(3, line - 3));
    if (!section) return std::nullopt;
    std::size_t end = rest_.find("\n## ", line);
    end = end == std::string_view::npos ? rest_.size() : end + 1;
    std::string_view body = rest_.substr(line + 1, end - line - 1);
    while (body.starts_with('\n')) body.remove_prefix(1);
    while (body.ends_with('\n')) body.remove_suffix(1);
    rest_.remove_prefix(end);
    return ArticlePart{*section, body};
  }

 private:
  std::string_view symbol_;
  std::string_view rest_;
};

/// The article for a symbol, in any case of letters, or nothing. O(log n).
[[nodiscard]] std::optional<Article> find_article(std::string_view symbol) noexcept;

/// How many articles there are.
[[nodiscard]] std::size_t article_count() noexcept;

}  // namespace winerr
