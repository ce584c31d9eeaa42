#include "commands.h"
#include "suggestions.h"

namespace winerr::cli {
namespace {

std::string_view name(Suggestions::Kind kind) noexcept {
  switch (kind) {
    case Suggestions::Kind::words: return "words";
    case Suggestions::Kind::files: return "files";
    case Suggestions::Kind::command: return "command";
  }
  return {};
}

}  // namespace

Status run_complete(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  const Suggestions suggestions = suggestions_for(options.operands, catalogs);
  std::string& out = output.buffer();
  out += name(suggestions.kind);
  out += '\n';
  for (const Suggestions::Word& word : suggestions.words) {
    out += word.text;
    out += '\t';
    out += word.about;
    out += '\n';
  }
  return Status::found;
}

}  // namespace winerr::cli
