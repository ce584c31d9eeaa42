#pragma once

#include <span>

#include "options.h"
#include "output.h"
#include "winerr/catalog.h"

namespace winerr::cli {

class Printer;

/// What a command came to; the worst of several counts.
enum class Status : int { found = 0, not_found = 1, error = 2 };

[[nodiscard]] constexpr Status worse(Status a, Status b) noexcept {
  return static_cast<int>(a) > static_cast<int>(b) ? a : b;
}

Status run_lookup(const Options& options, std::span<const Catalog> catalogs, Output& output);
Status run_search(const Options& options, std::span<const Catalog> catalogs, Output& output);
/// The same into a printer that is set up already.
Status run_search_with(const Options& options, std::span<const Catalog> catalogs, Printer& printer);
Status run_list(const Options& options, std::span<const Catalog> catalogs, Output& output);
Status run_explain(const Options& options, std::span<const Catalog> catalogs, Output& output);
Status run_annotate(const Options& options, std::span<const Catalog> catalogs, Output& output);
Status run_scan(const Options& options, std::span<const Catalog> catalogs, Output& output);
/// @param catalogs  builtin() and then the tables to list
Status run_messages(const Options& options, std::span<const Catalog> catalogs, Output& output);
Status run_help(const Options& options, Output& output);
/// Writes what --generate asks for.
Status run_generate(const Options& options, Output& output);
/// Tells a completion script what could stand in place of the last operand: the kind of it (words,
/// files, command) on a line, then the words, each with a tab and what it means.
Status run_complete(const Options& options, std::span<const Catalog> catalogs, Output& output);
Status run_version(std::span<const Catalog> catalogs, Output& output);

}  // namespace winerr::cli
