// Built with AVX2 and the bit instructions of its time enabled for this file only; called only
// where the processor has them.
#include <immintrin.h>

#include <bit>

#include "trigger_loop.h"

namespace winerr::detail {
namespace {

/// AVX2: a byte's classes are what tables of its low and of its high four bits agree on, so a
/// class is one or more rectangles of the code page.
struct Avx2Bits {
  enum Class : char {
    kDigit = 1,  // of a pair: behind '(' or '['
    kHexLetter = 2,
    kSeparator2x = 4,  // of ' ' to '.'; tab, with other control characters
    kSeparator3x = 8,  // ':' '=' '>'
    kBracket = 16,     // '[' '\\' '{'; also '|'
    kX = 32,           // behind a digit
    kUnderscore = 64,  // behind a capital or digit
    kSecond = -128,    // '%' behind '%', 'S' behind 'W'; also '#' and 'U', '\'' and 'U'
  };

  WINERR_INLINE static __m256i table(char b0, char b1, char b2, char b3, char b4, char b5, char b6,
                                     char b7, char b8, char b9, char ba, char bb, char bc, char bd,
                                     char be, char bf) noexcept {
    return _mm256_setr_epi8(b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, ba, bb, bc, bd, be, bf, b0, b1,
                            b2, b3, b4, b5, b6, b7, b8, b9, ba, bb, bc, bd, be, bf);
  }

  WINERR_INLINE static __m256i classes(__m256i bytes, __m256i low, __m256i high) noexcept {
    // A byte from 128 on looks up nothing: its top bit makes the shuffle give 0.
    const __m256i top = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(15));
    return _mm256_and_si256(_mm256_shuffle_epi8(low, bytes), _mm256_shuffle_epi8(high, top));
  }

  WINERR_INLINE static std::uint64_t mask(__m256i bytes) noexcept {
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes));
  }
  WINERR_INLINE static __m256i equals(__m256i bytes, char c) noexcept {
    return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(c));
  }
  /// The bytes that have none of the wanted classes.
  WINERR_INLINE static std::uint64_t none_of(__m256i classes, char wanted) noexcept {
    return mask(_mm256_cmpeq_epi8(_mm256_and_si256(classes, _mm256_set1_epi8(wanted)),
                                  _mm256_setzero_si256()));
  }

  /// Writes three, whether there are as many or not, so that the processor need not guess.
  WINERR_INLINE static std::size_t put(std::uint16_t* to, std::uint64_t bits,
                                       std::size_t first) noexcept {
    constexpr std::size_t kAlways = 3;
    const auto count = static_cast<std::size_t>(std::popcount(bits));
    for (std::size_t i = 0; i < kAlways; ++i) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(bits));
      to[i] = static_cast<std::uint16_t>(first + bit);
      bits &= bits - 1;
    }
    if (bits != 0) [[unlikely]]
      OneByOne::put(to + kAlways, bits, first);
    return count;
  }

  WINERR_INLINE static BlockBits of(const char* at) noexcept {
    constexpr char kD = kDigit;
    constexpr char kH = kHexLetter;
    constexpr char k2 = kSeparator2x;
    constexpr char k3 = kSeparator3x;
    constexpr char kB = kBracket;
    constexpr char kU = kUnderscore;
    constexpr char kS = kSecond;
    const auto both = [](auto... bits) { return static_cast<char>((bits | ...)); };
    const __m256i low =
        table(both(kD, k2), both(kD, kH), both(kD, kH, k2), both(kD, kH, k2, kS), both(kD, kH),
              both(kD, kH, k2, kS), both(kD, kH), both(kD, k2), both(kD, k2, kX), both(kD, k2), k3,
              kB, both(kB, k2), both(k2, k3), both(k2, k3), kU);
    const __m256i high = table(k2, 0, both(k2, kS), both(kD, k3), kH, both(kB, kX, kU, kS), kH,
                               both(kB, kX), 0, 0, 0, 0, 0, 0, 0, 0);
    // The classes of the byte before: what it must be for the pair to count.
    const __m256i low_before =
        table(both(kX, kU), both(kX, kU), both(kX, kU), both(kX, kU), both(kX, kU),
              both(kX, kU, kS), both(kX, kU), both(kX, kU, kS), both(kD, kX, kU), both(kX, kU), kU,
              both(kD, kU), kU, kU, kU, kU);
    const __m256i high_before =
        table(0, 0, both(kD, kS), both(kX, kU), kU, both(kD, kU, kS), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    struct Half {
      std::uint64_t hex, digit, separator, alpha, enclosed, colon, dash, joined, pair;
    };
    const auto half = [&](const char* here) {
      const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(here));
      const __m256i before = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(here - 1));
      const __m256i further = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(here - 2));
      const __m256i found = classes(bytes, low, high);
      const __m256i pair = _mm256_and_si256(found, classes(before, low_before, high_before));
      const __m256i digit = _mm256_slli_epi16(found, 7);  // the top bits
      return Half{none_of(found, both(kD, kH)), mask(digit), none_of(found, both(k2, k3, kB)),
                  // The bit 0x40 or 0x80, and the end of "Win32".
                  mask(_mm256_or_si256(_mm256_or_si256(_mm256_slli_epi16(bytes, 1), bytes),
                                       _mm256_and_si256(equals(bytes, '2'), equals(before, '3')))),
                  mask(_mm256_slli_epi16(pair, 7)),
                  mask(_mm256_and_si256(equals(further, ':'), equals(before, ' '))),
                  mask(equals(bytes, '-')), mask(_mm256_and_si256(digit, before)),
                  none_of(pair, both(kX, kU, kS))};
    };
    const Half first = half(at);
    const Half second = half(at + 32);
    BlockBits bits;
    bits.hex = ~(first.hex | second.hex << 32);
    bits.digit = first.digit | second.digit << 32;
    bits.separator = ~(first.separator | second.separator << 32);
    bits.introducing = first.alpha | second.alpha << 32;
    bits.letter = without_words(bits.hex, bits.introducing, bits.separator);
    bits.closing = first.enclosed | second.enclosed << 32;
    bits.closing |= bits.digit & (first.colon | second.colon << 32);
    bits.dash = first.dash | second.dash << 32;
    bits.joined = first.joined | second.joined << 32;
    bits.pair = ~(first.pair | second.pair << 32);
    return bits;
  }
};

}  // namespace

bool mark_blocks_avx2(TriggerState& state, MarkBatch& batch) noexcept {
  return mark_blocks<Avx2Bits>(state, batch);
}

}  // namespace winerr::detail
