#include "term_html.h"

#include "append_format.h"
#include "html.h"

namespace winerr {

void append_term_html(std::string& out, std::string_view term, std::string_view value,
                      std::string_view value_class) {
  out += "<div><dt>";
  append_html(out, term);
  out += "</dt><dd";
  if (!value_class.empty()) append_format(out, " class=\"{}\"", value_class);
  out += '>';
  append_html(out, value);
  out += "</dd></div>\n";
}

}  // namespace winerr
