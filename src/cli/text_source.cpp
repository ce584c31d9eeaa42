#include "text_source.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "foreign_format.h"
#include "streams.h"

namespace winerr::cli {

std::size_t TextSource::Pending::take(char* buffer, std::size_t size) noexcept {
  const std::size_t count = std::min(size, this->size());
  std::memcpy(buffer, bytes.data() + first, count);
  first += count;
  return count;
}

TextSource::TextSource(InputFile file) : file_(std::move(file)) {}

std::ptrdiff_t TextSource::fail(UnpackProblem problem) {
  error_ = describe(problem, packing_);
  failed_ = true;
  return -1;
}

std::ptrdiff_t TextSource::read_file(char* buffer, std::size_t size) {
  const std::ptrdiff_t count = file_.read_some(buffer, size);
  if (count < 0) {
    error_ = last_error();
    failed_ = true;
  } else {
    position_ += static_cast<std::uint64_t>(count);
  }
  return count;
}

/// The first bytes tell what the file is. They are kept for who reads.
void TextSource::begin() {
  begun_ = true;
  packed_.bytes.resize(kBlock);
  const auto fill = [this] {
    const std::ptrdiff_t count =
        read_file(packed_.bytes.data() + packed_.last, packed_.bytes.size() - packed_.last);
    if (count > 0) packed_.last += static_cast<std::size_t>(count);
    return count > 0;
  };
  // A pipe may bring a file in pieces of any size.
  while (fill() && may_become_packed(packed_.view())) {
  }
  packing_ = packing_of(packed_.view());
  if (packing_ != Packing::none) {
    decompressor_ = Decompressor::make(packing_);
    text_.bytes.resize(kBlock);
    const std::ptrdiff_t count = read_unpacked(text_.bytes.data(), text_.bytes.size());
    if (count > 0) text_.last = static_cast<std::size_t>(count);
  } else {
    std::swap(packed_, text_);
    packed_ = {};
    if (const std::string_view why = foreign_format_of(text_.view()); !why.empty()) {
      error_ = why;
      foreign_ = failed_ = true;
      text_ = {};
    }
  }
  if (text_.view() == "\xFF" || text_.view() == "\xFE") {  // half a byte order mark
    const std::ptrdiff_t count = read_unpacked(text_.bytes.data() + 1, text_.bytes.size() - 1);
    if (count > 0) text_.last += static_cast<std::size_t>(count);
  }
  encoding_ = encoding_of(text_.view());
}

bool TextSource::is_binary() {
  if (!begun_) begin();
  if (foreign_) return true;
  return encoding_ == Encoding::bytes && text_.view().find('\0') != std::string_view::npos;
}

InputFile* TextSource::plain_file() {
  if (!begun_) begin();
  const bool plain =
      !failed_ && packing_ == Packing::none && encoding_ == Encoding::bytes && file_.size();
  return plain ? &file_ : nullptr;
}

std::ptrdiff_t TextSource::read_some(char* buffer, std::size_t size) {
  if (!begun_) begin();
  if (encoding_ != Encoding::bytes) return read_utf16(buffer, size);
  if (text_.size() > 0) return static_cast<std::ptrdiff_t>(text_.take(buffer, size));
  return read_unpacked(buffer, size);
}

std::ptrdiff_t TextSource::read_unpacked(char* buffer, std::size_t size) {
  if (failed_) return -1;
  if (decompressor_ == nullptr) return read_file(buffer, size);
  for (;;) {
    const auto step = decompressor_->unpack({packed_.bytes.data() + packed_.first, packed_.size()},
                                            {buffer, size});
    packed_.first += step.consumed;
    if (step.produced > 0) {
      // What came before a problem counts; the next call tells of it.
      if (step.problem != UnpackProblem::none) fail(step.problem);
      return static_cast<std::ptrdiff_t>(step.produced);
    }
    if (step.problem != UnpackProblem::none) return fail(step.problem);
    if (step.consumed > 0) continue;
    const std::size_t left = packed_.size();
    std::memmove(packed_.bytes.data(), packed_.bytes.data() + packed_.first, left);
    packed_.first = 0;
    packed_.last = left;
    const std::ptrdiff_t count =
        read_file(packed_.bytes.data() + left, packed_.bytes.size() - left);
    if (count < 0) return count;
    if (count == 0) {
      if (decompressor_->may_end() && left == 0) return 0;
      return fail(UnpackProblem::truncated);
    }
    packed_.last += static_cast<std::size_t>(count);
  }
}

/// Decodes what is at hand, or what can be read. @return false after an error
bool TextSource::decode_more() {
  decoded_.clear();
  decoded_first_ = 0;
  const std::size_t whole = text_.size() / 2 * 2;
  utf16_.append_utf8(decoded_, text_.view().substr(0, whole), encoding_);
  const std::size_t left = text_.size() - whole;
  if (left > 0) text_.bytes[0] = text_.bytes[text_.last - 1];
  text_.first = 0;
  text_.last = left;
  if (!decoded_.empty()) return true;
  const std::ptrdiff_t count = read_unpacked(text_.bytes.data() + left, text_.bytes.size() - left);
  if (count < 0) return false;
  text_.last += static_cast<std::size_t>(count);
  if (count == 0) {
    utf16_.finish(decoded_, left > 0);
    text_.last = 0;
  }
  return true;
}

std::ptrdiff_t TextSource::read_utf16(char* buffer, std::size_t size) {
  while (decoded_first_ == decoded_.size()) {
    if (!decode_more()) return -1;
    if (decoded_.empty() && text_.size() == 0) return 0;
  }
  const std::size_t count = std::min(size, decoded_.size() - decoded_first_);
  std::memcpy(buffer, decoded_.data() + decoded_first_, count);
  decoded_first_ += count;
  return static_cast<std::ptrdiff_t>(count);
}

}  // namespace winerr::cli
