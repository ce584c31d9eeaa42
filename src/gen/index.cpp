#include "index.h"

#include <algorithm>
#include <numeric>

#include "winerr/detail/perfect_hash.h"

namespace winerr::gen {
namespace {

/// Four keys a bucket keep the seeds small; a fifth more slots than keys let the last buckets
/// find free ones within the 65,536 seeds there are.
constexpr std::size_t kKeysPerBucket = 4;

bool place(const std::vector<IndexKey>& bucket, std::uint16_t seed, std::uint32_t slot_count,
           std::vector<bool>& taken, std::vector<std::uint32_t>& chosen) {
  chosen.clear();
  for (const IndexKey& key : bucket) {
    const std::uint32_t slot = detail::slot_of(key.hash, seed, slot_count);
    if (taken[slot] || std::ranges::find(chosen, slot) != chosen.end()) return false;
    chosen.push_back(slot);
  }
  for (const std::uint32_t slot : chosen) taken[slot] = true;
  return true;
}

bool try_layout(const std::vector<std::vector<IndexKey>>& buckets, IndexLayout& layout) {
  const auto slot_count = static_cast<std::uint32_t>(layout.slots.size());
  std::vector<std::size_t> order(buckets.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // The fullest buckets go first, while most slots are free.
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t bucket) { return buckets[bucket].size(); });
  std::vector<bool> taken(slot_count);
  std::vector<std::uint32_t> chosen;
  for (const std::size_t bucket : order) {
    std::uint32_t seed = 0;
    while (!place(buckets[bucket], static_cast<std::uint16_t>(seed), slot_count, taken, chosen)) {
      if (++seed == 0x10000) return false;
    }
    layout.seeds[bucket] = static_cast<std::uint16_t>(seed);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      layout.slots[chosen[i]] = buckets[bucket][i].row;
    }
  }
  return true;
}

}  // namespace

IndexLayout lay_out_index(const std::vector<IndexKey>& keys) {
  std::vector<std::uint64_t> hashes;
  for (const IndexKey& key : keys) hashes.push_back(key.hash);
  std::ranges::sort(hashes);
  if (std::ranges::adjacent_find(hashes) != hashes.end()) return {};

  const std::size_t bucket_count = std::max<std::size_t>(1, keys.size() / kKeysPerBucket);
  std::vector<std::vector<IndexKey>> buckets(bucket_count);
  for (const IndexKey& key : keys)
    buckets[detail::bucket_of(key.hash, bucket_count)].push_back(key);
  for (std::size_t slots = keys.size() + keys.size() / 5 + 1;; slots += slots / 10 + 1) {
    IndexLayout layout{std::vector<std::uint16_t>(bucket_count), std::vector<std::uint16_t>(slots)};
    if (try_layout(buckets, layout)) return layout;
  }
}

}  // namespace winerr::gen
