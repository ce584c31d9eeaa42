#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace winerr::cli {

/// How a file is packed.
enum class Packing : std::uint8_t { none, gzip, zstd };

/// What the first bytes of a file say about its packing; `none` if they are too few.
[[nodiscard]] Packing packing_of(std::string_view head) noexcept;

/// Whether more bytes could make `head` the beginning of a packed file. Not so for nearly all
/// texts from the first byte on, so that a live log is not waited for.
[[nodiscard]] bool may_become_packed(std::string_view head) noexcept;

/// Why a packed file cannot be read on.
enum class UnpackProblem : std::uint8_t {
  none,
  damaged,
  truncated,
  window_too_large,  ///< zstd: it needs more memory than kMaxWindowLog allows
  out_of_memory,
  unsupported,  ///< this winerr was built without the library
};

/// "the gzip data is damaged": what is wrong, for an error message.
[[nodiscard]] std::string_view describe(UnpackProblem problem, Packing packing) noexcept;

/// Unpacks a stream piece by piece. Members (gzip) and frames (zstd) that follow each other are
/// one text, as the programs of these names have it.
class Decompressor {
 public:
  struct Step {
    std::size_t consumed = 0;  ///< of the input
    std::size_t produced = 0;  ///< of the output
    UnpackProblem problem = UnpackProblem::none;
  };

  /// zstd's window, which is most of the memory that unpacking takes: 8 MB, as much as every
  /// decoder should allow (RFC 8878, 3.1.1.1.2) and as levels up to 19 need.
  static constexpr int kMaxWindowLog = 23;

  /// Never nullptr; not for Packing::none.
  [[nodiscard]] static std::unique_ptr<Decompressor> make(Packing packing);

  Decompressor() = default;
  Decompressor(const Decompressor&) = delete;
  Decompressor& operator=(const Decompressor&) = delete;
  virtual ~Decompressor() = default;

  /// Unpacks what it can. Without progress the input is used up (or the output full), and more
  /// is needed. After a problem the decompressor is of no further use.
  [[nodiscard]] virtual Step unpack(std::span<const char> input, std::span<char> output) = 0;

  /// Whether the input may end here: behind a whole member or frame.
  [[nodiscard]] virtual bool may_end() const noexcept = 0;
};

[[nodiscard]] std::unique_ptr<Decompressor> make_gzip_decompressor();
[[nodiscard]] std::unique_ptr<Decompressor> make_zstd_decompressor();

}  // namespace winerr::cli
