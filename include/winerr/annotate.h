#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "winerr/catalog.h"
#include "winerr/detail/ascii.h"
#include "winerr/scan.h"

namespace winerr {

/// A part of a text that can be scanned for good: text[first, last). What is around it serves to
/// judge it and was, or will be, a part itself.
struct Piece {
  std::string_view text;
  std::size_t first = 0;
  std::size_t last = 0;
  std::uint64_t offset = 0;  ///< of text[0] in the whole text

  [[nodiscard]] std::string_view own() const noexcept { return text.substr(first, last - first); }
};

/// The place nearest before `at` where `text` can be cut without cutting a code in two: not
/// within a word, nor between a minus and its digits. Depends on few bytes before `at` and on one
/// behind it.
[[nodiscard]] inline std::size_t cut_before(std::string_view text, std::size_t at) noexcept {
  std::size_t cut = at;
  if (at < text.size() && detail::is_word(text[at])) {
    while (cut > 0 && detail::is_word(text[cut - 1])) {
      // So long a word is no code.
      if (at - cut == Scanner::kLongestCode) return at;
      --cut;
    }
  }
  return cut > 0 && text[cut - 1] == '-' ? cut - 1 : cut;
}

/// How much of `text` is settled: what follows later cannot change what is found there. All of
/// it behind a line feed; else all but about the last Scanner::kReach bytes.
[[nodiscard]] inline std::size_t settled_size(std::string_view text, bool at_end) noexcept {
  if (at_end) return text.size();
  const std::size_t floor = text.size() > Scanner::kReach ? text.size() - Scanner::kReach : 0;
  const std::size_t line_feed = text.substr(floor).rfind('\n');
  if (line_feed != std::string_view::npos) return floor + line_feed + 1;
  return cut_before(text, floor);
}

/// Cuts text that comes bit by bit into pieces, in a buffer of the caller's. Between pieces it
/// keeps less than 3 * Scanner::kReach bytes, never a whole line, so memory does not depend on the
/// text.
///
///     while (const std::size_t count = read(window.room())) use(window.take(count, false));
///     use(window.take(0, true));
class TextWindow {
 public:
  static constexpr std::size_t kLeastBuffer = 4 * Scanner::kReach;

  /// @param buffer  at least kLeastBuffer bytes; must outlive this and its pieces
  explicit TextWindow(std::span<char> buffer) noexcept : buffer_(buffer) {}

  /// Where the next bytes are to be put, never empty. Ends the life of the last piece.
  [[nodiscard]] std::span<char> room() noexcept {
    const std::size_t keep = first_ > Scanner::kReach ? first_ - Scanner::kReach : 0;
    if (keep > 0) {
      std::memmove(buffer_.data(), buffer_.data() + keep, size_ - keep);
      size_ -= keep;
      first_ -= keep;
      offset_ += keep;
    }
    return buffer_.subspan(size_);
  }

  /// The next piece, after `count` bytes have been put where room() said; may be empty.
  [[nodiscard]] Piece take(std::size_t count, bool at_end) noexcept {
    size_ += count;
    const std::string_view text(buffer_.data(), size_);
    const std::size_t last = std::max(first_, settled_size(text, at_end));
    const Piece piece{text, first_, last, offset_};
    first_ = last;
    return piece;
  }

 private:
  std::span<char> buffer_;
  std::size_t size_ = 0;
  std::size_t first_ = 0;  ///< of the bytes that no piece had
  std::uint64_t offset_ = 0;
};

/// Passes the bytes of a piece on to a sink, in order, with the codes found in it.
///
/// The sink has `bool text(std::string_view bytes)` for what is no code and
/// `bool code(const Finding& finding)` for what is one; its bytes are finding.query.text. Either
/// returns whether to go on. @return false if the sink said stop
template <typename Sink>
bool annotate(const Piece& piece, std::span<const Catalog> catalogs, Sink& sink) {
  Scanner scanner(piece.text, piece.first, piece.last, catalogs);
  std::size_t passed = piece.first;
  while (const auto finding = scanner.next()) {
    if (finding->first > passed && !sink.text(piece.text.substr(passed, finding->first - passed))) {
      return false;
    }
    if (!sink.code(*finding)) return false;
    passed = finding->last;
  }
  return piece.last == passed || sink.text(piece.text.substr(passed, piece.last - passed));
}

/// annotate() for a text that comes in chunks of any size. The result does not depend on where
/// the chunks are cut. 32 KiB; nothing else is allocated. Views that the sink gets are valid
/// during the call.
class Annotator {
 public:
  /// @param catalogs  must outlive this
  explicit Annotator(std::span<const Catalog> catalogs) noexcept : catalogs_(catalogs) {}
  Annotator(const Annotator&) = delete;
  Annotator& operator=(const Annotator&) = delete;

  /// Takes more of the text. @return false if the sink said stop; then nothing more may follow
  template <typename Sink>
  bool feed(std::string_view chunk, Sink&& sink) {
    while (!chunk.empty()) {
      const std::span<char> room = window_.room();
      const std::size_t count = std::min(room.size(), chunk.size());
      std::memcpy(room.data(), chunk.data(), count);
      chunk.remove_prefix(count);
      if (!annotate(window_.take(count, false), catalogs_, sink)) return false;
    }
    return true;
  }

  /// The text has ended: passes on what was kept. Nothing may follow; for another text make another
  /// Annotator.
  template <typename Sink>
  bool finish(Sink&& sink) {
    static_cast<void>(window_.room());
    return annotate(window_.take(0, true), catalogs_, sink);
  }

 private:
  std::span<const Catalog> catalogs_;
  std::array<char, 32 * 1024> buffer_{};
  TextWindow window_{buffer_};
};

}  // namespace winerr
