#include "annotated_block.h"

namespace winerr::cli {

void AnnotatedBlock::append_note(std::size_t size) {
  if (size == 0) return;
  note_places_.push_back({parts_.size(), size});
  parts_.emplace_back();
}

bool AnnotatedBlock::code(const Finding& finding) {
  const std::size_t before = notes_.size();
  note_.append(notes_, finding);
  const std::size_t size = notes_.size() - before;
  if (note_.is_before()) append_note(size);
  parts_.push_back(finding.query.text);
  if (!note_.is_before()) append_note(size);
  return true;
}

std::span<const std::string_view> AnnotatedBlock::texts() {
  const char* note = notes_.data();
  for (const NotePlace& place : note_places_) {
    parts_[place.part] = {note, place.size};
    note += place.size;
  }
  return parts_;
}

}  // namespace winerr::cli
