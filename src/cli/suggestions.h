#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "winerr/catalog.h"

namespace winerr::cli {

/// What could stand in place of the word that is being typed.
struct Suggestions {
  enum class Kind : std::uint8_t {
    words,    ///< those below
    files,    ///< paths, which the shell knows best
    command,  ///< a program, likewise
  };
  struct Word {
    std::string text;
    std::string_view about;  ///< one line, or ""; lives as long as the catalogs
  };

  Kind kind = Kind::words;
  std::vector<Word> words;
};

/// @param typed  the words behind the tool's name as the shell has them, the last of them, which
///     may be "", being typed; bash parts "--space=win32" into three
/// @return what fits, in an order to be shown
[[nodiscard]] Suggestions suggestions_for(std::span<const std::string_view> typed,
                                          std::span<const Catalog> catalogs);

}  // namespace winerr::cli
