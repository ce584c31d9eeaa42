#include "app.h"

#include <string>

#include "ask_system.h"
#include "build_name.h"
#include "command_line.h"
#include "commands.h"
#include "likely_command.h"
#include "message_files.h"
#include "numbers.h"
#include "run_command.h"
#include "winerr/article.h"

namespace winerr::cli {
namespace {

Status answer(const Options& options, std::span<const Catalog> catalogs, Output& output) {
  switch (options.command) {
    case Command::lookup: return run_lookup(options, catalogs, output);
    case Command::search: return run_search(options, catalogs, output);
    case Command::list: return run_list(options, catalogs, output);
    case Command::explain: return run_explain(options, catalogs, output);
    case Command::annotate: return run_annotate(options, catalogs, output);
    case Command::scan: return run_scan(options, catalogs, output);
    case Command::messages: return run_messages(options, catalogs, output);
    case Command::run: break;  // has an exit status of its own, and no output
    case Command::help: return run_help(options, output);
    case Command::version: return run_version(catalogs, output);
    case Command::generate: return run_generate(options, output);
    case Command::complete: return run_complete(options, catalogs, output);
  }
  return Status::error;
}

/// What is wrong with operands that seem to begin with a command; "" if they do not.
std::string command_problem(std::span<const std::string_view> operands) {
  const bool asks_for_help = operands.size() == 2 && operands.front() == "help";
  if (operands.empty()) return {};
  const std::string_view typed = asks_for_help ? operands.back() : operands.front();
  const std::string_view likely = likely_command(typed);
  if (likely.empty()) return {};
  return "no command is called '" + std::string(typed) + "'; did you mean " + std::string(likely) +
         "?";
}

/// Codes with several names, as of several headers, have a row for each.
std::size_t code_count(std::span<const Row> rows) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool is_new =
        i == 0 || rows[i].code != rows[i - 1].code || rows[i].space() != rows[i - 1].space();
    if (is_new) ++count;
  }
  return count;
}

}  // namespace

Status run_version(std::span<const Catalog> catalogs, Output& output) {
  const std::span<const Row> rows = catalogs.front().rows();
  std::string& out = output.buffer();
  out += "winerr " WINERR_VERSION " (";
  append_decimal(out, code_count(rows));
  out += " codes, ";
  append_decimal(out, rows.size());
  out += " names, ";
  append_decimal(out, article_count());
  out += " articles)\n";
  out += build_name();
  out += '\n';
  return Status::found;
}

int run(std::span<const std::string_view> arguments) {
  prepare_streams();
  Options options;
  std::string error;
  if (!parse_command_line(arguments, options, error)) {
    report(error);
    return static_cast<int>(Status::error);
  }
  if (options.command == Command::run) {
    const Catalog catalogs[] = {builtin()};
    return run_command(options, catalogs);
  }
  if (options.command == Command::lookup) error = command_problem(options.operands);
  if (error.empty() && options.live) error = live_message_problem(options.language);
  if (!error.empty()) {
    report(error);
    return static_cast<int>(Status::error);
  }
  const MessageFiles files(options);
  Output output;
  if (options.quiet && !is_about_winerr(options.command)) output.mute();
  Status status = worse(answer(options, files.catalogs(), output), files.status());
  output.flush();
  if (output.state() == WriteResult::failed) {
    report("standard output cannot be written: " + output.error());
    status = Status::error;
  }
  // A reader that has seen enough is no failure of ours.
  if (output.state() == WriteResult::closed_pipe) status = Status::found;
  return static_cast<int>(status);
}

}  // namespace winerr::cli
