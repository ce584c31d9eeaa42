#include "winerr/article.h"

#include <vector>

#include "catch.h"

using namespace winerr;

TEST_CASE("an article is walked section by section") {
  Article article("X", "## Meaning\nOne.\n\nTwo.\n\n## What to do\n- Act.\n");
  const auto meaning = article.next();
  REQUIRE(meaning);
  CHECK(meaning->section == ArticleSection::meaning);
  CHECK(meaning->body == "One.\n\nTwo.");
  const auto action = article.next();
  REQUIRE(action);
  CHECK(action->section == ArticleSection::what_to_do);
  CHECK(action->body == "- Act.");
  CHECK_FALSE(article.next());
}

TEST_CASE("what is no section ends the walk") {
  for (const char* text : {"", "no heading", "## Unknown\nx", "## Meaning"}) {
    Article article("X", text);
    CHECK_FALSE(article.next());
  }
}

TEST_CASE("articles are found by symbol in any case") {
  auto article = find_article("error_ipsec_ike_kill_dummy_nap_tunnel");
  REQUIRE(article);
  CHECK(article->symbol() == "ERROR_IPSEC_IKE_KILL_DUMMY_NAP_TUNNEL");
  std::vector<ArticleSection> sections;
  while (const auto part = article->next()) {
    sections.push_back(part->section);
    CHECK_FALSE(part->body.empty());
  }
  CHECK(sections == std::vector<ArticleSection>{
                        ArticleSection::meaning, ArticleSection::context, ArticleSection::causes,
                        ArticleSection::for_developers, ArticleSection::for_users,
                        ArticleSection::what_to_do, ArticleSection::related,
                        ArticleSection::questions, ArticleSection::summary});
  CHECK_FALSE(find_article("NO_SUCH_SYMBOL"));
  CHECK_FALSE(find_article(""));
  CHECK_FALSE(find_article("WBEM_S_ACCESS_DENIED"));  // a row without an article
}
