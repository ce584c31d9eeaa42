#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "winerr/catalog.h"
#include "winerr/code.h"
#include "winerr/detail/ascii.h"
#include "winerr/result.h"
#include "winerr/setup.h"

namespace winerr {

/// What a person typed turns out to be.
enum class QueryKind : std::uint8_t {
  number,  ///< a code in any notation
  name,    ///< one word of letters, digits and '_': a symbol, or the wish for one
  glob,    ///< a word with '*' or '?'
  text,    ///< anything else: a log line, or words to search for
};

/// How a number was written; the same digits mean different codes in different notations.
enum class Notation : std::uint8_t { decimal, negative, hex, bare_hex };

/// A typed query, taken apart. Views point into the typed text.
struct Query {
  QueryKind kind = QueryKind::text;
  Notation notation = Notation::decimal;
  std::uint8_t digit_count = 0;  ///< of a number, leading zeros counted
  bool padded = false;           ///< eight hex digits below 0x10000, as blue screens print
  Code code = 0;                 ///< of a number
  /// The digits of a decimal number, or the letters of a name, read as hex.
  std::optional<Code> as_hex;
  /// A space that the words before the number name ("bugcheck 9F").
  std::optional<Space> space;
  /// The text around a number from 600 to 899 is about remote access (VPN, dial-up), whose errors
  /// share these numbers with others.
  bool remote_access = false;
  /// The second number of a pair of Windows Setup ("0xC1900101 - 0x20017").
  std::optional<ExtendCode> extend;
  /// The typed text without the blanks, quotes, brackets and punctuation around it.
  std::string_view text;
};

/// The query for a code that nobody typed, such as an exit status: in hex, without a text.
[[nodiscard]] constexpr Query number_query(Code code) noexcept {
  Query query;
  query.kind = QueryKind::number;
  query.notation = Notation::hex;
  query.code = code;
  return query;
}

namespace detail {

inline constexpr std::string_view kUnicodeMinus = "\xE2\x88\x92";

[[nodiscard]] constexpr bool contains(std::string_view set, char c) noexcept {
  return set.find(c) != std::string_view::npos;
}

[[nodiscard]] constexpr std::string_view trim_query(std::string_view text) noexcept {
  constexpr std::string_view kOpening = "\"'`([{<";
  constexpr std::string_view kClosing = "\"'`)]}>,;.:!";
  while (!text.empty() && (is_blank(text.front()) || contains(kOpening, text.front()))) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (is_blank(text.back()) || contains(kClosing, text.back()))) {
    text.remove_suffix(1);
  }
  return text;
}

/// Digits as they stand in a number: their value, how many, and which kinds occur.
struct Digits {
  std::uint64_t decimal = 0;  ///< meaningless when `letters`
  std::uint64_t hex = 0;
  std::size_t count = 0;
  std::size_t significant = 0;  ///< without leading zeros
  bool letters = false;         ///< a-f occurs
  bool decimal_overflow = false;
  bool hex_overflow = false;
};

/// Reads hex digits with single separators (_ ' ,) between them, all of `text`.
[[nodiscard]] constexpr std::optional<Digits> read_digits(std::string_view text) noexcept {
  Digits digits;
  bool after_digit = false;
  for (const char c : text) {
    if (contains("_',", c)) {
      if (!after_digit) return std::nullopt;
      after_digit = false;
      continue;
    }
    const int value = hex_value(c);
    if (value < 0) return std::nullopt;
    after_digit = true;
    ++digits.count;
    if (digits.significant > 0 || value > 0) ++digits.significant;
    if (value > 9) digits.letters = true;
    const auto unit = static_cast<std::uint64_t>(value);
    digits.hex_overflow |= digits.significant > 16;
    digits.hex = digits.hex << 4 | unit;
    digits.decimal_overflow |= digits.decimal > (UINT64_MAX - unit) / 10;
    digits.decimal = digits.decimal * 10 + unit;
  }
  if (!after_digit) return std::nullopt;
  return digits;
}

/// A 64-bit value as a code: it fits in 32 bits, or is the sign extension of one that does.
[[nodiscard]] constexpr std::optional<Code> narrow(std::uint64_t value) noexcept {
  if (value <= UINT32_MAX || value >= 0xFFFFFFFF80000000) return static_cast<Code>(value);
  return std::nullopt;
}

/// Removes a C integer suffix (L U UL LL ULL, any case).
[[nodiscard]] constexpr std::string_view without_integer_suffix(std::string_view text) noexcept {
  const auto is_suffix = [](char c) { return c == 'u' || c == 'U' || c == 'l' || c == 'L'; };
  for (int i = 0; i < 3 && text.size() > 1 && is_suffix(text.back()); ++i) text.remove_suffix(1);
  return text;
}

/// Letters alone ("dead", "each") are a word before they are a number, but for "FFh".
[[nodiscard]] constexpr bool is_word_of_letters(std::string_view text) noexcept {
  if (std::ranges::any_of(text, is_digit)) return false;
  return !text.ends_with('h') || !std::ranges::all_of(text.substr(0, text.size() - 1), is_upper);
}

/// The number that all of `text` is; nothing if it is none; an Error if it is one that no
/// code can be.
[[nodiscard]] constexpr std::optional<Result<Query>> read_number(std::string_view text) noexcept {
  const Result<Query> too_wide = Error{ErrorKind::too_wide, 0};
  Query query;
  query.kind = QueryKind::number;

  bool negative = false;
  if (text.starts_with('-')) {
    negative = true;
    text.remove_prefix(1);
  } else if (text.starts_with(kUnicodeMinus)) {
    negative = true;
    text.remove_prefix(kUnicodeMinus.size());
  } else if (text.starts_with('+')) {
    text.remove_prefix(1);
  }
  if (text.empty()) return std::nullopt;

  bool hex = false;
  bool decimal = false;
  const auto starts_with_either = [&](std::string_view lower, std::string_view upper) {
    return text.starts_with(lower) || text.starts_with(upper);
  };
  if (starts_with_either("0x", "0X") || starts_with_either("&h", "&H")) {
    hex = true;
  } else if (starts_with_either("0n", "0N")) {
    decimal = true;  // a debugger's decimal
  }
  const bool has_prefix = hex || decimal;
  if (has_prefix) text.remove_prefix(2);
  text = without_integer_suffix(text);
  const std::string_view word = text;
  if (!has_prefix && text.size() > 1 && contains("hH", text.back())) {
    hex = true;
    text.remove_suffix(1);
  }

  const std::optional<Digits> digits = read_digits(text);
  if (!digits) return std::nullopt;
  if (!has_prefix && digits->letters && digits->count < 8 && is_word_of_letters(word)) {
    return std::nullopt;
  }
  if (!hex && digits->letters) {
    if (decimal || negative) return std::nullopt;
    query.notation = Notation::bare_hex;
  } else if (hex) {
    query.notation = Notation::hex;
  } else if (!decimal && !negative && digits->count == 8 && text.front() >= '8' &&
             !contains(text, ',')) {  // "80,070,005" is counted in thousands
    query.notation = Notation::bare_hex;
  } else {
    query.notation = Notation::decimal;
  }
  query.digit_count = static_cast<std::uint8_t>(digits->count < 255 ? digits->count : 255);

  const bool is_hex = query.notation != Notation::decimal;
  if (is_hex ? digits->hex_overflow : digits->decimal_overflow) return too_wide;
  const std::uint64_t value = is_hex ? digits->hex : digits->decimal;
  if (negative) {
    if (value > std::uint64_t{1} << 31) return too_wide;
    query.notation = Notation::negative;
    query.code = static_cast<Code>(-static_cast<std::int64_t>(value));
    return query;
  }
  const std::optional<Code> code = narrow(value);
  if (!code) return too_wide;
  query.code = *code;
  if (is_hex) {
    query.padded = digits->count == 8 && *code < 0x10000;
  } else if (!decimal && !digits->hex_overflow && digits->significant > 1) {
    query.as_hex = narrow(digits->hex);
  }
  return query;
}

/// The extend code of Windows Setup that a query is, if it is written like one: 0x20017.
[[nodiscard]] constexpr std::optional<ExtendCode> extend_code_of(const Query& query) noexcept {
  const bool hex = query.notation == Notation::hex || query.notation == Notation::bare_hex;
  if (query.kind != QueryKind::number || !hex || query.code <= 0xFFFF) return std::nullopt;
  return extend_code(query.code);
}

/// The words that introduce a number, and the space that they name, if they do.
struct LeadIn {
  std::string_view word;
  std::optional<Space> space;
};
inline constexpr LeadIn kLeadIns[] = {
    {"error", {}},
    {"err", {}},
    {"errorcode", {}},
    {"code", {}},
    {"hr", {}},
    {"hresult", Space::hresult},
    {"status", {}},
    {"exit", {}},
    {"exitcode", {}},
    {"lasterror", {}},
    {"win32", Space::win32},
    {"ntstatus", Space::ntstatus},
    {"bugcheck", Space::bugcheck},
    {"stop", Space::bugcheck},
    {"exception", {}},
};

[[nodiscard]] constexpr const LeadIn* lead_in(std::string_view word) noexcept {
  for (const LeadIn& entry : kLeadIns) {
    if (equal_ignoring_case(entry.word, word)) return &entry;
  }
  return nullptr;
}

/// "hr=0x80070005", "error code: 5", "bugcheck 9F": words of kLeadIns (or, with '=' or ':', any one
/// word), then nothing but a number.
[[nodiscard]] constexpr std::optional<Result<Query>> read_introduced_number(
    std::string_view text) noexcept {
  std::optional<Space> space;
  bool introduced = false;
  while (!text.empty() && is_letter(text.front())) {
    std::size_t end = 0;
    while (end < text.size() && is_word(text[end])) ++end;
    const LeadIn* entry = lead_in(text.substr(0, end));
    std::size_t next = end;
    while (next < text.size() && (is_blank(text[next]) || contains(":=", text[next]))) ++next;
    const bool assigned = end < text.size() && contains(":=", text[end]);
    if (next == end || (entry == nullptr && (introduced || !assigned))) break;
    if (entry != nullptr && entry->space) space = entry->space;
    introduced = true;
    text.remove_prefix(next);
  }
  if (!introduced) return std::nullopt;
  std::optional<Result<Query>> number = read_number(text);
  if (!number || !number->has_value()) return number;
  Query query = **number;
  if (space == Space::bugcheck && query.as_hex) {
    // Stop codes are hexadecimal wherever they are printed, with 0x or without.
    query.code = *query.as_hex;
    query.as_hex.reset();
    query.notation = Notation::bare_hex;
  }
  query.space = space;
  return query;
}

/// "0xC1900101-0x20017", "0x80070015 - 0x40008": a failure code and Setup's extend code.
[[nodiscard]] constexpr std::optional<Result<Query>> read_setup_pair(
    std::string_view text) noexcept {
  const std::size_t dash = text.find('-', 1);
  if (dash == std::string_view::npos) return std::nullopt;
  const auto result = read_number(trim_query(text.substr(0, dash)));
  const auto second = read_number(trim_query(text.substr(dash + 1)));
  if (!result || !second || !result->has_value() || !second->has_value()) return std::nullopt;
  Query query = **result;
  query.extend = extend_code_of(**second);
  if (!query.extend || (query.code >> 31) == 0) return std::nullopt;
  return query;
}

}  // namespace detail

/// Takes apart what a person typed, in any of the spellings that tests/unit/query_test.cpp lists.
/// @param typed  any bytes, not kept beyond the views in the result
/// @return the query, or why no code can be meant: nothing typed, or a number that needs more
///         than 32 bits and is no sign extension of one. Nothing is ever cut off.
/// O(length), allocates nothing, constexpr.
[[nodiscard]] constexpr Result<Query> parse_query(std::string_view typed) noexcept {
  const std::string_view text = detail::trim_query(typed);
  if (text.empty()) return Error{ErrorKind::empty_query, 0};

  std::optional<Result<Query>> number = detail::read_number(text);
  if (!number) number = detail::read_introduced_number(text);
  if (!number) number = detail::read_setup_pair(text);
  if (number) {
    if (!number->has_value()) return number->error();
    Query query = **number;
    query.text = text;
    return query;
  }

  Query query;
  query.text = text;
  bool word = true;
  bool wild = false;
  for (const char c : text) {
    if (c == '*' || c == '?') {
      wild = true;
    } else if (!detail::is_word(c)) {
      word = false;
    }
  }
  query.kind = !word ? QueryKind::text : wild ? QueryKind::glob : QueryKind::name;
  if (query.kind == QueryKind::name) {
    if (const auto digits = detail::read_digits(text); digits && !digits->hex_overflow) {
      query.as_hex = detail::narrow(digits->hex);
    }
  }
  return query;
}

}  // namespace winerr
