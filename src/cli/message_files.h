#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "commands.h"
#include "options.h"
#include "winerr/pe.h"

namespace winerr::cli {

/// The message tables of the files that a person named: by --messages, as operands of
/// `winerr messages`, or in WINERR_MESSAGES. What cannot be read is told on standard error, and
/// the rest still counts.
class MessageFiles {
 public:
  /// Reads no larger file: Windows' largest with messages has 20 MB.
  static constexpr std::size_t kMaxFileSize = 256U << 20;

  /// Reads the files that a command is to know about; none for most command lines.
  explicit MessageFiles(const Options& options);

  /// builtin() and then the tables of the files: in the order of the files for the command that
  /// lists them, else the person's own language first, then English.
  [[nodiscard]] std::span<const Catalog> catalogs() const noexcept { return catalogs_; }

  /// Status::error if some file could not be read.
  [[nodiscard]] Status status() const noexcept { return status_; }

 private:
  enum class Found { messages, no_messages, no_pe_file, failed };

  void add(std::string_view path);
  void add_file(std::string_view path);
  void add_folder(std::string_view path);
  std::size_t add_languages_of(std::string_view path);

  Found read(std::string_view path);

  void refuse(std::string_view path, std::string_view reason);
  void keep_languages(const Options& options);
  void sort_by_language(const Options& options);

  std::vector<OwnedCatalog> tables_;
  std::vector<Catalog> catalogs_;
  Status status_ = Status::found;
};

}  // namespace winerr::cli
