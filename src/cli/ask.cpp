#include "ask.h"

#include <algorithm>
#include <string>

#include "ask_system.h"
#include "file_walk.h"
#include "numbers.h"
#include "output.h"

namespace winerr::cli {
namespace {

/// A name too far from any symbol is searched for by its words, if it has several.
std::size_t find_related(std::string_view name, std::span<const Catalog> catalogs,
                         std::span<Hit> room) {
  return name.find('_') == std::string_view::npos ? 0 : search(name, catalogs, room);
}

/// "0x8007002": seven digits of what has eight.
bool lacks_a_digit(const Query& query) noexcept {
  return query.kind == QueryKind::number && query.digit_count == 7 &&
         query.notation != Notation::decimal && query.notation != Notation::negative &&
         (query.code >> 24 == 0x8 || query.code >> 24 == 0xC);
}

void append_digit_advice(std::string& out, const Query& query, std::span<const Catalog> catalogs) {
  out += "an HRESULT or NTSTATUS has eight hex digits, this has seven";
  // The digit people lose is one of a row of zeros.
  const Code high = query.code >> 12 << 16;
  const Code candidate = high | (query.code & 0xFFF);
  Query complete = query;
  complete.code = candidate;
  complete.digit_count = 8;
  if (const Matches matches = resolve(complete, catalogs); !matches.empty()) {
    out += "; ";
    append_hex(out, candidate);
    out += " is ";
    out += matches.front().symbol();
  }
}

bool is_win32_hresult(Code code) noexcept {
  const Hresult fields = hresult_fields(code);
  return fields.failure && fields.facility == kFacilityWin32;
}

}  // namespace

Answer ask(const Query& query, std::span<const Catalog> catalogs, std::optional<Space> space,
           std::span<Hit> room) {
  Answer answer{.typed = query.text,
                .query = query,
                .matches = resolve(query, catalogs, space),
                .misnomer = std::nullopt,
                .suggestions = {},
                .catalogs = catalogs};
  if (space && !answer.found()) {
    const Matches matches = resolve(query, catalogs);
    if (!matches.empty()) {
      answer.space = space;
      answer.elsewhere = matches.front();
      return answer;
    }
  }
  if (query.kind != QueryKind::name || answer.found()) return answer;
  answer.misnomer = find_misnomer(query.text);
  if (answer.misnomer) {
    answer.matches = resolve(number_query(answer.misnomer->code), catalogs, space);
    return answer;
  }
  if (room.empty()) return answer;
  std::size_t count = find_near_misses(query.text, catalogs, room);
  if (count == 0) count = find_related(query.text, catalogs, room);
  answer.suggestions = room.first(std::min(count, room.size()));
  return answer;
}

void ask_system(const Options& options, Answer& answer, std::vector<LiveMessage>& room) {
  if (!options.live) return;
  const auto code = answer.code();
  // The number of a stop code is another thing's there.
  const bool is_stop_code = answer.found() && answer.matches.front().space() == Space::bugcheck;
  room.clear();
  if (code && !is_stop_code) {
    room = live_messages(*code, options.language);
    // Windows looks into such a HRESULT by itself in its own table only.
    if (room.empty() && is_win32_hresult(*code)) {
      room = live_messages(*code & 0xFFFF, options.language);
    }
  }
  answer.live_messages = room;
}

void append_advice(std::string& out, const Answer& answer, std::span<const Catalog> catalogs,
                   std::optional<Space> space) {
  out += "'";
  out += shortened(answer.typed);
  out += "': ";
  if (lacks_a_digit(answer.query)) {
    append_digit_advice(out, answer.query, catalogs);
  } else if (answer.query.kind == QueryKind::number) {
    out += "no code has this number";
    if (space) {
      out += " in the space ";
      out += name(*space);
    }
  } else if (answer.elsewhere) {
    out += "no symbol of the space ";
    out += name(*answer.space);
    out += " has this name, but one of ";
    out += name(answer.elsewhere->row->space());
  } else if (answer.suggestions.empty()) {
    out += "no symbol has this name; try 'winerr search' with words";
  } else {
    out += "no symbol has this name; perhaps ";
    for (std::size_t i = 0; i < answer.suggestions.size(); ++i) {
      const Hit& hit = answer.suggestions[i];
      if (i > 0) out += i + 1 == answer.suggestions.size() ? " or " : ", ";
      out += hit.catalog->symbol(*hit.row);
    }
  }
}

bool tell_of_file(std::string_view typed) {
  if (typed.find_first_of("./\\") == std::string_view::npos || !is_regular_file(typed))
    return false;
  report(shortened(typed), "a file of this name is here; 'winerr scan' counts the codes in it");
  return true;
}

}  // namespace winerr::cli
