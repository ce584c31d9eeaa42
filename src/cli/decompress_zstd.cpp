#include <zstd.h>
#include <zstd_errors.h>

#include "decompress.h"

namespace winerr::cli {
namespace {

class Zstd final : public Decompressor {
 public:
  Zstd() : stream_(ZSTD_createDStream()) {
    if (stream_ != nullptr) {
      ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, kMaxWindowLog);
    }
  }

  Step unpack(std::span<const char> input, std::span<char> output) override {
    if (stream_ == nullptr) return {0, 0, UnpackProblem::out_of_memory};
    ZSTD_inBuffer in{input.data(), input.size(), 0};
    ZSTD_outBuffer out{output.data(), output.size(), 0};
    const std::size_t result = ZSTD_decompressStream(stream_.get(), &out, &in);
    Step step{in.pos, out.pos, UnpackProblem::none};
    if (ZSTD_isError(result) != 0) {
      step.problem = problem_of(result);
    } else if (in.pos > 0 || out.pos > 0) {
      between_frames_ = result == 0;
    }
    return step;
  }

  bool may_end() const noexcept override { return between_frames_; }

 private:
  struct Free {
    void operator()(ZSTD_DStream* stream) const noexcept { ZSTD_freeDStream(stream); }
  };

  static UnpackProblem problem_of(std::size_t result) noexcept {
    switch (ZSTD_getErrorCode(result)) {
      case ZSTD_error_frameParameter_windowTooLarge: return UnpackProblem::window_too_large;
      case ZSTD_error_memory_allocation: return UnpackProblem::out_of_memory;
      default: return UnpackProblem::damaged;
    }
  }

  std::unique_ptr<ZSTD_DStream, Free> stream_;
  bool between_frames_ = false;
};

}  // namespace

std::unique_ptr<Decompressor> make_zstd_decompressor() { return std::make_unique<Zstd>(); }

}  // namespace winerr::cli
