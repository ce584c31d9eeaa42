#pragma once

#include <optional>
#include <span>
#include <string>

#include "options.h"
#include "style.h"
#include "template.h"
#include "winerr/message.h"
#include "winerr/scan.h"

namespace winerr::cli {

/// What `annotate` puts beside a code: its symbol, its summary, both, or what a template says.
class CodeNote {
 public:
  /// @param catalogs  for what Windows says; must outlive this
  /// @param error     receives one sentence if the template is wrong
  CodeNote(const Options& options, std::span<const Catalog> catalogs, std::string& error);

  /// Appends the note in UTF-8 with the blank that sets it apart. Nothing for a code that nobody
  /// named, nor a symbol where the text has it already.
  void append(std::string& out, const Finding& finding) const;

  [[nodiscard]] bool is_before() const noexcept { return before_; }

 private:
  [[nodiscard]] std::optional<Message> message_for(const Match& match) const;

  std::span<const Catalog> catalogs_;
  Insertion insertion_;
  bool before_;
  Style style_;
  Template template_;
};

}  // namespace winerr::cli
