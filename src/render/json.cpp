#include "json.h"

#include "json_parts.h"
#include "winerr/detail/ascii.h"
#include "winerr/facility.h"

namespace winerr {
namespace {

using detail::append_object;
using detail::Json;
using detail::put_code;
using detail::put_match;
using detail::put_no_match;
using detail::text_or_null;

/// Behind what files say, if they were asked too.
void put_live_messages(Json& object, std::span<const LiveMessage> live) {
  Json& messages = object["messages"];
  if (messages.is_null()) messages = Json::array();
  for (const LiveMessage& message : live) {
    messages.push_back(
        {{"language", message.language}, {"file", message.file}, {"text", message.text}});
  }
}

Json object_of(const Message& message) {
  return {{"language", language_tag(message.language).view()},
          {"file", message.file},
          {"text", message.text}};
}

/// What Windows says, where tables of messages were asked.
void put_messages(Json& object, const Match& match, std::span<const Catalog> catalogs) {
  if (!any_messages(catalogs)) return;
  Json messages = Json::array();
  for_each_message(match, catalogs,
                   [&](const Message& message) { messages.push_back(object_of(message)); });
  object["messages"] = std::move(messages);
}

Json decoded(Code code) {
  const Hresult hresult = hresult_fields(code);
  const Ntstatus ntstatus = ntstatus_fields(code);
  return {{"hresult",
           {{"failure", hresult.failure},
            {"customer", hresult.customer},
            {"facility", hresult.facility},
            {"facility_name", text_or_null(hresult_facility(hresult.facility))},
            {"low_word", hresult.low_word}}},
          {"ntstatus",
           {{"severity", static_cast<int>(ntstatus.severity)},
            {"customer", ntstatus.customer},
            {"facility", ntstatus.facility},
            {"facility_name", text_or_null(ntstatus_facility(ntstatus.facility))},
            {"low_word", ntstatus.low_word}}}};
}

Json object_of(const Answer& answer, bool first) {
  Json object;
  object["query"] = answer.typed;
  object["found"] = answer.found();
  const auto code = answer.code();
  if (code) put_code(object, *code);
  if (const auto& extend = answer.query.extend) {
    object["setup"] = {{"phase", phase_name(*extend)}, {"operation", operation_name(*extend)}};
  }
  if (answer.misnomer) object["misnomer"] = answer.misnomer->truth;
  if (answer.found()) {
    put_match(object, answer.matches.front());
    put_messages(object, answer.matches.front(), answer.catalogs);
    Json also = Json::array();
    for (std::size_t i = 1; i < answer.matches.size() && !first; ++i) {
      Json other;
      put_code(other, answer.matches[i].code);
      put_match(other, answer.matches[i]);
      put_messages(other, answer.matches[i], answer.catalogs);
      also.push_back(std::move(other));
    }
    object["also"] = std::move(also);
  } else if (code) {
    object["decoded"] = decoded(*code);
  } else {
    Json suggestions = Json::array();
    for (const Hit& hit : answer.suggestions) suggestions.push_back(hit.catalog->symbol(*hit.row));
    object["suggestions"] = std::move(suggestions);
  }
  if (answer.live_messages) put_live_messages(object, *answer.live_messages);
  return object;
}

/// "What to do" as a key: "what_to_do".
std::string key_of(ArticleSection section) {
  std::string key(name(section));
  for (char& c : key) c = c == ' ' ? '_' : detail::to_lower(c);
  return key;
}

}  // namespace

void append_json(std::string& out, const Answer& answer, bool first) {
  append_object(out, object_of(answer, first));
}

void append_json(std::string& out, const Answer& answer, const Article* article) {
  Json object = object_of(answer, false);
  object["article"] = nullptr;
  if (article != nullptr) {
    Json sections = Json::object();
    Article rest = *article;
    while (const auto part = rest.next()) sections[key_of(part->section)] = part->body;
    object["article"] = std::move(sections);
  }
  append_object(out, object);
}

void append_json(std::string& out, const Match& match, const Message* message) {
  Json object;
  put_code(object, match.code);
  put_match(object, match);
  if (message != nullptr) object["messages"] = Json::array({object_of(*message)});
  append_object(out, object);
}

void append_json(std::string& out, Code code, Space space, std::string_view symbol,
                 const Message& message) {
  Json object;
  put_code(object, code);
  object["space"] = name(space);
  object["symbol"] = text_or_null(symbol);
  object.update(object_of(message));
  append_object(out, object);
}

void append_json(std::string& out, const FoundCode& found) {
  Json object;
  object["file"] = text_or_null(found.file);
  object["line"] = found.line;
  object["offset"] = found.offset;
  object["text"] = found.text;
  put_code(object, found.match.code);
  if (found.match.row != nullptr) {
    put_match(object, found.match);
  } else {
    put_no_match(object);
  }
  append_object(out, object);
}

void append_json_error(std::string& out, std::string_view typed, std::string_view error) {
  append_object(out, {{"query", typed}, {"found", false}, {"error", error}});
}

}  // namespace winerr
