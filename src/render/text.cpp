#include "text.h"

#include <algorithm>

#include "answer_clauses.h"
#include "answer_label.h"
#include "append_format.h"
#include "fields.h"
#include "message_text.h"
#include "numbers.h"
#include "text_of.h"
#include "words.h"

namespace winerr {
namespace {

constexpr std::size_t kAlsoShown = 6;

/// A code in the notations people meet it in: "0x80070005  -2147024891  2147942405".
void append_notations(std::string& out, Space space, Code code) {
  const bool decimal_first = (space == Space::win32 || space == Space::other) && code <= 0xFFFF;
  if (decimal_first) {
    append_decimal(out, code);
    out += "  ";
    append_short_hex(out, code);
    return;
  }
  append_short_hex(out, code);
  if ((code >> 31) != 0) {
    out += "  ";
    append_signed(out, code);
  }
  out += "  ";
  append_decimal(out, code);
}

/// "hresult, winerror.h"
void append_origin(std::string& out, const Match& match) {
  out += name(match.row->space());
  out += ", ";
  out += match.header();
}

void append_relation(std::string& out, const Style& style, const Match& match) {
  std::string_view label;
  switch (match.relation) {
    case Relation::win32_in_hresult:
    case Relation::setup_in_hresult:
    case Relation::ntstatus_in_hresult:
    case Relation::win32_in_ntstatus: label = "wraps"; break;
    case Relation::minidump_bugcheck: label = "minidump of"; break;
    case Relation::digits_as_hex: label = "read as hex"; break;
    case Relation::exact: return;
  }
  append_label(out, style, label);
  append_notations(out, match.row->space(), match.row->code);
  append_format(out, "  ({}, {})\n", name(match.row->space()), match.header());
}

/// The symbol that winerror.h gives a code of a space, behind two blanks.
void append_own_name(std::string& out, const Match& match, Space space, Code code) {
  for (const Row& row : match.catalog->find(code)) {
    if (row.space() != space || match.catalog->header(row) != "winerror.h") continue;
    out += "  ";
    out += match.catalog->symbol(row);
    return;
  }
}

void append_form(std::string& out, const Style& style, const Match& match, std::string_view label,
                 Space space, Code code) {
  append_label(out, style, label);
  append_notations(out, space, code);
  append_own_name(out, match, space, code);
  out += '\n';
}

/// The forms the code takes in other spaces.
void append_forms(std::string& out, const Style& style, const Answer& answer) {
  const Match& best = answer.matches.front();
  const std::optional<Code> win32 = win32_form(best);
  // Security support providers have HRESULTs in the place of Win32 errors; see "or" below.
  if (win32 && *win32 <= 0xFFFF) {
    append_form(out, style, best, "as Win32", Space::win32, *win32);
  }
  const std::optional<Code> hresult = hresult_form(best.space(), best.code);
  if (hresult && *hresult != best.code) {
    append_form(out, style, best, "as HRESULT", Space::hresult, *hresult);
  }
  // Win32 functions report an NTSTATUS by its Win32 error, so that is also how it is wrapped.
  if (win32 && *win32 != 0 && best.space() == Space::ntstatus) {
    const Code wrapped = hresult_from_win32(*win32);
    append_form(out, style, best, hresult ? "or" : "as HRESULT", Space::hresult, wrapped);
  }
}

/// Where Windows Setup was when it failed with the code.
void append_setup(std::string& out, const Style& style, const Answer& answer) {
  if (!answer.query.extend) return;
  append_label(out, style, "in Setup");
  append_wrapped(out, style, text_of(append_setup_place, *answer.query.extend), kValueColumn);
  out += '\n';
}

/// Windows' own texts, with where they are from; each line of a text on its own.
void append_live_messages(std::string& out, const Style& style, const Answer& answer) {
  if (!answer.live_messages) return;
  bool labeled = false;
  for (const LiveMessage& message : *answer.live_messages) {
    std::string_view rest = message.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      std::string line(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (rest.empty()) {
        line += "  (" + message.file;
        if (!message.language.empty()) line += ", " + message.language;
        line += ')';
      }
      append_label(out, style, labeled ? "" : "message");
      labeled = true;
      append_wrapped(out, style, line, kValueColumn);
      out += '\n';
    }
  }
}

/// Where the best meaning's code is the one of FACILITY_ITF, each interface's name counts.
bool lists_every_meaning(const Answer& answer) noexcept {
  const Code code = answer.matches.front().code;
  return (code >> 31) != 0 && hresult_fields(code).facility == kFacilityItf &&
         answer.matches.front().space() == Space::hresult;
}

/// Columns that append_symbol() takes.
std::size_t symbol_width(const Match& match) noexcept {
  return match.symbol().empty() ? kNoSymbol.size() : match.symbol().size();
}

std::size_t symbol_column(const Answer& answer, std::size_t first, std::size_t last) {
  std::size_t width = 0;
  for (std::size_t i = first; i < last; ++i) {
    width = std::max(width, symbol_width(answer.matches[i]));
  }
  return std::min(width, kMaxSymbolColumn);
}

void append_also(std::string& out, const Style& style, const Answer& answer,
                 const TextOptions& options) {
  const std::size_t count = answer.matches.size();
  if (options.first || count < 2) return;
  const bool every = options.all || lists_every_meaning(answer) || count - 1 <= kAlsoShown + 1;
  const std::size_t last = every ? count : 1 + kAlsoShown;
  const std::size_t width = symbol_column(answer, 1, last);
  out += '\n';
  for (std::size_t i = 1; i < last; ++i) {
    const Match& match = answer.matches[i];
    append_label(out, style, i == 1 ? "also" : "");
    append_symbol(out, style, match.symbol(), match.row->outcome());
    append_padding(out, symbol_width(match), width);
    out += "  ";
    append_origin(out, match);
    if (match.relation == Relation::digits_as_hex) {
      out += " (";
      append_short_hex(out, match.row->code);
      out += ')';
    } else if (match.relation == Relation::win32_in_hresult ||
               match.relation == Relation::setup_in_hresult ||
               match.relation == Relation::win32_in_ntstatus) {
      out += " ";
      append_usual(out, match.row->space(), match.row->code);
    }
    out += '\n';
    // What has no name, or one that only a file gives, says nothing without its text.
    if (options.all || lists_every_meaning(answer) || match.catalog->has_messages() ||
        match.symbol().empty()) {
      append_padding(out, 0, kValueColumn + 2);
      append_wrapped(out, style, text_of(append_summary, match), kValueColumn + 2);
      out += '\n';
    }
  }
  if (last < count) {
    append_label(out, style, "");
    append_format(out, "{} more: winerr --all {}\n", count - last, answer.typed);
  }
}

bool is_explained(const Answer& answer) noexcept {
  for (std::size_t i = 0; i < answer.matches.size(); ++i) {
    if (answer.matches[i].relation != Relation::digits_as_hex &&
        answer.matches[i].row->has_article()) {
      return true;
    }
  }
  return false;
}

void append_misnomer(std::string& out, const Style& style, const Answer& answer) {
  append_painted(out, style, Paint::warning, answer.misnomer->name);
  out += "\n\n  ";
  append_wrapped(out, style, answer.misnomer->truth, 2);
  out += "\n\n";
}

void append_unknown(std::string& out, const Style& style, const Answer& answer) {
  std::string known;
  if (answer.elsewhere) {
    append_painted(out, style, Paint::heading, answer.typed);
    append_painted(out, style, Paint::heading, text_of(append_wrong_space, *answer.space));
    known = text_of(append_elsewhere, *answer.elsewhere);
  } else {
    append_painted(out, style, Paint::heading, "No name is known for ");
    append_painted(out, style, Paint::heading, answer.typed);
    known = text_of(append_decoded, answer.query);
  }
  out += "\n\n  ";
  known.front() = detail::to_upper(known.front());
  append_wrapped(out, style, known + ".", 2);
  out += "\n\n";
  append_label(out, style, "code");
  append_notations(out, Space::hresult, answer.query.code);
  out += '\n';
  append_setup(out, style, answer);
  append_live_messages(out, style, answer);
}

}  // namespace

void append_summary(std::string& out, const Match& match) {
  if (!match.summary().empty()) {
    out += match.summary();
  } else if (match.catalog->has_messages()) {
    append_one_line(out, match.catalog->message(*match.row));
  } else {
    append_symbol_as_words(out, match.symbol());
  }
}

void append_outcome(std::string& out, Outcome outcome) {
  if (outcome == Outcome::failure) return;
  out += " (";
  out += name(outcome);
  out += ')';
}

void append_full(std::string& out, const Style& style, const Answer& answer,
                 const TextOptions& options) {
  if (answer.misnomer) append_misnomer(out, style, answer);
  if (!answer.found()) {
    if (answer.query.kind == QueryKind::number) append_unknown(out, style, answer);
    return;
  }
  const Match& best = answer.matches.front();
  append_symbol(out, style, best.symbol(), best.row->outcome());
  out += '\n';
  const bool only_message = best.catalog->has_messages();
  if (only_message) {
    append_messages(out, style, answer, options.all);
  } else {
    out += "\n  ";
    append_wrapped(out, style, text_of(append_summary, best), 2);
    out += '\n';
  }
  if (!best.note().empty()) {
    out += "  ";
    append_wrapped(out, style, best.note(), 2);
    out += "\n";
  } else if (best.row->outcome() != Outcome::failure) {
    append_format(out, "  This reports {}, not a failure.\n",
                  best.row->outcome() == Outcome::success   ? "a success"
                  : best.row->outcome() == Outcome::warning ? "a warning"
                                                            : "information");
  }
  out += '\n';
  append_label(out, style, "code");
  append_notations(out, best.space(), best.code);
  out += "  (";
  if (best.relation == Relation::exact) {
    append_origin(out, best);
  } else {
    out += name(best.space());
  }
  out += ")\n";
  append_relation(out, style, best);
  append_forms(out, style, answer);
  append_setup(out, style, answer);
  append_live_messages(out, style, answer);
  if (!only_message) append_messages(out, style, answer, options.all);
  append_also(out, style, answer, options);
  if (options.hint && !options.first && is_explained(answer)) {
    out += '\n';
    append_label(out, style, "more");
    out += "winerr explain ";
    out += answer.misnomer ? best.symbol() : answer.typed;
    out += '\n';
  }
}

}  // namespace winerr
