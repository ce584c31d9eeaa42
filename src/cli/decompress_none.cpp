#include "decompress.h"

/// Builds without WINERR_COMPRESSION: packed files are recognized and refused.
namespace winerr::cli {
namespace {

class Refusal final : public Decompressor {
 public:
  Step unpack(std::span<const char>, std::span<char>) override {
    return {0, 0, UnpackProblem::unsupported};
  }
  bool may_end() const noexcept override { return false; }
};

}  // namespace

std::unique_ptr<Decompressor> make_gzip_decompressor() { return std::make_unique<Refusal>(); }
std::unique_ptr<Decompressor> make_zstd_decompressor() { return std::make_unique<Refusal>(); }

}  // namespace winerr::cli
