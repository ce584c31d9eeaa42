#include "printer.h"

#include <algorithm>
#include <cstdlib>

#include "csv.h"
#include "json.h"
#include "message_text.h"
#include "numbers.h"
#include "text.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kMaxProse = 100;  // longer lines of prose are hard to read

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

Style style_for(const Options& options) {
  Style style;
  style.color = options.format == Format::text && wants_color(options.color);
  const std::size_t width = terminal_width();
  if (width > 0) style.width = std::min(width, kMaxProse);
  style.line_width = width;
  return style;
}

}  // namespace

bool wants_color(When when) {
  if (when != When::automatic) return when == When::always;
  if (is_set("NO_COLOR")) return false;
  const char* force = std::getenv("CLICOLOR_FORCE");
  if (force != nullptr && *force != '\0' && std::string_view(force) != "0") return true;
  return shows_colors(Stream::out);
}

Printer::Printer(const Options& options, Output& output, std::string& error, bool with_messages)
    : options_(options),
      output_(output),
      style_(style_for(options)),
      with_messages_(with_messages) {
  if (options.format == Format::pattern) template_ = Template::parse(options.pattern, error);
  const bool has_header = options.format == Format::csv && options.command != Command::messages;
  if (has_header) append_csv_header(out(), with_messages_);
}

void Printer::answer(const Answer& answer) {
  switch (options_.format) {
    case Format::text: text_answer(answer); break;
    case Format::json: append_json(out(), answer, options_.first); break;
    case Format::csv:
    case Format::pattern: records(answer); break;
  }
}

void Printer::text_answer(const Answer& answer) {
  if (!lines_) {
    if (separated_) out() += '\n';
    append_full(out(), style_, answer, {options_.all, options_.first});
    separated_ = true;
    return;
  }
  if (!answer.found()) {
    append_unknown_line(out(), style_, widths_, answer);
    return;
  }
  const std::size_t shown = options_.all ? answer.matches.size() : 1;
  for (std::size_t i = 0; i < shown; ++i) {
    const auto message = i == 0 ? best_message(answer.matches, answer.catalogs)
                                : first_message(answer.matches[i], answer.catalogs);
    const std::size_t more = options_.all || options_.first ? 0 : answer.matches.size() - 1;
    append_line(out(), style_, widths_, answer.typed, answer.matches[i], more,
                i == 0 ? answer.query.extend : std::nullopt,
                message ? message->text : std::string_view{});
  }
}

void Printer::records(const Answer& answer) {
  Record record{answer.typed, answer.code(), nullptr, {}};
  const std::size_t shown = options_.all ? std::max<std::size_t>(answer.matches.size(), 1) : 1;
  for (std::size_t i = 0; i < shown; ++i) {
    if (answer.found()) {
      record.match = &answer.matches[i];
      record.code = record.match->code;
    }
    const auto message = i == 0 ? best_message(answer.matches, answer.catalogs)
                                : first_message(answer.matches[i], answer.catalogs);
    record.message = message ? message->text : std::string_view{};
    if (options_.format == Format::csv) {
      append_csv(out(), record, with_messages_);
    } else {
      template_.append(out(), record);
      out() += '\n';
    }
  }
}

void Printer::refusal(std::string_view typed, std::string_view reason) {
  report(shortened(typed), reason);
  if (options_.format == Format::json) append_json_error(out(), typed, reason);
}

void Printer::row(const Match& match, const Message* message) {
  const std::string_view text = message != nullptr ? message->text : std::string_view{};
  const Record record{{}, match.code, &match, text};
  switch (options_.format) {
    case Format::json: append_json(out(), match, message); return;
    case Format::csv: append_csv(out(), record, with_messages_); return;
    case Format::pattern:
      template_.append(out(), record);
      out() += '\n';
      return;
    case Format::text: break;
  }
  std::string code;
  append_usual(code, match.space(), match.code);
  append_line(out(), style_, widths_, code, match, 0, std::nullopt, text);
}

}  // namespace winerr::cli
