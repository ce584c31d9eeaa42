#include "block_input.h"

#include <algorithm>
#include <utility>

#include "streams.h"

namespace winerr::cli {

BlockInput::BlockInput(Read read) : read_(std::move(read)), buffer_(kBlock), window_(buffer_) {}

/// Takes note of what a read came to. @return the bytes
std::size_t BlockInput::bytes_read(std::ptrdiff_t count) {
  ended_ = count <= 0;
  failed_ = count < 0;
  if (failed_) error_ = last_error();
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0));
}

/// Reads until two bytes are there, which tell the encoding.
std::ptrdiff_t BlockInput::read_first(char* to, std::size_t size) {
  std::ptrdiff_t count = read_(to, size);
  if (count == 1) {
    const std::ptrdiff_t more = read_(to + 1, size - 1);
    if (more < 0) return more;
    count += more;
  }
  if (count > 0) encoding_ = encoding_of({to, static_cast<std::size_t>(count)});
  return count;
}

/// Reads bytes of a UTF-16 file behind those of units_ and projects the whole units.
std::size_t BlockInput::read_units(std::span<char> room) {
  const std::size_t had = units_.size();
  units_ += odd_;
  odd_.clear();
  if (units_.size() < had + 2 * room.size()) {
    const std::size_t kept = units_.size();
    units_.resize(had + 2 * room.size());
    units_.resize(kept + bytes_read(read_(units_.data() + kept, units_.size() - kept)));
  }
  if ((units_.size() - had) % 2 != 0) {
    odd_ = units_.back();
    units_.pop_back();
  }
  project_units(std::string_view(units_).substr(had), encoding_, room.data());
  return (units_.size() - had) / 2;
}

std::optional<Piece> BlockInput::next() {
  if (ended_) return std::nullopt;
  std::span<char> room = window_.room();
  std::size_t count = 0;
  if (!started_ || encoding_ == Encoding::bytes) {
    count = bytes_read(started_ ? read_(room.data(), room.size())
                                : read_first(room.data(), room.size()));
    if (!started_ && encoding_ != Encoding::bytes) {
      units_.assign(room.data(), count - count % 2);
      odd_.assign(room.data() + units_.size(), count % 2);
      project_units(units_, encoding_, room.data());
      count = units_.size() / 2;
    }
    started_ = true;
  } else {
    count = read_units(room);
  }
  const Piece piece = window_.take(count, ended_);
  text_ = piece.text.data();
  offset_ = piece.offset;
  // What the window has dropped from its front is needed no more.
  if (encoding_ != Encoding::bytes && offset_ > units_offset_) {
    units_.erase(0, 2 * static_cast<std::size_t>(offset_ - units_offset_));
    units_offset_ = offset_;
  }
  return piece;
}

std::string_view BlockInput::bytes_of(std::string_view part) const noexcept {
  if (encoding_ == Encoding::bytes) return part;
  const auto first = static_cast<std::size_t>(part.data() - text_);
  return std::string_view(units_).substr(2 * first, 2 * part.size());
}

}  // namespace winerr::cli
