#include "explanation_html.h"

#include "append_format.h"
#include "article_html.h"
#include "forms_html.h"
#include "html.h"
#include "match_text.h"
#include "samples_html.h"
#include "winerr/article.h"

namespace winerr {
namespace {

constexpr std::size_t kMaxAlso = 8;

void append_other_meanings(std::string& out, const Match& match,
                           std::span<const Catalog> catalogs) {
  const Matches matches = resolve(number_query(match.code), catalogs);
  std::size_t count = 0;
  for (std::size_t i = 0; i < matches.size() && count < kMaxAlso; ++i) {
    const Match& other = matches[i];
    if (other.row == match.row || other.symbol().empty()) continue;
    if (count++ == 0) out += "<section><h4>The same number elsewhere</h4>\n<ul class=\"also\">\n";
    out += "<li><b>";
    append_html(out, other.symbol());
    append_format(out, "</b> <small>{}, ", name(other.row->space()));
    append_html(out, other.header());
    out += "</small> ";
    append_html(out, meaning_text(other));
    out += "</li>\n";
  }
  if (count > 0) out += "</ul></section>\n";
}

}  // namespace

void append_explanation_html(std::string& out, const ScanReport& report, const CodeCount& code,
                             std::span<const Catalog> catalogs) {
  if (code.named() && !code.match.note().empty()) {
    out += "<p class=\"note\">";
    append_html(out, code.match.note());
    out += "</p>\n";
  }
  append_samples_html(out, report, code);
  append_forms_html(out, code.match);
  if (code.named() && code.match.row->has_article()) {
    if (const auto article = find_article(code.match.symbol())) {
      out += "<article>\n";
      append_article_html(out, *article);
      out += "</article>\n";
    }
  }
  append_other_meanings(out, code.match, catalogs);
}

}  // namespace winerr
