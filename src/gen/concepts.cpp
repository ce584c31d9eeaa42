#include "concepts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <string_view>

#include "letter_case.h"

namespace winerr::gen {
namespace {

/// The same in Win32, NTSTATUS and the RPC runtime's two sets of names.
constexpr std::string_view kPrefixes[] = {"ERROR_", "STATUS_", "RPC_S_",  "RPC_NT_",
                                          "EPT_S_", "EPT_NT_", "WBEM_E_", "WBEMERR"};

class Groups {
 public:
  explicit Groups(std::size_t size) : first_(size) {
    std::iota(first_.begin(), first_.end(), std::uint16_t{0});
  }

  void join(std::size_t a, std::size_t b) {
    const std::uint16_t first = std::min(root(a), root(b));
    const std::uint16_t last = std::max(root(a), root(b));
    first_[last] = first;
  }

  /// Joins all that are given with the same key.
  template <typename Key>
  void join_equal(std::map<Key, std::size_t>& seen, const Key& key, std::size_t row) {
    const auto [known, is_new] = seen.try_emplace(key, row);
    if (!is_new) join(known->second, row);
  }

  [[nodiscard]] std::vector<std::uint16_t> take() {
    for (std::size_t i = 0; i < first_.size(); ++i) first_[i] = root(i);
    return first_;
  }

 private:
  [[nodiscard]] std::uint16_t root(std::size_t row) const {
    while (first_[row] != row) row = first_[row];
    return static_cast<std::uint16_t>(row);
  }

  std::vector<std::uint16_t> first_;  // lower than the row, or the row itself
};

/// The name behind a prefix without '_', or "".
std::string bare_name(std::string_view symbol) {
  std::string upper = in_upper_case(symbol);
  for (const std::string_view prefix : kPrefixes) {
    if (!upper.starts_with(prefix)) continue;
    upper.erase(0, prefix.size());
    std::erase(upper, '_');
    return upper;
  }
  return {};
}

}  // namespace

std::vector<std::uint16_t> find_concepts(const Table& table) {
  Groups groups(table.entries.size());
  std::map<std::string, std::size_t> by_name;
  std::map<std::string, std::size_t> by_summary;
  std::map<Code, std::size_t> win32;
  std::map<Code, std::size_t> ntstatus;
  for (std::size_t i = 0; i < table.entries.size(); ++i) {
    const Entry& entry = table.entries[i];
    if (const std::string bare = bare_name(entry.symbol); !bare.empty()) {
      groups.join_equal(by_name, bare, i);
    }
    if (!entry.summary.empty()) groups.join_equal(by_summary, entry.summary, i);
    if (entry.space == Space::win32) win32.try_emplace(entry.code, i);
    if (entry.space == Space::ntstatus) ntstatus.try_emplace(entry.code, i);
  }
  for (std::size_t i = 0; i < table.entries.size(); ++i) {
    const Entry& entry = table.entries[i];
    // Other headers give such a code a meaning of their own (COR_E_FILENOTFOUND).
    if (entry.space != Space::hresult || entry.code >> 16 != 0x8007 ||
        entry.header != "winerror.h") {
      continue;
    }
    const auto wrapped = win32.find(entry.code & 0xFFFF);
    if (wrapped != win32.end()) groups.join(i, wrapped->second);
  }
  // Many NTSTATUS become one general Win32 error; only what stands alone is the same thing.
  std::map<Code, int> sources;
  for (const Mapping& mapping : table.ntstatus_map) ++sources[mapping.win32];
  for (const Mapping& mapping : table.ntstatus_map) {
    const auto from = ntstatus.find(mapping.ntstatus);
    const auto to = win32.find(mapping.win32);
    if (sources[mapping.win32] == 1 && from != ntstatus.end() && to != win32.end()) {
      groups.join(from->second, to->second);
    }
  }
  return groups.take();
}

}  // namespace winerr::gen
