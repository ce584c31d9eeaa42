#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scan_groups.h"
#include "winerr/catalog.h"

namespace winerr::cli {

enum class Command : std::uint8_t {
  lookup,
  search,
  list,
  explain,
  annotate,
  scan,
  run,
  messages,
  help,
  version,
  generate,
  complete,
};
/// Whether a command tells of winerr itself: any flag goes with it, and --quiet leaves what it
/// says.
[[nodiscard]] constexpr bool is_about_winerr(Command command) noexcept {
  return command == Command::help || command == Command::version || command == Command::generate;
}

enum class Detail : std::uint8_t { automatic, full, line };
enum class Format : std::uint8_t { text, json, csv, pattern };
/// What `annotate` puts beside a code.
enum class Insertion : std::uint8_t { symbol, summary, both };
/// What --generate writes.
enum class Generated : std::uint8_t { manual, bash, zsh, fish };
enum class When : std::uint8_t { automatic, always, never };

/// What the command line asks for, in plain values; nothing is opened or checked yet.
/// The views point into the arguments.
struct Options {
  Command command = Command::lookup;
  Command topic = Command::lookup;          ///< of help; a look-up's help is that of the whole tool
  Generated generated = Generated::manual;  ///< of --generate
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
  std::size_t limit = 0;                        ///< 0: the command's own
  std::vector<std::string_view> message_files;  ///< of --messages
  std::string_view languages;                   ///< of --lang: tags, a comma between them
  std::vector<std::string_view> codes;          ///< of --code

  // annotate
  Insertion insertion = Insertion::symbol;
  bool before = false;           ///< the insertion stands before the code
  bool only = false;             ///< only lines with codes
  std::size_t lines_before = 0;  ///< around them
  std::size_t lines_after = 0;
  bool utf8 = false;  ///< UTF-16 comes out as UTF-8
  bool follow = false;
  std::size_t threads = 0;  ///< 0: as many as help

  bool live = false;          ///< ask the running Windows, too
  std::string_view language;  ///< of --lang
  bool github = false;        ///< `run` tells as GitHub Actions reads it
  // scan
  GroupBy by = GroupBy::code;
  std::size_t top = 0;  ///< 0: all
  bool recursive = false;
  std::string_view html;  ///< the file of --html, or ""
};

/// Texts as one, with a blank or what else is told between them.
[[nodiscard]] inline std::string joined(std::span<const std::string_view> texts,
                                        std::string_view between = " ") {
  std::string text;
  for (const std::string_view part : texts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

}  // namespace winerr::cli
