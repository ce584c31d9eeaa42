#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fields.h"

namespace winerr {

/// What --format asks for: literal text and fields, "{symbol} {dec}\n". "{{" and "}}" are
/// braces; \n \t \0 \\ are what they are in C.
class Template {
 public:
  /// @param pattern  copied
  /// @param error    receives one sentence if the pattern is wrong; then the template is empty
  [[nodiscard]] static Template parse(std::string_view pattern, std::string& error);

  /// Appends a record, with no line feed but those of the pattern.
  void append(std::string& out, const Record& record) const;

  [[nodiscard]] bool empty() const noexcept { return parts_.empty(); }

 private:
  std::vector<std::variant<std::string, Field>> parts_;
};

}  // namespace winerr
