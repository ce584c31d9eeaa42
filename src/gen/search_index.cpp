#include "search_index.h"

#include <map>
#include <string_view>
#include <unordered_map>

#include "compounds.h"
#include "winerr/article.h"
#include "winerr/detail/postings.h"
#include "winerr/detail/words.h"

namespace winerr::gen {
namespace {

class Indexer {
 public:
  explicit Indexer(const Table& table) : compounds_(table) {
    for (const Article& article : table.articles) articles_[article.symbol] = &article;
    for (row_ = 0; row_ < table.entries.size(); ++row_) add_row(table.entries[row_]);
    // Words that only people use must be known, lest they be taken for misspelt ones.
    for (const Synonym& synonym : table.synonyms) {
      detail::for_each_word(synonym.phrase, [&](std::string_view word) {
        if (!detail::is_stop_word(word)) words_[std::string(detail::Stem(word).text())];
      });
    }
  }

  [[nodiscard]] std::vector<IndexedWord> take() const {
    std::vector<IndexedWord> result;
    for (const auto& [stem, rows] : words_) {
      IndexedWord& word = result.emplace_back();
      word.stem = stem;
      word.rows = static_cast<std::uint32_t>(rows.size());
      std::uint32_t previous = 0;
      for (const auto& [row, fields] : rows) {
        detail::append_posting(word.postings, row - previous, fields);
        previous = row;
      }
    }
    return result;
  }

 private:
  void add(std::string_view word, std::uint8_t field) {
    if (!detail::is_stop_word(word)) {
      words_[std::string(detail::Stem(word).text())][row_] |= field;
    }
  }

  void add_text(std::string_view text, std::uint8_t field) {
    detail::for_each_word_and_part(text, [&](std::string_view word) {
      add(word, field);
      if (field == detail::kInSymbol) {
        for (const std::string& part : compounds_.split(word)) add(part, field);
      }
    });
  }

  void add_row(const Entry& entry) {
    add_text(entry.symbol, detail::kInSymbol);
    add_text(entry.summary, detail::kInSummary);
    add_text(entry.keywords, detail::kInKeywords);
    add_text(entry.header, detail::kInHeader);
    add_text(name(entry.space), detail::kInHeader);
    if (!entry.has_article) return;
    const auto article = articles_.find(entry.symbol);
    if (article == articles_.end()) return;
    winerr::Article parts(article->second->symbol, article->second->body);
    while (const auto part = parts.next()) {
      if (part->section == ArticleSection::related) continue;  // about other codes
      add_text(part->body, detail::kInArticle);
    }
  }

  Compounds compounds_;
  std::unordered_map<std::string_view, const Article*> articles_;
  std::map<std::string, std::map<std::uint32_t, std::uint8_t>> words_;
  std::uint32_t row_ = 0;
};

}  // namespace

std::vector<IndexedWord> index_words(const Table& table) { return Indexer(table).take(); }

}  // namespace winerr::gen
