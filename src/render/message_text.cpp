#include "message_text.h"

#include <algorithm>
#include <vector>

#include "answer_label.h"
#include "append_format.h"
#include "winerr/detail/utf8.h"

namespace winerr {
namespace {

constexpr std::size_t kLanguagesShown = 4;
constexpr LanguageId kPrimaryLanguage = 0x3FF;  // without the country

/// The meanings that are the best one in other words: an HRESULT and the Win32 error in it.
template <typename Visit>
void for_each_same_space(const Matches& matches, Visit visit) {
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i].space() == matches.front().space() && visit(matches[i])) return;
  }
}

/// The messages of the first meaning that has any; equal ones of one language, as of several
/// files or of English and American English, once.
std::vector<Message> different_messages(const Answer& answer) {
  std::vector<Message> messages;
  for_each_same_space(answer.matches, [&](const Match& match) {
    for_each_message(match, answer.catalogs, [&](const Message& message) {
      const auto is_same = [&](const Message& other) {
        return other.text == message.text &&
               (other.language & kPrimaryLanguage) == (message.language & kPrimaryLanguage);
      };
      if (std::ranges::none_of(messages, is_same)) messages.push_back(message);
    });
    return !messages.empty();
  });
  return messages;
}

}  // namespace

std::optional<Message> best_message(const Matches& matches, std::span<const Catalog> catalogs) {
  std::optional<Message> best;
  if (!any_messages(catalogs)) return best;
  for_each_same_space(matches, [&](const Match& match) {
    best = first_message(match, catalogs);
    return best.has_value();
  });
  return best;
}

std::optional<Message> first_message(const Match& match, std::span<const Catalog> catalogs) {
  std::optional<Message> first;
  for_each_message(match, catalogs, [&](const Message& message) {
    if (!first) first = message;
  });
  return first;
}

void append_one_line(std::string& out, std::string_view message) {
  bool blank = false;
  const std::size_t before = out.size();
  while (!message.empty()) {
    const char32_t c = detail::take_character(message);
    if (detail::is_control(c) || c == ' ') {
      blank = out.size() > before;
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += detail::Utf8Character(c).view();
  }
}

void append_messages(std::string& out, const Style& style, const Answer& answer, bool all) {
  if (!any_messages(answer.catalogs) || !answer.found()) return;
  const std::vector<Message> messages = different_messages(answer);
  if (messages.empty()) return;
  // A single one that is left out would take the line that tells so.
  const std::size_t shown =
      all || messages.size() <= kLanguagesShown + 1 ? messages.size() : kLanguagesShown;
  out += '\n';
  for (std::size_t i = 0; i < shown; ++i) {
    const Message& message = messages[i];
    append_label(out, style, i == 0 ? "message" : "");
    std::string_view rest = message.text;
    std::string line;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      line.clear();
      append_one_line(line, rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (rest.empty()) {
        append_format(line, " ({}, {})", language_tag(message.language).view(), message.file);
      }
      append_wrapped(out, style, line, kValueColumn);
      out += '\n';
      if (!rest.empty()) append_padding(out, 0, kValueColumn);
    }
  }
  if (shown < messages.size()) {
    append_padding(out, 0, kValueColumn);
    append_format(out, "{} more: --all, or --lang TAG for one language\n", messages.size() - shown);
  }
}

}  // namespace winerr
