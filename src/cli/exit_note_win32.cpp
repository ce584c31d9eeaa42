#include "exit_note.h"

namespace winerr::cli {

std::optional<ExitNote> exit_note(std::span<const std::string_view>, const ProcessEnd& end,
                                  std::span<const Catalog> catalogs) {
  return windows_exit_note(end.status, catalogs);
}

}  // namespace winerr::cli
