#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "winerr/resolve.h"

namespace winerr {

/// The columns that programs can ask for, by the names that CSV and --format use.
enum class Field : std::uint8_t {
  query,
  symbol,
  dec,
  hex,
  signed_dec,
  space,
  header,
  summary,
  outcome,
  note,
  hresult,
  message,
};
inline constexpr std::array<std::string_view, 12> kFieldNames = {
    "query",  "symbol",  "dec",     "hex",  "signed",  "space",
    "header", "summary", "outcome", "note", "hresult", "message"};

/// The field with this name, or nothing.
[[nodiscard]] std::optional<Field> field_named(std::string_view text) noexcept;

/// One line of output for programs: a query and the meaning it has, either may be missing.
struct Record {
  std::string_view query;
  std::optional<Code> code;
  const Match* match = nullptr;
  std::string_view message = {};  ///< what Windows says, if a file told it
};

/// Appends the field's text; nothing where the record has no value for it.
void append_field(std::string& out, const Record& record, Field field);

/// The Win32 error that Windows makes of a match, where it is an NTSTATUS; else nothing.
[[nodiscard]] std::optional<Code> win32_form(const Match& match) noexcept;

/// The HRESULT form of a code: wrapped if the space is win32 or ntstatus, itself if it is
/// one, nothing for spaces that have none.
[[nodiscard]] std::optional<Code> hresult_form(Space space, Code code) noexcept;

}  // namespace winerr
