#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "code_note.h"
#include "winerr/annotate.h"

namespace winerr::cli {

/// A piece of a log and the notes on its codes, as texts in the order in which they are written:
/// parts of the piece as they stand, without a copy, and the notes in between. A sink of
/// annotate().
class AnnotatedBlock {
 public:
  /// @param note  must outlive this
  explicit AnnotatedBlock(const CodeNote& note) : note_(note) {}

  bool text(std::string_view bytes) {
    parts_.push_back(bytes);
    return true;
  }

  bool code(const Finding& finding);

  /// The texts in order. Valid until the block is cleared and as long as the piece is.
  [[nodiscard]] std::span<const std::string_view> texts();

  void clear() {
    parts_.clear();
    note_places_.clear();
    notes_.clear();
  }

 private:
  struct NotePlace {
    std::size_t part;  ///< index of its place in parts_, which is empty until texts()
    std::size_t size;
  };

  void append_note(std::size_t size);

  const CodeNote& note_;
  std::vector<std::string_view> parts_;
  std::vector<NotePlace> note_places_;
  std::string notes_;  ///< moves as it grows, so parts_ cannot point into it yet
};

}  // namespace winerr::cli
