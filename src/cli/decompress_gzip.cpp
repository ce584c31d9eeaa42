#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <limits>

#include "decompress.h"

namespace winerr::cli {
namespace {

class Gzip final : public Decompressor {
 public:
  Gzip() : ready_(inflateInit2(&stream_, kWindowBits + kWithGzipHeader) == Z_OK) {}
  ~Gzip() override {
    if (ready_) inflateEnd(&stream_);
  }

  Step unpack(std::span<const char> input, std::span<char> output) override {
    if (!ready_) return {0, 0, UnpackProblem::out_of_memory};
    Step step;
    if (between_members_ && !skip_padding(input, step)) return step;
    const std::span<const char> rest = input.subspan(step.consumed);
    const auto in_size = clamped(rest.size());
    const auto out_size = clamped(output.size());
    stream_.next_in = reinterpret_cast<const Bytef*>(rest.data());
    stream_.avail_in = in_size;
    stream_.next_out = reinterpret_cast<Bytef*>(output.data());
    stream_.avail_out = out_size;
    const int result = inflate(&stream_, Z_NO_FLUSH);
    step.consumed += in_size - stream_.avail_in;
    step.produced = out_size - stream_.avail_out;
    if (result == Z_STREAM_END) {
      between_members_ = true;
      if (inflateReset(&stream_) != Z_OK) step.problem = UnpackProblem::damaged;
    } else if (result == Z_MEM_ERROR) {
      step.problem = UnpackProblem::out_of_memory;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      step.problem = UnpackProblem::damaged;
    }
    return step;
  }

  bool may_end() const noexcept override { return between_members_; }

 private:
  static constexpr int kWindowBits = 15;
  static constexpr int kWithGzipHeader = 16;

  static uInt clamped(std::size_t size) noexcept {
    return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
  }

  /// Zeros behind the last member fill a tape's block up, which gzip allows. Another member is
  /// begun if one is there.
  bool skip_padding(std::span<const char> input, Step& step) noexcept {
    while (step.consumed < input.size() && input[step.consumed] == '\0') ++step.consumed;
    if (step.consumed == input.size()) return false;
    between_members_ = false;
    return true;
  }

  z_stream stream_{};
  bool ready_;
  bool between_members_ = false;
};

}  // namespace

std::unique_ptr<Decompressor> make_gzip_decompressor() { return std::make_unique<Gzip>(); }

}  // namespace winerr::cli
