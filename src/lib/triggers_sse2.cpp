#include <emmintrin.h>

#include "trigger_loop.h"

namespace winerr::detail {
namespace {

/// SSE2, which every x86-64 processor has: comparisons, since there is no look-up of bytes yet.
struct Sse2Bits : OneByOne {
  /// Bytes from `first` on, `count` of them.
  static __m128i in_range(__m128i bytes, char first, char count) noexcept {
    // Signed comparison only: the range is moved to the bottom of the signed numbers.
    const __m128i moved = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>(first - 128)));
    return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(count - 128)));
  }
  static __m128i equals(__m128i bytes, char c) noexcept {
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
  }
  static std::uint64_t mask(__m128i bytes) noexcept {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
  }

  WINERR_INLINE static BlockBits of(const char* at) noexcept {
    BlockBits bits;
    for (int part = 0; part < 4; ++part) {
      const char* here = at + 16 * part;
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(here));
      const __m128i before = _mm_loadu_si128(reinterpret_cast<const __m128i*>(here - 1));
      const __m128i further = _mm_loadu_si128(reinterpret_cast<const __m128i*>(here - 2));
      const __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
      const __m128i digit = in_range(bytes, '0', 10);
      const __m128i hex = _mm_or_si128(digit, in_range(lower, 'a', 6));
      // ' ' to ')' with the separators among them, ':' to '>', ',' to '.', and of both cases '['
      // and '\\'.
      const __m128i separator =
          _mm_or_si128(_mm_or_si128(in_range(bytes, ' ', 10), in_range(bytes, ':', 5)),
                       _mm_or_si128(_mm_or_si128(in_range(bytes, ',', 3), equals(bytes, '\t')),
                                    in_range(lower, '{', 2)));
      const __m128i x = _mm_and_si128(equals(lower, 'x'), in_range(before, '0', 10));
      // Of the bytes that can precede '_' in a symbol only small letters have this bit.
      const __m128i capital = equals(_mm_and_si128(before, _mm_set1_epi8(0x60)), 0x40);
      const __m128i underscore =
          _mm_and_si128(equals(bytes, '_'), _mm_or_si128(capital, in_range(before, '0', 10)));
      const __m128i percent = _mm_and_si128(equals(bytes, '%'), equals(before, '%'));
      const __m128i winsock = _mm_and_si128(equals(bytes, 'S'), equals(before, 'W'));
      const __m128i pair =
          _mm_or_si128(_mm_or_si128(x, underscore), _mm_or_si128(percent, winsock));
      const __m128i colon = _mm_and_si128(equals(further, ':'), equals(before, ' '));
      const __m128i closing = _mm_and_si128(
          digit, _mm_or_si128(colon, _mm_or_si128(equals(before, '('), equals(before, '['))));
      const int shift = 16 * part;
      bits.hex |= mask(hex) << shift;
      bits.digit |= mask(digit) << shift;
      bits.separator |= mask(separator) << shift;
      // The bit 0x40 or 0x80, and the end of "Win32".
      bits.introducing |= mask(_mm_or_si128(_mm_or_si128(_mm_slli_epi16(bytes, 1), bytes),
                                            _mm_and_si128(equals(bytes, '2'), equals(before, '3'))))
                          << shift;
      bits.closing |= mask(closing) << shift;
      bits.dash |= mask(equals(bytes, '-')) << shift;
      bits.joined |= mask(_mm_and_si128(digit, before)) << shift;
      bits.pair |= mask(pair) << shift;
    }
    bits.letter = without_words(bits.hex, bits.introducing, bits.separator);
    return bits;
  }
};

}  // namespace

bool mark_blocks_sse2(TriggerState& state, MarkBatch& batch) noexcept {
  return mark_blocks<Sse2Bits>(state, batch);
}

}  // namespace winerr::detail
