#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "winerr/catalog.h"

/// The arrays of the generated table (catalog_data.cpp in the build folder). They are declared
/// one by one, not as an object that points to them: that object would need relocations.
namespace winerr::generated {

/// Counts up when the meaning of the arrays changes.
inline constexpr int kLayoutVersion = 3;

/// A facility's number with bit 15 set for NTSTATUS, and its name.
struct Facility {
  std::uint16_t key = 0;
  detail::Slice name;
};

struct Misnomer {
  Code code = 0;
  detail::Slice name;
  detail::Slice truth;
};

/// What RtlNtStatusToDosError makes of an NTSTATUS.
struct Mapping {
  Code ntstatus = 0;
  Code win32 = 0;
};

struct ArticleEntry {
  detail::Slice symbol;
  detail::Slice body;
};

/// A word or phrase that people use and the words of the table that may stand for it, the
/// likeliest first; both as stems (winerr/detail/words.h) separated by blanks.
struct Synonym {
  detail::Slice phrase;
  detail::Slice words;
};

/// A word of the search index and the rows that hold it (src/gen/search_index.h says how they
/// are written).
struct IndexWord {
  detail::Slice stem;
  detail::Slice postings;
  std::uint32_t rows = 0;
};

extern const Row kRows[];
extern const std::size_t kRowsCount;
extern const detail::Slice kHeaders[];
extern const std::size_t kHeadersCount;
extern const detail::RowText kNotes[];
extern const std::size_t kNotesCount;
extern const detail::Twin kTwins[];
extern const std::size_t kTwinsCount;
extern const std::uint16_t kCodeSeeds[];
extern const std::size_t kCodeSeedsCount;
extern const std::uint16_t kCodeSlots[];
extern const std::size_t kCodeSlotsCount;
extern const std::uint16_t kSymbolSeeds[];
extern const std::size_t kSymbolSeedsCount;
extern const std::uint16_t kSymbolSlots[];
extern const std::size_t kSymbolSlotsCount;
extern const Facility kFacilities[];  // ascending by key
extern const std::size_t kFacilitiesCount;
extern const Misnomer kMisnomers[];  // ascending by name in upper case
extern const std::size_t kMisnomersCount;
extern const Mapping kNtstatusMap[];  // ascending by ntstatus
extern const std::size_t kNtstatusMapCount;
extern const Synonym kSynonyms[];
extern const std::size_t kSynonymsCount;
extern const IndexWord kIndexWords[];  // ascending by stem
extern const std::size_t kIndexWordsCount;
extern const std::uint16_t kConcepts[];  // of each row: the first row that is the same thing
extern const std::size_t kConceptsCount;
extern const std::uint8_t kCommonness[];  // of each row: data/keywords.tsv
extern const std::size_t kCommonnessCount;
extern const ArticleEntry kArticles[];  // ascending by symbol
extern const std::size_t kArticlesCount;

/// The block that every Slice and Row counts its offsets from.
[[nodiscard]] const char* text() noexcept;

[[nodiscard]] inline std::string_view text_of(detail::Slice slice) noexcept {
  return {text() + slice.offset, slice.length};
}

}  // namespace winerr::generated
