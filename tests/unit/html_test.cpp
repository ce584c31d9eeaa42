#include "html.h"

#include "article_html.h"
#include "catch.h"

using namespace winerr;

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_html(out, text);
  return out;
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

}  // namespace

TEST_CASE("nothing in a text is markup") {
  CHECK(escaped("<script>alert('1' && \"2\")</script>") ==
        "&lt;script&gt;alert(&#39;1&#39; &amp;&amp; &quot;2&quot;)&lt;/script&gt;");
  CHECK(escaped("]]> --> &amp; \t tab") == "]]&gt; --&gt; &amp;amp; \t tab");
}

TEST_CASE("UTF-8 stays, what is none is replaced byte by byte") {
  const std::string good = "\xC3\xA4 \xE2\x82\xAC \xE4\xB8\xAD \xF0\x9F\x98\x80 \xF4\x8F\xBF\xBF";
  CHECK(escaped(good) == good);
  for (const std::string_view bad :
       {"\x80", "\xBF", "\xC0", "\xC1", "\xC3", "\xE2", "\xF5", "\xFE", "\xFF"}) {
    CHECK(escaped(bad) == kReplacement);
  }
  const std::string two = std::string(kReplacement) + std::string(kReplacement);
  CHECK(escaped("\xE2\x82") == two);                           // cut off
  CHECK(escaped("\xC0\xAF") == two);                           // a longer form of '/'
  CHECK(escaped("\xE0\x80\xAF").size() == 9);                  // and a still longer one
  CHECK(escaped("\xED\xA0\x80").size() == 9);                  // a surrogate
  CHECK(escaped("\xF4\x90\x80\x80").size() == 12);             // beyond U+10FFFF
  CHECK(escaped("\xC3(") == std::string(kReplacement) + "(");  // the next character survives
  CHECK(escaped("\xE2\x82<") == two + "&lt;");
}

TEST_CASE("control characters are shown and never sent") {
  CHECK(escaped(std::string("\0", 1)) == "\xE2\x90\x80");
  CHECK(escaped("\x1B[31m") == "\xE2\x90\x9B[31m");
  CHECK(escaped("\x7F") == "\xE2\x90\xA1");
  CHECK(escaped("\xC2\x85") == kReplacement);
  CHECK(escaped("\xC2\xA0") == "\xC2\xA0");
  // A direction override could make 0x80070005 read 50007008x0.
  CHECK(escaped("\xE2\x80\xAE") == kReplacement);
  CHECK(escaped("\xE2\x81\xA6") == kReplacement);
  CHECK(escaped("\xE2\x80\xA6") == "\xE2\x80\xA6");
}

TEST_CASE("an article's Markdown as HTML") {
  std::string out;
  append_article_html(out, Article("X",
                                   "## Meaning\nOne\ntwo <b>.\n\nNext `a<b` end.\n"
                                   "## Causes\n- first\n  goes on\n- second\n\nText.\n"
                                   "1. do\n2. this\n## Questions\n### Why?\nSo.\n"));
  CHECK(out ==
        "<section><h4>Meaning</h4>\n<p>One two &lt;b&gt;.</p>\n"
        "<p>Next <code>a&lt;b</code> end.</p>\n</section>\n"
        "<section><h4>Causes</h4>\n<ul><li>first goes on</li>\n<li>second</li>\n</ul>"
        "<p>Text.</p>\n<ol><li>do</li>\n<li>this</li>\n</ol></section>\n"
        "<section><h4>Questions</h4>\n<h5>Why?</h5>\n<p>So.</p>\n</section>\n");
}
