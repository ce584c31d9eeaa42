#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "winerr/code.h"
#include "winerr/detail/ascii.h"
#include "winerr/detail/perfect_hash.h"

namespace winerr {

/// The numbering that a code belongs to. The same number means different things in
/// different spaces.
enum class Space : std::uint8_t { win32, hresult, ntstatus, bugcheck, exception, other };
inline constexpr std::size_t kSpaceCount = 6;

/// The space as it is written in data files, flags and JSON: "win32", "hresult", ...
[[nodiscard]] constexpr std::string_view name(Space space) noexcept {
  constexpr std::string_view kNames[kSpaceCount] = {"win32",    "hresult",   "ntstatus",
                                                    "bugcheck", "exception", "other"};
  return kNames[static_cast<std::size_t>(space)];
}

/// The space with this name in any case, or nothing.
[[nodiscard]] constexpr std::optional<Space> space_named(std::string_view text) noexcept {
  for (std::size_t i = 0; i < kSpaceCount; ++i) {
    const auto space = static_cast<Space>(i);
    if (detail::equal_ignoring_case(name(space), text)) return space;
  }
  return std::nullopt;
}

/// What a code reports. Most are failures; people who act on a code must know which are not.
enum class Outcome : std::uint8_t { failure, success, information, warning };

/// "failure", "success", "information" or "warning".
[[nodiscard]] constexpr std::string_view name(Outcome outcome) noexcept {
  constexpr std::string_view kNames[] = {"failure", "success", "information", "warning"};
  return kNames[static_cast<std::size_t>(outcome)];
}

/// One row of a table: a code and where its texts are. Sixteen bytes and no pointers, so a
/// table of them needs no relocation and no start-up code; read it through its Catalog.
///
/// Layout of a table: rows ascend by code. Rows of one code stand together, best first: by
/// space as detail::space_rank() says, then in the order of the data files. All texts are
/// UTF-8 in one block, equal ones stored once, not terminated; offset 0 length 0 is "".
struct Row {
  Code code = 0;
  std::uint32_t symbol_offset = 0;
  std::uint32_t summary_offset = 0;
  std::uint8_t symbol_length = 0;   ///< 0: the code has a meaning and no public symbol
  std::uint8_t summary_length = 0;  ///< 0: nobody has written a summary yet
  std::uint8_t header = 0;          ///< index into the catalog's headers, see header_index()
  std::uint8_t flags = 0;           ///< space: bits 0-2, outcome: bits 3-4, and those below

  static constexpr std::uint8_t kHasNote = 0x20;
  static constexpr std::uint8_t kHasArticle = 0x40;
  static constexpr std::uint8_t kHeaderFrom256 = 0x80;

  [[nodiscard]] constexpr Space space() const noexcept { return static_cast<Space>(flags & 7); }
  [[nodiscard]] constexpr Outcome outcome() const noexcept {
    return static_cast<Outcome>((flags >> 3) & 3);
  }
  [[nodiscard]] constexpr std::size_t header_index() const noexcept {
    return header + ((flags & kHeaderFrom256) != 0 ? 256U : 0U);
  }
  [[nodiscard]] constexpr bool has_article() const noexcept { return (flags & kHasArticle) != 0; }
  [[nodiscard]] constexpr bool has_note() const noexcept { return (flags & kHasNote) != 0; }

  friend constexpr bool operator==(const Row&, const Row&) = default;
};
static_assert(sizeof(Row) == 16);

namespace detail {

/// Row::flags of a row that has neither note nor article.
[[nodiscard]] constexpr std::uint8_t row_flags(Space space, Outcome outcome) noexcept {
  return static_cast<std::uint8_t>(static_cast<unsigned>(space) | static_cast<unsigned>(outcome)
                                                                      << 3);
}

/// Where a text stands in a catalog's block.
struct Slice {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

/// A row and a text that belongs to it.
struct RowText {
  std::uint16_t row = 0;
  Slice text;
};

/// A row, and the next row that has the same symbol in another space or with another code.
struct Twin {
  std::uint16_t row = 0;
  std::uint16_t next = 0;
};

/// Which space is preferred for a number, lowest first. Small numbers are Win32 errors, then
/// bug checks, before anything else; in the upper half the severity bits tell HRESULT (0x8)
/// from NTSTATUS (0xC), and 0xE... is setup's Win32 range.
[[nodiscard]] constexpr int space_rank(Space space, Code code) noexcept {
  constexpr std::uint8_t kSmall[kSpaceCount] = {0, 3, 2, 1, 4, 5};
  constexpr std::uint8_t kHresultFirst[kSpaceCount] = {3, 0, 1, 2, 4, 5};
  constexpr std::uint8_t kNtstatusFirst[kSpaceCount] = {3, 1, 0, 2, 4, 5};
  constexpr std::uint8_t kWin32First[kSpaceCount] = {0, 2, 3, 4, 1, 5};
  const auto index = static_cast<std::size_t>(space);
  if (code < 0x10000) return kSmall[index];
  // Facility 4 is what DISM prints as HRESULTs; as NTSTATUS it holds entries that drivers write
  // to the event log, which are hardly ever shown as a result.
  if (code >> 16 == 0xC004) return kHresultFirst[index];
  switch (code >> 28) {
    case 0x4:
    case 0xC: return kNtstatusFirst[index];
    case 0xE: return kWin32First[index];
    default: return kHresultFirst[index];
  }
}

}  // namespace detail

/// A table of codes and its text: the built-in one, or one read at run time. A view: it owns
/// nothing, copies cheaply, and is valid as long as the arrays it was made from. All members
/// are safe from any thread and allocate nothing.
class Catalog {
 public:
  struct Tables {
    /// Laid out as Row says; at most 65,535 if there are indexes, twins or notes.
    std::span<const Row> rows;
    const char* text = nullptr;              ///< UTF-8
    std::span<const detail::Slice> headers;  ///< at most 512
    detail::Index by_code;                   ///< may be empty: then find() searches in halves
    detail::Index by_symbol;                 ///< may be empty: then find() walks
    std::span<const detail::Twin> twins;     ///< ascending by row
    std::span<const detail::RowText> notes;  ///< ascending by row
    /// One for each row, or empty. A table with messages is one of a file: it has no symbols.
    std::span<const detail::Slice> messages = {};
    std::uint16_t language = 0;  ///< of the messages, see language()
  };

  constexpr explicit Catalog(const Tables& tables) noexcept : tables_(tables) {}

  /// All rows, ascending by code.
  [[nodiscard]] constexpr std::span<const Row> rows() const noexcept { return tables_.rows; }

  /// All rows with exactly this code, best first (see Row).
  /// @return an empty span if there are none: an unknown code is an answer, not an error.
  /// O(1) with an index, else O(log n).
  [[nodiscard]] constexpr std::span<const Row> find(Code code) const noexcept {
    const std::span<const Row> rows = tables_.rows;
    std::size_t first = 0;
    if (!tables_.by_code.empty()) {
      first = tables_.by_code.row(detail::hash_code(code));
    } else {
      first = static_cast<std::size_t>(std::ranges::lower_bound(rows, code, {}, &Row::code) -
                                       rows.begin());
    }
    std::size_t last = first;
    while (last < rows.size() && rows[last].code == code) ++last;
    return rows.subspan(first, last - first);
  }

  /// The first row with this symbol, in any case of letters, or nullptr. Further rows with the
  /// same symbol: next_same_symbol(). O(length) with an index.
  [[nodiscard]] constexpr const Row* find(std::string_view symbol) const noexcept {
    if (symbol.empty() || has_messages()) return nullptr;
    if (!tables_.by_symbol.empty()) {
      const Row& row = tables_.rows[tables_.by_symbol.row(detail::hash_name(symbol))];
      return detail::equal_ignoring_case(this->symbol(row), symbol) ? &row : nullptr;
    }
    for (const Row& row : tables_.rows) {
      if (detail::equal_ignoring_case(this->symbol(row), symbol)) return &row;
    }
    return nullptr;
  }

  /// The next row that has the symbol of `row`, a row of this catalog, or nullptr.
  [[nodiscard]] constexpr const Row* next_same_symbol(const Row& row) const noexcept {
    const auto number = static_cast<std::uint16_t>(&row - tables_.rows.data());
    const auto twin = std::ranges::lower_bound(tables_.twins, number, {}, &detail::Twin::row);
    if (twin == tables_.twins.end() || twin->row != number) return nullptr;
    return &tables_.rows[twin->next];
  }

  /// The macro name, or "" for a code without a public symbol. The views below live as long
  /// as the catalog's tables.
  [[nodiscard]] constexpr std::string_view symbol(const Row& row) const noexcept {
    return {tables_.text + row.symbol_offset, row.symbol_length};
  }
  /// One sentence in UTF-8, or "".
  [[nodiscard]] constexpr std::string_view summary(const Row& row) const noexcept {
    return {tables_.text + row.summary_offset, row.summary_length};
  }
  /// The header that defines the symbol, or the component or document that names the code.
  [[nodiscard]] constexpr std::string_view header(const Row& row) const noexcept {
    return text(tables_.headers[row.header_index()]);
  }
  /// What a reader must know besides the summary (a misleading name, say), or "".
  [[nodiscard]] constexpr std::string_view note(const Row& row) const noexcept {
    if (!row.has_note()) return {};
    const auto number = static_cast<std::uint16_t>(&row - tables_.rows.data());
    const auto note = std::ranges::lower_bound(tables_.notes, number, {}, &detail::RowText::row);
    return note == tables_.notes.end() || note->row != number ? std::string_view{}
                                                              : text(note->text);
  }
  /// Whether this is a table of Windows' own texts, read from a file (winerr/pe.h).
  [[nodiscard]] constexpr bool has_messages() const noexcept { return !tables_.messages.empty(); }
  /// What Windows itself says for the code, as the file has it: several lines parted by CR LF
  /// perhaps, with inserts such as %1. "" in a table that was not read from a file. O(1).
  [[nodiscard]] constexpr std::string_view message(const Row& row) const noexcept {
    if (!has_messages()) return {};
    return text(tables_.messages[static_cast<std::size_t>(&row - tables_.rows.data())]);
  }
  /// The LANGID of the messages (winerr/language.h); 0, "neutral", if there are none.
  [[nodiscard]] constexpr std::uint16_t language() const noexcept { return tables_.language; }

 private:
  [[nodiscard]] constexpr std::string_view text(detail::Slice slice) const noexcept {
    return {tables_.text + slice.offset, slice.length};
  }

  Tables tables_;
};

/// The table made from data/ when winerr was built. Its tables live forever; making the view
/// costs a few instructions.
[[nodiscard]] Catalog builtin() noexcept;

}  // namespace winerr
