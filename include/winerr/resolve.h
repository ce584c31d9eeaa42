#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "winerr/catalog.h"
#include "winerr/query.h"

namespace winerr {

/// How a matched row came from the code that was asked for.
enum class Relation : std::uint8_t {
  exact,                ///< the row has the code
  win32_in_hresult,     ///< HRESULT of facility 7: the row has its low word
  setup_in_hresult,     ///< HRESULT of facility 15: the row is setup's 0xE000xxxx
  ntstatus_in_hresult,  ///< HRESULT with the N bit: the row is the NTSTATUS
  win32_in_ntstatus,    ///< NTSTATUS of facility 7: the row has its low word
  minidump_bugcheck,    ///< the row is the bug check without the minidump bit
  digits_as_hex,        ///< the typed decimal digits are the row's code in hex
};

/// One meaning of a query. The pointers live as long as the catalogs given to resolve().
struct Match {
  const Catalog* catalog = nullptr;
  const Row* row = nullptr;
  Relation relation = Relation::exact;
  Code code = 0;  ///< as asked for; the row's own is row->code

  [[nodiscard]] constexpr std::string_view symbol() const noexcept { return catalog->symbol(*row); }
  [[nodiscard]] constexpr std::string_view summary() const noexcept {
    return catalog->summary(*row);
  }
  [[nodiscard]] constexpr std::string_view header() const noexcept { return catalog->header(*row); }
  [[nodiscard]] constexpr std::string_view note() const noexcept { return catalog->note(*row); }

  /// The space in which the code, as asked for, has this meaning.
  [[nodiscard]] constexpr Space space() const noexcept {
    switch (relation) {
      case Relation::win32_in_hresult:
      case Relation::setup_in_hresult:
      case Relation::ntstatus_in_hresult: return Space::hresult;
      case Relation::win32_in_ntstatus: return Space::ntstatus;
      case Relation::exact:
      case Relation::minidump_bugcheck:
      case Relation::digits_as_hex: break;
    }
    return row->space();
  }
};

/// The meanings of one query, best first, in place: no allocation.
class Matches {
 public:
  /// Twice what any query finds in the built-in table; a test walks them all.
  static constexpr std::size_t kCapacity = 96;

  constexpr Matches() noexcept {}  // leaves the entries behind size() as they are
  constexpr Matches(const Matches& other) noexcept { *this = other; }
  constexpr Matches& operator=(const Matches& other) noexcept {
    size_ = other.size_;
    dropped_ = other.dropped_;
    for (std::size_t i = 0; i < size_; ++i) {
      std::construct_at(&entries_[i].value, other.entries_[i].value);
    }
    return *this;
  }

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr const Match& operator[](std::size_t i) const noexcept {
    return entries_[i].value;
  }
  [[nodiscard]] constexpr const Match& front() const noexcept { return entries_[0].value; }
  /// How many more there would have been; only catalogs read at run time can reach it.
  [[nodiscard]] constexpr std::size_t dropped() const noexcept { return dropped_; }

  constexpr void push_back(const Match& match) noexcept {
    if (size_ == kCapacity) {
      ++dropped_;
      return;
    }
    std::construct_at(&entries_[size_++].value, match);
  }

 private:
  // A union member is not constructed with the array, which would cost more than a look-up.
  union Slot {
    constexpr Slot() noexcept : unused{} {}
    unsigned char unused;
    Match value;
  };
  std::array<Slot, kCapacity> entries_;
  std::size_t size_ = 0;
  std::size_t dropped_ = 0;
};

namespace detail {

/// Whether two names of files are equal up to their endings: "netevent.h" and "netevent.dll".
[[nodiscard]] constexpr bool is_same_origin(std::string_view a, std::string_view b) noexcept {
  return equal_ignoring_case(a.substr(0, a.find('.')), b.substr(0, b.find('.')));
}

/// Whether a message that a file has for `code` in `space` is one of a meaning. Components number
/// their own codes each from 1, so in the space `other` the file must be theirs as well.
[[nodiscard]] constexpr bool is_about(const Match& match, Code code, Space space,
                                      std::string_view file) noexcept {
  const bool as_asked = code == match.code && space == match.space();
  const bool as_found = code == match.row->code && space == match.row->space();
  return (as_asked || as_found) && (space != Space::other || is_same_origin(match.header(), file));
}

/// Prefixes that people leave out, the likelier reading first.
inline constexpr std::string_view kSymbolPrefixes[] = {"ERROR_",
                                                       "STATUS_",
                                                       "E_",
                                                       "WSA",
                                                       "WSAE",
                                                       "RPC_S_",
                                                       "NERR_",
                                                       "CO_E_",
                                                       "SEC_E_",
                                                       "CRYPT_E_",
                                                       "CERT_E_",
                                                       "WU_E_",
                                                       "CBS_E_",
                                                       "DXGI_ERROR_",
                                                       "COR_E_",
                                                       "SCARD_E_",
                                                       "NTE_",
                                                       "RPC_E_",
                                                       "TRUST_E_",
                                                       "DISP_E_",
                                                       "WBEM_E_",
                                                       "VSS_E_",
                                                       "BG_E_",
                                                       "EXCEPTION_",
                                                       "SPAPI_E_",
                                                       "DNS_ERROR_",
                                                       "ERROR_WINHTTP_",
                                                       "ERROR_INTERNET_"};

inline constexpr std::size_t kMaxSymbolLength = 128;

/// Which rows of a code a probe takes.
enum class RowFilter : std::uint8_t {
  anything,
  own_header,
  other_headers,
  anything_but_bugchecks,
  remote_access,
  anything_else,
};

[[nodiscard]] constexpr bool passes(const Catalog& catalog, const Row& row,
                                    RowFilter filter) noexcept {
  const auto own = [&] {
    return row.space() == Space::hresult && catalog.header(row) == "winerror.h";
  };
  switch (filter) {
    case RowFilter::anything: return true;
    case RowFilter::own_header: return own();
    case RowFilter::other_headers: return !own();
    case RowFilter::anything_but_bugchecks: return row.space() != Space::bugcheck;
    case RowFilter::remote_access: return catalog.header(row) == "raserror.h";
    case RowFilter::anything_else: return catalog.header(row) != "raserror.h";
  }
  return true;
}

/// One place to look for meanings of a code.
struct Probe {
  Code lookup = 0;  ///< the rows of this code,
  Relation relation = Relation::exact;
  std::optional<Space> only = {};  ///< of this space, if given,
  RowFilter filter = RowFilter::anything;
};

/// Calls probe(Probe) for each place where a code has meanings, the best ones first, until it
/// returns false.
template <typename Function>
constexpr void for_each_probe(Code code, bool padded, bool remote_access, Function probe) noexcept {
  if (padded && !probe(Probe{code, Relation::exact, Space::bugcheck})) return;
  if (const auto win32 = win32_from_hresult(code)) {
    // winerror.h names the commonest of these itself (E_ACCESSDENIED); what other headers
    // call the same number is their own business and comes last.
    static_cast<void>(probe(Probe{code, Relation::exact, Space::hresult, RowFilter::own_header}) &&
                      probe(Probe{*win32, Relation::win32_in_hresult, Space::win32}) &&
                      probe(Probe{code, Relation::exact, std::nullopt, RowFilter::other_headers}));
    return;
  }
  if (remote_access && !padded &&
      !probe(Probe{code, Relation::exact, std::nullopt, RowFilter::remote_access})) {
    return;
  }
  if (!probe(Probe{code, Relation::exact, std::nullopt,
                   padded          ? RowFilter::anything_but_bugchecks
                   : remote_access ? RowFilter::anything_else
                                   : RowFilter::anything})) {
    return;
  }
  if ((code & 0xFFFF0000) == kSetupHresult &&
      !probe(Probe{kSetupWin32 | (code & 0xFFFF), Relation::setup_in_hresult, Space::win32})) {
    return;
  }
  if (const auto ntstatus = ntstatus_from_hresult(code)) {
    if (!probe(Probe{*ntstatus, Relation::ntstatus_in_hresult, Space::ntstatus})) return;
  }
  if (const auto win32 = win32_from_ntstatus(code)) {
    if (!probe(Probe{*win32, Relation::win32_in_ntstatus, Space::win32})) return;
  }
  if ((code & 0xF0000000) == kMinidumpBit) {
    static_cast<void>(
        probe(Probe{code & ~kMinidumpBit, Relation::minidump_bugcheck, Space::bugcheck}));
  }
}

class Resolver {
 public:
  /// @param limit  so many matches are enough
  constexpr Resolver(std::span<const Catalog> catalogs, std::optional<Space> space,
                     Matches& matches, std::size_t limit) noexcept
      : catalogs_(catalogs), space_(space), matches_(matches), limit_(limit) {}

  constexpr void add_code(Code code, bool padded, bool remote_access = false) noexcept {
    for_each_probe(code, padded, remote_access, [&](const Probe& probe) {
      add_rows(probe, code);
      return matches_.size() < limit_;
    });
  }

  constexpr void add_hex_reading(Code code) noexcept {
    if (matches_.size() < limit_) add_rows({code, Relation::digits_as_hex}, code);
  }

  /// The rows with this symbol in any catalog, then what else their codes mean.
  /// @return whether there are any
  constexpr bool add_symbol(std::string_view symbol) noexcept {
    const std::size_t before = matches_.size();
    for (const Catalog& catalog : catalogs_) {
      for (const Row* row = catalog.find(symbol); row != nullptr;
           row = catalog.next_same_symbol(*row)) {
        add(catalog, *row, row->code, Relation::exact);
      }
    }
    if (matches_.size() == before) return false;
    if (matches_.size() >= limit_) return true;
    const std::size_t named = matches_.size();
    for (std::size_t i = before; i < named; ++i) {
      const Code code = matches_[i].row->code;
      for (const Catalog& catalog : catalogs_) {
        for (const Row& row : catalog.find(code)) {
          if (!is_listed(row)) add(catalog, row, code, Relation::exact);
        }
      }
    }
    return true;
  }

  constexpr bool add_symbol_without_prefix(std::string_view name) noexcept {
    constexpr std::string_view kSamba = "NT_STATUS_";
    if (starts_with_ignoring_case(name, kSamba) && add_symbol(name.substr(3))) return true;
    std::array<char, kMaxSymbolLength> buffer{};
    for (const std::string_view prefix : kSymbolPrefixes) {
      const std::size_t length = prefix.size() + name.size();
      if (length > buffer.size()) continue;
      std::size_t at = 0;
      for (const char c : prefix) buffer[at++] = c;
      for (const char c : name) buffer[at++] = c;
      if (add_symbol({buffer.data(), length})) return true;
    }
    return false;
  }

 private:
  constexpr void add_rows(const Probe& probe, Code asked) noexcept {
    for (const Catalog& catalog : catalogs_) {
      for (const Row& row : catalog.find(probe.lookup)) {
        if (probe.only && row.space() != *probe.only) continue;
        if (passes(catalog, row, probe.filter)) add(catalog, row, asked, probe.relation);
      }
    }
  }

  constexpr void add(const Catalog& catalog, const Row& row, Code asked,
                     Relation relation) noexcept {
    const Match match{&catalog, &row, relation, asked};
    if (catalog.has_messages() && has_meaning(match)) return;
    if (!space_ || match.space() == *space_) matches_.push_back(match);
  }

  /// Whether what a file says is the text of a meaning that is listed, and none of its own.
  [[nodiscard]] constexpr bool has_meaning(const Match& match) const noexcept {
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      if (is_about(matches_[i], match.code, match.space(), match.header()) ||
          is_about(matches_[i], match.row->code, match.row->space(), match.header())) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] constexpr bool is_listed(const Row& row) const noexcept {
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      if (matches_[i].row == &row) return true;
    }
    return false;
  }

  std::span<const Catalog> catalogs_;
  std::optional<Space> space_;
  Matches& matches_;
  std::size_t limit_;
};

}  // namespace detail

/// All meanings of a number or name, best first; of other kinds of query none.
/// A decimal number whose digits also name something in hex has that meaning last. A name is
/// looked up as it is, then with the prefixes people leave out, then as hex digits.
/// A table of messages (winerr/pe.h) gives a meaning only to codes that have none before it; its
/// texts for other meanings are for_each_message()'s.
/// @param catalogs  must outlive the result
/// @param space     if given, only meanings in this space; those in query.space are preferred: if
///                  it has none, others count, but for a stop code
/// @param limit     so many meanings are enough; there may be more in the result
/// O(1) for built-in codes and exact symbols, allocates nothing, safe from any thread.
[[nodiscard]] constexpr Matches resolve(const Query& query, std::span<const Catalog> catalogs,
                                        std::optional<Space> space = std::nullopt,
                                        std::size_t limit = SIZE_MAX) noexcept {
  Matches matches;
  const auto look_in = [&](std::optional<Space> wanted) {
    detail::Resolver resolver(catalogs, wanted, matches, limit);
    if (query.kind == QueryKind::number) {
      resolver.add_code(query.code, query.padded, query.remote_access);
      if (query.as_hex) resolver.add_hex_reading(*query.as_hex);
    } else if (query.kind == QueryKind::name) {
      const bool found =
          resolver.add_symbol(query.text) || resolver.add_symbol_without_prefix(query.text);
      if (!found && query.as_hex) resolver.add_code(*query.as_hex, false);
    }
  };
  look_in(space ? space : query.space);
  // "Win32 error 0x80070005" is loosely said. A stop code's digits are hex only as one.
  const bool loosely = !space && query.space && query.space != Space::bugcheck;
  if (loosely && matches.empty()) look_in(std::nullopt);
  return matches;
}

/// The first meaning that resolve() gives for a number, without the list: for whoever asks
/// millions of times. Of a number's readings only the one as written counts, and only meanings in
/// query.space. Nothing for a name.
[[nodiscard]] constexpr std::optional<Match> best_match(
    const Query& query, std::span<const Catalog> catalogs) noexcept {
  std::optional<Match> best;
  if (query.kind != QueryKind::number) return best;
  detail::for_each_probe(query.code, query.padded, query.remote_access,
                         [&](const detail::Probe& probe) {
                           for (const Catalog& catalog : catalogs) {
                             for (const Row& row : catalog.find(probe.lookup)) {
                               if (probe.only && row.space() != *probe.only) continue;
                               if (!detail::passes(catalog, row, probe.filter)) continue;
                               const Match match{&catalog, &row, probe.relation, query.code};
                               if (query.space && match.space() != *query.space) continue;
                               best = match;
                               return false;
                             }
                           }
                           return true;
                         });
  return best;
}

}  // namespace winerr
