#include "code_note.h"

#include "message_text.h"
#include "printer.h"
#include "text.h"

namespace winerr::cli {

CodeNote::CodeNote(const Options& options, std::span<const Catalog> catalogs, std::string& error)
    : catalogs_(catalogs), insertion_(options.insertion), before_(options.before) {
  style_.color = wants_color(options.color);
  if (options.format == Format::pattern) template_ = Template::parse(options.pattern, error);
}

/// As a look-up has it: of E_ACCESSDENIED files say nothing, but of the Win32 error in it they do.
std::optional<Message> CodeNote::message_for(const Match& match) const {
  if (!any_messages(catalogs_)) return std::nullopt;
  if (const auto message = first_message(match, catalogs_)) return message;
  return best_message(resolve(number_query(match.code), catalogs_, match.space()), catalogs_);
}

void CodeNote::append(std::string& out, const Finding& finding) const {
  if (!finding.meaning) return;
  const Match& match = *finding.meaning;
  if (!template_.empty()) {
    const auto message = message_for(match);
    template_.append(out, {finding.query.text, match.code, &match,
                           message ? message->text : std::string_view{}});
    return;
  }
  const bool named = finding.named || finding.query.kind == QueryKind::name;
  // A code without a symbol has nothing but its summary to be told.
  const bool symbol = insertion_ != Insertion::summary && !named && !match.symbol().empty();
  const bool summary = insertion_ != Insertion::symbol || match.symbol().empty();
  if (!symbol && !summary) return;
  if (!before_) out += ' ';
  append_paint(out, style_, paint_of(match.row->outcome()));
  out += '[';
  if (symbol) out += match.symbol();
  if (symbol && summary) out += ": ";
  if (summary) append_summary(out, match);
  out += ']';
  append_end_of_paint(out, style_);
  if (before_) out += ' ';
}

}  // namespace winerr::cli
