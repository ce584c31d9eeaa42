#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "input_file.h"
#include "scan_stream.h"
#include "tally.h"

namespace winerr::cli {

/// Tallies the codes in a regular file, whose bytes are the text, as scan_stream() does: in parts
/// of equal size that begin with a line, each by a thread, or by this one if there is no other.
/// Each part has a tally of its own for the time, up to 8 MB.
/// @param size      of the file
/// @param threads   how many parts, from 1 on; fewer where no line begins near
/// @param progress  called by this thread with the number of bytes read so far
/// @return whether the end was reached; if not, last_error() says why, and what stands before has
///         been tallied
[[nodiscard]] bool scan_in_parts(InputFile& file, std::uint64_t size, std::size_t threads,
                                 const ScanSettings& settings, Tally& tally,
                                 const std::function<void(std::uint64_t)>& progress);

}  // namespace winerr::cli
