#include "output.h"

#include "style.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kMaxTyped = 100;  // columns

}  // namespace

std::string shortened(std::string_view typed) {
  std::string text;
  append_cut(text, typed, kMaxTyped);
  return text;
}

void report(std::string_view message) noexcept {
  std::string line = "winerr: ";
  append_visible(line, message);
  line += '\n';
  // Where standard error itself fails there is nobody left to tell.
  static_cast<void>(write_all(Stream::err, line));
}

void report(std::string_view subject, std::string_view message) noexcept {
  std::string text = "'";
  text += subject;
  text += "': ";
  text += message;
  report(text);
}

}  // namespace winerr::cli
