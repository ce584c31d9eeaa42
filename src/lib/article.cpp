#include "winerr/article.h"

#include <algorithm>
#include <span>

#include "generated.h"

namespace winerr {

using generated::text_of;

std::optional<Article> find_article(std::string_view symbol) noexcept {
  // The articles ascend by bytes; only an exactly spelt symbol can be searched in halves, so
  // the table's own spelling is looked up first.
  const Catalog table = builtin();
  const Row* row = table.find(symbol);
  if (row == nullptr || !row->has_article()) return std::nullopt;
  const std::span articles(generated::kArticles, generated::kArticlesCount);
  const std::string_view spelt = table.symbol(*row);
  const auto found = std::ranges::lower_bound(
      articles, spelt, {},
      [](const generated::ArticleEntry& entry) { return text_of(entry.symbol); });
  if (found == articles.end() || text_of(found->symbol) != spelt) return std::nullopt;
  return Article(text_of(found->symbol), text_of(found->body));
}

std::size_t article_count() noexcept { return generated::kArticlesCount; }

}  // namespace winerr
