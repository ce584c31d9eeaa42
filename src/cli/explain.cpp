#include <array>
#include <string>

#include "article_text.h"
#include "ask.h"
#include "commands.h"
#include "json.h"
#include "printer.h"
#include "winerr/article.h"

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

Status explain(std::string_view typed, const Options& options, std::span<const Catalog> catalogs,
               Printer& printer) {
  const Result<Query> query = parse_query(typed);
  if (!query) {
    printer.refusal(detail::trim_query(typed), describe(query.error().kind));
    return Status::error;
  }
  std::array<Hit, kMaxSuggestions> room;
  const Answer answer = ask(*query, catalogs, options.space, room);
  if (!answer.found() && !options.quiet && options.format == Format::text) {
    std::string advice;
    append_advice(advice, answer, catalogs, options.space);
    report(advice);
  }
  const auto article = article_for(answer);
  if (options.format == Format::json) {
    if (!options.quiet) append_json(printer.out(), answer, article ? &*article : nullptr);
  } else if (!options.quiet) {
    append_full(printer.out(), printer.style(), answer, {options.all, options.first, false});
    if (article) append_article(printer.out(), printer.style(), *article);
  }
  return answer.found() ? Status::found : Status::not_found;
}

}  // namespace

Status run_explain(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  std::string error;
  Printer printer(options, output, error);
  if (options.operands.empty()) error = "explain: nothing asked; see winerr --help";
  if (!error.empty()) {
    report(error);
    return Status::error;
  }
  Status status = Status::found;
  bool separate = false;
  for (const std::string_view operand : options.operands) {
    if (separate && options.format == Format::text && !options.quiet) printer.out() += '\n';
    separate = true;
    status = worse(status, explain(operand, options, catalogs, printer));
    if (!output.flush_if_full()) break;
  }
  return status;
}

}  // namespace winerr::cli
