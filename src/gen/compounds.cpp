#include "compounds.h"

#include <algorithm>

#include "letter_case.h"
#include "winerr/detail/words.h"

namespace winerr::gen {
namespace {

constexpr int kMinUses = 3;          // what stands less often may be a name or an abbreviation
constexpr std::size_t kMinPart = 3;  // shorter parts fit everywhere, but for these:
constexpr std::string_view kShort[] = {"no", "in", "id", "io", "ip", "is", "of", "on", "to", "up"};
constexpr std::size_t kMinCompound = 6;
constexpr int kMaxParts = 4;

}  // namespace

Compounds::Compounds(const Table& table) {
  for (const Entry& entry : table.entries) {
    detail::for_each_word(entry.summary,
                          [&](std::string_view word) { ++uses_[in_lower_case(word)]; });
  }
}

bool Compounds::is_part(const std::string& word) const {
  if (word.size() < kMinPart) return std::ranges::find(kShort, word) != std::end(kShort);
  const auto known = uses_.find(word);
  return known != uses_.end() && known->second >= kMinUses;
}

std::vector<std::string> Compounds::split(std::string_view text) const {
  const std::string word = in_lower_case(text);
  if (word.size() < kMinCompound || uses_.contains(word)) return {};
  // fewest[i]: how many parts the first i letters take; last[i]: where the last of them begins.
  std::vector<int> fewest(word.size() + 1, kMaxParts + 1);
  std::vector<std::size_t> last(word.size() + 1);
  fewest[0] = 0;
  for (std::size_t end = 2; end <= word.size(); ++end) {
    for (std::size_t first = 0; first + 2 <= end; ++first) {
      if (fewest[first] + 1 < fewest[end] && is_part(word.substr(first, end - first))) {
        fewest[end] = fewest[first] + 1;
        last[end] = first;
      }
    }
  }
  std::vector<std::string> parts;
  if (fewest[word.size()] > kMaxParts) return parts;
  for (std::size_t end = word.size(); end > 0; end = last[end]) {
    parts.push_back(word.substr(last[end], end - last[end]));
  }
  return parts;
}

}  // namespace winerr::gen
