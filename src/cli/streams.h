#pragma once

#include <cstddef>
#include <span>
#include <string_view>

/// What the tool needs of the operating system's files. io_posix.cpp and io_win32.cpp.
namespace winerr::cli {

/// A file descriptor of the process: 0 input, 1 output, 2 errors.
enum class Stream : int { in = 0, out = 1, err = 2 };

enum class WriteResult { done, closed_pipe, failed };

/// Writes all bytes. After `failed`, last_error() says why.
[[nodiscard]] WriteResult write_all(Stream stream, std::string_view bytes) noexcept;

/// Writes all bytes of several texts, in order and without copying them where the system can.
[[nodiscard]] WriteResult write_all(Stream stream,
                                    std::span<const std::string_view> texts) noexcept;

/// The operating system's words for the last failed call. Valid until the next call.
[[nodiscard]] const char* last_error() noexcept;

[[nodiscard]] bool is_terminal(Stream stream) noexcept;

/// Whether it is a terminal that understands the escape sequences for colors.
[[nodiscard]] bool shows_colors(Stream stream) noexcept;

/// Columns of the terminal on a stream, or 0 if unknown.
[[nodiscard]] std::size_t terminal_width(Stream stream = Stream::out) noexcept;

/// Lets a pipe hold more bytes than the system gives it, so that this process and the one at its
/// other end work at the same time and not in turns. Other streams and systems stay as they are.
void widen_pipe(Stream stream) noexcept;

/// Sets the process up for bytes in and out: no line-end translation, colors in a Windows
/// console, a closed pipe that is an error and not a signal, and no file in the place of a stream
/// that is closed.
void prepare_streams() noexcept;

}  // namespace winerr::cli
