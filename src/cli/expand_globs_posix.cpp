#include "expand_globs.h"

namespace winerr::cli {

std::vector<std::string> expand_globs(std::span<const std::string_view> operands) {
  return {operands.begin(), operands.end()};
}

}  // namespace winerr::cli
