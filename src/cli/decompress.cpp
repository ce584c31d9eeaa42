#include "decompress.h"

#include <algorithm>

namespace winerr::cli {
namespace {

constexpr std::string_view kGzip("\x1F\x8B", 2);
constexpr std::string_view kZstd("\x28\xB5\x2F\xFD", 4);

}  // namespace

Packing packing_of(std::string_view head) noexcept {
  if (head.starts_with(kGzip)) return Packing::gzip;
  if (head.starts_with(kZstd)) return Packing::zstd;
  return Packing::none;
}

bool may_become_packed(std::string_view head) noexcept {
  return std::ranges::any_of(std::initializer_list<std::string_view>{kGzip, kZstd},
                             [head](std::string_view magic) {
                               return head.size() < magic.size() && magic.starts_with(head);
                             });
}

std::string_view describe(UnpackProblem problem, Packing packing) noexcept {
  const bool gzip = packing == Packing::gzip;
  switch (problem) {
    case UnpackProblem::none: return "";
    case UnpackProblem::damaged:
      return gzip ? "the gzip data is damaged" : "the zstd data is damaged";
    case UnpackProblem::truncated:
      return gzip ? "the gzip data ends too early" : "the zstd data ends too early";
    case UnpackProblem::window_too_large:
      return "the zstd data needs a window of more than 8 MB; unpack it with zstd -dc --long=31";
    case UnpackProblem::out_of_memory: return "there is not enough memory to unpack it";
    case UnpackProblem::unsupported:
      return gzip ? "this winerr was built without gzip" : "this winerr was built without zstd";
  }
  return "";
}

std::unique_ptr<Decompressor> Decompressor::make(Packing packing) {
  return packing == Packing::zstd ? make_zstd_decompressor() : make_gzip_decompressor();
}

}  // namespace winerr::cli
