#include "forms_html.h"

#include "fields.h"
#include "match_text.h"
#include "numbers.h"
#include "term_html.h"
#include "text_of.h"

namespace winerr {

void append_forms_html(std::string& out, const Match& match) {
  out += "<section><h4>The number</h4>\n<dl class=\"forms\">\n";
  append_term_html(out, "Hexadecimal", text_of(append_hex, match.code), "number");
  append_term_html(out, "Decimal", text_of(append_decimal, match.code), "number");
  if ((match.code >> 31) != 0) {
    append_term_html(out, "Signed", text_of(append_signed, match.code), "number");
  }
  if (match.row != nullptr) {
    append_term_html(out, "Defined in", match.header());
    if (match.row->code != match.code) {
      std::string wrapped = code_text({match.catalog, match.row, Relation::exact, match.row->code});
      wrapped += " (";
      wrapped += name(match.row->space());
      wrapped += ')';
      append_term_html(out, "Wraps", wrapped, "number");
    }
    const auto hresult = hresult_form(match.space(), match.code);
    if (hresult && *hresult != match.code) {
      append_term_html(out, "As HRESULT", text_of(append_hex_and_signed, *hresult), "number");
    }
    if (const auto win32 = win32_form(match)) {
      append_term_html(out, "As Win32", text_of(append_decimal, *win32), "number");
    }
  }
  out += "</dl></section>\n";
}

}  // namespace winerr
