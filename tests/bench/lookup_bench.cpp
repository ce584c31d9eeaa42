// Look-ups in the built-in table against std::unordered_map, and the size of the indexes.
//   cmake --preset bench && cmake --build --preset bench && build/bench/tests/bench/lookup_bench
// Targets: code <= 0.6, symbol <= 0.55 of the time of the map.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generated.h"
#include "median.h"
#include "winerr/catalog.h"

namespace {

using winerr::Catalog;
using winerr::Row;

constexpr int kRounds = 31;
constexpr int kPassesPerRound = 8;

/// Where results go, so that the compiler cannot leave the look-ups out.
volatile std::uint64_t g_sink;

/// Nanoseconds a look-up of all keys, one after the other, several passes.
template <typename Key, typename Find>
double time_keys(const std::vector<Key>& keys, Find find) {
  std::uint64_t sum = 0;
  const auto start = std::chrono::steady_clock::now();
  for (int pass = 0; pass < kPassesPerRound; ++pass) {
    for (const Key& key : keys) sum += find(key)->summary_offset;
  }
  const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
  g_sink = sum;
  return time.count() / (static_cast<double>(keys.size()) * kPassesPerRound);
}

/// Both sides in turn, the first one changing, so that what disturbs the machine meets both.
template <typename Key, typename Ours, typename Map>
void compare(const char* what, const std::vector<Key>& keys, Ours ours, Map map, double target) {
  std::vector<double> our_times;
  std::vector<double> map_times;
  time_keys(keys, ours);
  time_keys(keys, map);
  for (int round = 0; round < kRounds; ++round) {
    if (round % 2 == 0) our_times.push_back(time_keys(keys, ours));
    map_times.push_back(time_keys(keys, map));
    if (round % 2 != 0) our_times.push_back(time_keys(keys, ours));
  }
  const double our_time = winerr::bench::median(our_times);
  const double map_time = winerr::bench::median(map_times);
  const double ratio = our_time / map_time;
  std::printf("%-7s %6zu keys  winerr %6.2f ns  unordered_map %6.2f ns  ratio %.2f (target %.2f)\n",
              what, keys.size(), our_time, map_time, ratio, target);
}

void print_index_size(const char* what, std::size_t seeds, std::size_t slots, std::size_t rows) {
  const std::size_t bytes = (seeds + slots) * sizeof(std::uint16_t);
  std::printf("%-7s index %zu bytes, %.2f a row\n", what, bytes,
              static_cast<double>(bytes) / static_cast<double>(rows));
}

/// The keys that are asked for, in an order that is random and the same in every run.
template <typename Key>
void shuffle(std::vector<Key>& keys) {
  std::mt19937 random(20240229);
  std::ranges::shuffle(keys, random);
}

/// Copies names into `block` one behind the other and lets them point there: what somebody
/// asks for is at hand, and not the table's own text.
void copy_names(std::vector<std::string_view>& names, std::string& block) {
  for (const std::string_view name : names) block += name;
  std::size_t at = 0;
  for (std::string_view& name : names) {
    name = std::string_view(block).substr(at, name.size());
    at += name.size();
  }
}

}  // namespace

int main() {
  const Catalog catalog = winerr::builtin();
  std::vector<std::uint32_t> codes;
  std::vector<std::string_view> symbols;
  std::unordered_map<std::uint32_t, const Row*> by_code;
  std::unordered_map<std::string_view, const Row*> by_symbol;
  for (const Row& row : catalog.rows()) {
    codes.push_back(row.code);
    by_code.try_emplace(row.code, &row);
    const std::string_view symbol = catalog.symbol(row);
    if (symbol.empty()) continue;
    symbols.push_back(symbol);
    by_symbol.try_emplace(symbol, &row);
  }
  shuffle(codes);
  shuffle(symbols);
  std::string typed;
  copy_names(symbols, typed);

  compare(
      "code", codes, [&](std::uint32_t code) { return catalog.find(code).data(); },
      [&](std::uint32_t code) { return by_code.find(code)->second; }, 0.6);
  compare(
      "symbol", symbols, [&](std::string_view symbol) { return catalog.find(symbol); },
      [&](std::string_view symbol) { return by_symbol.find(symbol)->second; }, 0.55);

  using namespace winerr::generated;
  print_index_size("code", kCodeSeedsCount, kCodeSlotsCount, kRowsCount);
  print_index_size("symbol", kSymbolSeedsCount, kSymbolSlotsCount, kRowsCount);
}
