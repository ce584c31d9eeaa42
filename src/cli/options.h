#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "winerr/catalog.h"

namespace winerr::cli {

enum class Command : std::uint8_t { lookup, search, list, explain, help, version };
enum class Detail : std::uint8_t { automatic, full, line };
enum class Format : std::uint8_t { text, json, csv, pattern };
enum class When : std::uint8_t { automatic, always, never };

/// What the command line asks for, in plain values; nothing is opened or checked yet.
/// The views point into the arguments.
struct Options {
  Command command = Command::lookup;
  std::vector<std::string_view> operands;
  Detail detail = Detail::automatic;
  Format format = Format::text;
  std::string_view pattern;  ///< of --format
  When color = When::automatic;
  bool all = false;
  bool first = false;
  bool quiet = false;
  std::optional<Space> space;
  std::string_view header;
  std::size_t limit = 0;  ///< 0: the command's own
};

/// Operands as one text, a blank between them.
[[nodiscard]] inline std::string joined(std::span<const std::string_view> operands) {
  std::string text;
  for (const std::string_view operand : operands) {
    if (!text.empty()) text += ' ';
    text += operand;
  }
  return text;
}

}  // namespace winerr::cli
