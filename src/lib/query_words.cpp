#include "query_words.h"

#include "vocabulary.h"

namespace winerr {
namespace {

using detail::Stem;

constexpr std::size_t kMinHalf = 3;
// "diskfull" stands in few rows, "disk" and "full" in many; "timeout" in many itself.
constexpr std::uint32_t kMaxCompoundRows = 20;
// What is shorter and begins a word of the table is rather an abbreviation than misspelt.
constexpr std::size_t kMinMisspelt = 6;

/// How many rows hold a word; 0 if none or if only synonyms have it.
std::uint32_t rows_of(const generated::IndexWord* word) noexcept {
  return word == nullptr ? 0 : word->rows;
}

}  // namespace

QueryWords::QueryWords(std::string_view query) noexcept {
  detail::for_each_word(query, [this](std::string_view written) { read(written); });
}

void QueryWords::read(std::string_view written) noexcept {
  const Stem stem(written);
  const generated::IndexWord* known = vocabulary::find(stem.text());
  const bool begins_word = !vocabulary::starting_with(stem.text()).empty();
  const bool is_beginning = known == nullptr && begins_word && stem.text().size() < kMinMisspelt;
  if (detail::is_stop_word(written) || rows_of(known) > kMaxCompoundRows || is_beginning) {
    add(written, stem);
    return;
  }
  if (known != nullptr) {
    if (!add_halves(written, kMaxCompoundRows)) add(written, stem);
    return;
  }
  if (const generated::IndexWord* nearest = vocabulary::nearest(stem.text())) {
    add(written, Stem::from_text(generated::text_of(nearest->stem)), stem);
    return;
  }
  if (begins_word || !add_halves(written, 0)) add(written, stem);
}

void QueryWords::add(std::string_view written, const Stem& stem, const Stem& misspelt) noexcept {
  if (size_ == words_.size()) return;
  words_[size_++] = {written, stem, misspelt, detail::is_stop_word(written)};
}

/// "printqueue" as "print" and "queue", if both stand in more than `min_rows` rows.
bool QueryWords::add_halves(std::string_view written, std::uint32_t min_rows) noexcept {
  for (std::size_t i = kMinHalf; i + kMinHalf <= written.size(); ++i) {
    const Stem first(written.substr(0, i));
    const Stem second(written.substr(i));
    if (rows_of(vocabulary::find(first.text())) <= min_rows) continue;
    if (rows_of(vocabulary::find(second.text())) <= min_rows) continue;
    add(written.substr(0, i), first);
    add(written.substr(i), second);
    return true;
  }
  return false;
}

}  // namespace winerr
