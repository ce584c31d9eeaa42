#include "generated.h"

namespace winerr {

Catalog builtin() noexcept {
  using namespace generated;
  return Catalog(
      {.rows = {kRows, kRowsCount},
       .text = text(),
       .headers = {kHeaders, kHeadersCount},
       .by_code = {{kCodeSeeds, kCodeSeedsCount}, {kCodeSlots, kCodeSlotsCount}},
       .by_symbol = {{kSymbolSeeds, kSymbolSeedsCount}, {kSymbolSlots, kSymbolSlotsCount}},
       .twins = {kTwins, kTwinsCount},
       .notes = {kNotes, kNotesCount}});
}

}  // namespace winerr
