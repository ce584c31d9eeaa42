#include "winerr/search.h"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

#include "generated.h"
#include "index_walk.h"
#include "rank.h"
#include "terms.h"
#include "top_hits.h"
#include "winerr/detail/postings.h"
#include "winerr/detail/words.h"

namespace winerr {
namespace {

constexpr std::uint8_t kOrdinary = 1;   // commonness of rows that no data file speaks of
constexpr std::size_t kPool = 192;      // hits among which twins are looked for
constexpr std::size_t kTwinReach = 64;  // hits back to which they are
constexpr float kTwinFactor = 0.6F;     // for each better hit that is the same thing

bool is_builtin(const Catalog& catalog) noexcept {
  return catalog.rows().data() == generated::kRows &&
         catalog.rows().size() == generated::kRowsCount;
}

/// How well the terms fit a row of a table without an index. @return whether any does
bool fit_row(const Catalog& catalog, const Row& row, const Terms& terms, Fits& fits) noexcept {
  std::array<std::array<std::uint8_t, Term::kMaxAlternatives>, Terms::kMaxTerms> fields{};
  const auto mark = [&](std::string_view text, detail::Field field) {
    detail::for_each_word_and_part(text, [&](std::string_view word) {
      const detail::Stem stem(word);
      for (std::size_t t = 0; t < terms.all().size(); ++t) {
        const std::span alternatives = terms.all()[t].alternatives();
        for (std::size_t a = 0; a < alternatives.size(); ++a) {
          if (alternatives[a].stem == stem) fields[t][a] |= field;
        }
      }
    });
  };
  mark(catalog.symbol(row), detail::kInSymbol);
  mark(catalog.summary(row), detail::kInSummary);
  mark(catalog.header(row), detail::kInHeader);
  mark(name(row.space()), detail::kInHeader);
  fits.fill(0);
  for (std::size_t t = 0; t < terms.all().size(); ++t) {
    const std::span alternatives = terms.all()[t].alternatives();
    for (std::size_t a = 0; a < alternatives.size(); ++a) {
      fits[t] = std::max(fits[t], alternatives[a].weight * field_weight(fields[t][a]));
    }
  }
  return std::ranges::any_of(fits, [](float fit) { return fit > 0; });
}

std::size_t search_builtin(const Catalog& catalog, const Terms& terms, const Ranking& ranking,
                           TopHits& top) noexcept {
  std::size_t total = 0;
  IndexWalk walk(terms);
  while (walk.next()) {
    const Row& row = catalog.rows()[walk.row()];
    const std::uint8_t commonness = generated::kCommonness[walk.row()];
    top.offer({&catalog, &row, ranking.score(row, walk.fits(), commonness)});
    ++total;
  }
  return total;
}

std::size_t search_walking(const Catalog& catalog, const Terms& terms, const Ranking& ranking,
                           TopHits& top) noexcept {
  std::size_t total = 0;
  Fits fits{};
  for (const Row& row : catalog.rows()) {
    if (!fit_row(catalog, row, terms, fits)) continue;
    top.offer({&catalog, &row, ranking.score(row, fits, kOrdinary)});
    ++total;
  }
  return total;
}

bool are_twins(const Hit& a, const Hit& b) noexcept {
  if (!is_builtin(*a.catalog) || !is_builtin(*b.catalog)) return false;
  return generated::kConcepts[a.row - generated::kRows] ==
         generated::kConcepts[b.row - generated::kRows];
}

/// One thing under several names must not fill the first places: the best name stays where it
/// is, the others make room for other things.
void lower_twins(std::span<Hit> hits) noexcept {
  for (std::size_t i = 1; i < hits.size(); ++i) {
    const std::size_t first = i > kTwinReach ? i - kTwinReach : 0;
    for (const Hit& better : hits.subspan(first, i - first)) {
      if (are_twins(better, hits[i])) hits[i].score *= kTwinFactor;
    }
  }
  // Not stable_sort, which allocates: ties are told apart by where the rows stand.
  const auto place = [](const Hit& hit) { return std::tuple(-hit.score, hit.catalog, hit.row); };
  std::ranges::sort(hits, std::less{}, place);
}

}  // namespace

std::size_t search(std::string_view words, std::span<const Catalog> catalogs,
                   std::span<Hit> hits) noexcept {
  const Terms terms(words);
  if (terms.all().empty()) return 0;
  const Ranking ranking(terms);
  std::array<Hit, kPool> room;
  const std::span<Hit> pool = hits.size() < room.size() ? std::span<Hit>(room) : hits;
  TopHits top(pool);
  std::size_t total = 0;
  for (const Catalog& catalog : catalogs) {
    total += is_builtin(catalog) ? search_builtin(catalog, terms, ranking, top)
                                 : search_walking(catalog, terms, ranking, top);
  }
  const std::span<Hit> found = pool.first(top.size());
  lower_twins(found);
  if (found.data() != hits.data()) {
    std::ranges::copy(found.first(std::min(found.size(), hits.size())), hits.begin());
  }
  return total;
}

}  // namespace winerr
