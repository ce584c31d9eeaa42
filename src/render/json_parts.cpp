#include "json_parts.h"

#include "fields.h"
#include "numbers.h"
#include "text_of.h"

namespace winerr::detail {

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

void put_code(Json& object, Code code) {
  object["code"] = code;
  object["hex"] = text_of(append_hex, code);
  object["signed"] = to_signed(code);
}

void put_match(Json& object, const Match& match) {
  object["space"] = name(match.space());
  object["symbol"] = text_or_null(match.symbol());
  object["header"] = match.header();
  object["summary"] = text_or_null(match.summary());
  object["outcome"] = name(match.row->outcome());
  object["note"] = text_or_null(match.note());
  const auto hresult = hresult_form(match.space(), match.code);
  object["hresult"] = hresult ? Json(text_of(append_hex, *hresult)) : Json(nullptr);
  const auto win32 = win32_form(match);
  object["win32"] = win32 ? Json(*win32) : Json(nullptr);
  if (match.row->code != match.code) {
    object["wraps"] = {{"space", name(match.row->space())}, {"code", match.row->code}};
  }
  object["explained"] = match.row->has_article();
}

void put_no_match(Json& object) {
  for (const char* key :
       {"space", "symbol", "header", "summary", "outcome", "note", "hresult", "win32"}) {
    object[key] = nullptr;
  }
  object["explained"] = false;
}

void append_object(std::string& out, const Json& object) {
  out += object.dump(-1, ' ', false, Json::error_handler_t::replace);
  out += '\n';
}

}  // namespace winerr::detail
