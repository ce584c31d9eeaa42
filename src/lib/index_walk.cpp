#include "index_walk.h"

#include <algorithm>
#include <span>

namespace winerr {
namespace {

constexpr auto kLater = [](const auto& a, const auto& b) {
  return a.postings.row() > b.postings.row();
};

}  // namespace

IndexWalk::IndexWalk(const Terms& terms) noexcept {
  std::uint8_t number = 0;
  for (const Term& term : terms.all()) {
    for (const Alternative& alternative : term.alternatives()) {
      if (alternative.indexed == nullptr) continue;
      const detail::PostingsReader postings(generated::text_of(alternative.indexed->postings));
      add({postings, alternative.weight, number});
    }
    ++number;
  }
}

/// Puts a cursor back with its next row, or drops it at its end.
void IndexWalk::add(Cursor cursor) noexcept {
  if (!cursor.postings.next()) return;
  cursors_[count_++] = cursor;
  std::ranges::push_heap(std::span(cursors_.data(), count_), kLater);
}

bool IndexWalk::next() noexcept {
  if (count_ == 0) return false;
  row_ = cursors_[0].postings.row();
  fits_.fill(0);
  while (count_ > 0 && cursors_[0].postings.row() == row_) {
    std::ranges::pop_heap(std::span(cursors_.data(), count_), kLater);
    const Cursor cursor = cursors_[--count_];
    float& fit = fits_[cursor.term];
    fit = std::max(fit, cursor.weight * field_weight(cursor.postings.fields()));
    add(cursor);
  }
  return true;
}

}  // namespace winerr
