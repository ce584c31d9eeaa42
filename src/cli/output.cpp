#include "output.h"

namespace winerr::cli {

void report(std::string_view message) noexcept {
  std::string line = "winerr: ";
  line += message;
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
