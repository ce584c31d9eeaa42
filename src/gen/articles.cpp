#include "articles.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

#include "letter_case.h"
#include "lines.h"
#include "winerr/article.h"

namespace winerr::gen {
namespace {

constexpr std::size_t kMaxColumns = 100;

/// Checks one article line by line; what it needs to remember between lines.
class Checker {
 public:
  Checker(const std::string& symbol, const Spellings& symbols, std::string file, Problems& problems)
      : symbol_(symbol), symbols_(symbols), file_(std::move(file)), problems_(problems) {}

  void check(std::string_view line) {
    ++number_;
    if (const std::string bad = bad_text(line); !bad.empty()) problem(bad);
    if (line.size() > kMaxColumns) problem("longer than 100 columns: wrap the line");
    if (line.ends_with(' ') || line.find('\t') != std::string_view::npos) {
      problem("trailing blank or tab: remove it");
    }
    if (number_ == 1) {
      if (line != "# " + symbol_) problem("the first line must be '# " + symbol_ + "'");
    } else if (line.starts_with("## ")) {
      section(line.substr(3));
    } else if (line.starts_with("### ")) {
      if (section_ != ArticleSection::questions) problem("'###' belongs below '## Questions'");
    } else if (line.starts_with("# ") || line.starts_with("####")) {
      problem("unknown heading: use '## ' with one of the sections of data/README.md");
    } else if (!line.empty()) {
      body(line);
    }
  }

  void finish() {
    for (const ArticleSection needed : {ArticleSection::meaning, ArticleSection::context,
                                        ArticleSection::what_to_do, ArticleSection::related}) {
      if (!seen_[static_cast<std::size_t>(needed)]) {
        number_ = 1;
        problem("no section '" + std::string(name(needed)) + "': add it");
      }
    }
  }

 private:
  void problem(const std::string& what) { problems_.add({file_, number_}, what); }

  void section(std::string_view title) {
    const std::optional<ArticleSection> found = article_section_named(title);
    if (!found) {
      problem("unknown section '" + std::string(title) + "': see data/README.md");
      return;
    }
    if (section_ && *found <= *section_) {
      problem("section '" + std::string(title) + "' is out of order: see data/README.md");
    }
    section_ = found;
    seen_[static_cast<std::size_t>(*found)] = true;
  }

  void body(std::string_view line) {
    if (!section_) {
      problem("text above the first section: move it below '## Meaning'");
      return;
    }
    if (*section_ != ArticleSection::related || line.starts_with("  ")) return;
    const std::size_t colon = line.find(": ");
    if (!line.starts_with("- ") || colon == std::string_view::npos) {
      problem("write '- SYMBOL: how it relates'");
      return;
    }
    const std::string related(line.substr(2, colon - 2));
    if (!symbols_.contains(in_upper_case(related))) {
      problem("related symbol '" + related + "' is in no table: correct or remove it");
    }
  }

  const std::string& symbol_;
  const Spellings& symbols_;
  std::string file_;
  Problems& problems_;
  int number_ = 0;
  std::optional<ArticleSection> section_;
  std::array<bool, kArticleSectionCount> seen_{};
};

Article read_article(const std::filesystem::path& path, const Spellings& symbols,
                     Problems& problems) {
  const std::string file = "articles/" + path.filename().string();
  Article article{path.stem().string(), {}};
  const auto symbol = symbols.find(in_upper_case(article.symbol));
  if (symbol == symbols.end()) {
    problems.add({file, 0}, "article for a symbol that is in no table: correct its name");
  } else if (symbol->second != article.symbol) {
    problems.add({file, 0}, "the table spells the symbol '" + symbol->second +
                                "': rename the file, or no one finds it");
  }
  const std::string text = read_file(path.string(), file, problems);
  Checker checker(article.symbol, symbols, file, problems);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    checker.check(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  checker.finish();
  const std::size_t body = text.find("\n## ");
  article.body = body == std::string::npos ? std::string{} : text.substr(body + 1);
  return article;
}

}  // namespace

std::vector<Article> read_articles(const std::string& folder, const Spellings& symbols,
                                   Problems& problems) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  std::filesystem::directory_iterator file(folder, error);
  while (!error && file != std::filesystem::directory_iterator()) {
    if (file->path().extension() == ".md") paths.push_back(file->path());
    file.increment(error);
  }
  if (error) problems.add({"articles", 0}, "cannot be read: restore the folder");
  // A folder lists its files in an order of its own; the output must not depend on it.
  std::ranges::sort(paths, {}, [](const auto& path) { return path.stem().string(); });
  std::vector<Article> articles;
  for (const auto& path : paths) articles.push_back(read_article(path, symbols, problems));
  return articles;
}

}  // namespace winerr::gen
