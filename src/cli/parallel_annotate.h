#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "code_note.h"
#include "input_file.h"
#include "output.h"
#include "winerr/catalog.h"

namespace winerr::cli {

/// Annotates a regular file in several threads, each of which reads, scans and, when its turn
/// has come, writes one block after another. The output is the same bytes as with one thread.
/// @param size     bytes of the file that are read
/// @param threads  2 or more; fewer work if the system has no more
/// @return whether reading went well; if not, what stands before has been written, and
///         last_error() says why
[[nodiscard]] bool annotate_in_parallel(InputFile& file, std::uint64_t size, std::size_t threads,
                                        std::span<const Catalog> catalogs, const CodeNote& note,
                                        Output& output);

}  // namespace winerr::cli
