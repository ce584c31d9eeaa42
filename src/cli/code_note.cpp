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

void CodeNote::append(std::string& out, const Finding& finding) const {
  if (!finding.meaning) return;
  const Match& match = *finding.meaning;
  if (!template_.empty()) {
    const auto message = first_message(match, catalogs_);
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
  std::string note = "[";
  if (symbol) note += match.symbol();
  if (symbol && summary) note += ": ";
  if (summary) append_summary(note, match);
  note += ']';
  append_painted(out, style_, paint_of(match.row->outcome()), note);
  if (before_) out += ' ';
}

}  // namespace winerr::cli
