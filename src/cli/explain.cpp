#include <array>
#include <string>
#include <vector>

#include "article_text.h"
#include "ask.h"
#include "commands.h"
#include "json.h"
#include "operands.h"
#include "printer.h"
#include "text.h"
#include "winerr/article.h"
#include "winerr/scan.h"

namespace winerr::cli {
namespace {

/// The best meaning that has an article: 0x80070643 is explained by what it wraps.
std::optional<Article> article_for(const Answer& answer) {
  for (std::size_t i = 0; i < answer.matches.size(); ++i) {
    const Match& match = answer.matches[i];
    if (match.relation == Relation::digits_as_hex || !match.row->has_article()) continue;
    // A meaning of another space is another thing altogether: explain 5 is not about LDAP.
    if (match.space() != answer.matches.front().space()) continue;
    return find_article(match.symbol());
  }
  for (std::size_t i = 0; i < answer.matches.size(); ++i) {
    if (answer.matches[i].row->has_article()) return find_article(answer.matches[i].symbol());
  }
  return std::nullopt;
}

/// Names the article's symbol where it is not the one that the answer begins with, so that the
/// article on bug check 0x1E is not read as one on Win32 error 30.
void append_title(const Answer& answer, const Article& article, Printer& printer) {
  for (std::size_t i = 1; i < answer.matches.size(); ++i) {
    const Match& match = answer.matches[i];
    if (match.symbol() != article.symbol() || answer.matches.front().symbol() == match.symbol()) {
      continue;
    }
    printer.out() += '\n';
    append_symbol(printer.out(), printer.style(), match.symbol(), match.row->outcome());
    printer.out() += " (";
    printer.out() += name(match.row->space());
    printer.out() += ")\n";
    return;
  }
}

void print(const Answer& answer, const Options& options, Printer& printer) {
  const auto article = article_for(answer);
  switch (options.format) {
    case Format::text:
      append_full(printer.out(), printer.style(), answer, {options.all, options.first, false});
      if (article) {
        append_title(answer, *article, printer);
        append_article(printer.out(), printer.style(), *article);
      }
      break;
    case Format::json: append_json(printer.out(), answer, article ? &*article : nullptr); break;
    case Format::csv:
    case Format::pattern: printer.answer(answer); break;
  }
}

/// The query that is to be explained: of running text, the first code in it.
Query explained_query(const Query& typed, std::span<const Catalog> catalogs) {
  if (typed.kind != QueryKind::text) return typed;
  Scanner scanner(typed.text, catalogs);
  const auto finding = scanner.next();
  return finding ? finding->query : typed;
}

Status explain(std::string_view typed, const Options& options, std::span<const Catalog> catalogs,
               Printer& printer) {
  const Result<Query> query = parse_query(typed);
  if (!query) {
    printer.refusal(detail::trim_query(typed), describe(query.error().kind));
    return Status::error;
  }
  std::array<Hit, kMaxSuggestions> room;
  Answer answer = ask(explained_query(*query, catalogs), catalogs, options.space, room);
  std::vector<LiveMessage> texts;
  ask_system(options, answer, texts);
  const bool tells = !answer.found() && !options.quiet && options.format == Format::text;
  if (tells && !tell_of_file(query->text)) {
    std::string advice;
    append_advice(advice, answer, catalogs, options.space);
    report(advice);
  }
  print(answer, options, printer);
  return answer.found() ? Status::found : Status::not_found;
}

}  // namespace

Status run_explain(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  std::string error;
  Printer printer(options, output, error, any_messages(catalogs));
  if (options.operands.empty()) error = "explain: nothing asked; see winerr explain --help";
  if (!error.empty()) {
    report(error);
    return Status::error;
  }
  Status status = Status::found;
  bool separate = false;
  const Operands operands(options.operands, catalogs);
  for (const std::string_view operand : operands.views()) {
    if (separate && options.format == Format::text) printer.out() += '\n';
    separate = true;
    status = worse(status, explain(operand, options, catalogs, printer));
    if (!output.flush_if_full()) break;
  }
  return status;
}

}  // namespace winerr::cli
