// Built with AVX-512 (byte operations, look-ups and packing: BW, VBMI and VBMI2) enabled for this
// file only; called only where the processor has them.
#include <immintrin.h>

#include <array>
#include <bit>

#include "context.h"
#include "trigger_loop.h"

namespace winerr::detail {
namespace {

/// AVX-512: 64 bytes at a time look their classes up in a table of 128. What ends a word is looked
/// at as well, so that three numbers of four need no second look.
struct Avx512Bits {
  enum Class : std::uint8_t {
    kDigit = 1,  // of a pair: behind '(' or '['
    kHex = 2,
    kSeparator = 8,
    kX = 16,           // behind a digit
    kUnderscore = 32,  // behind a capital or digit
    kSecond = 64,      // '%' behind '%', 'S' behind 'W'; also 'S' behind '%', '%' behind 'W'
  };
  /// Of the byte before: it is a '3'. Times 16 it is the bit that letters have.
  static constexpr int kThree = 4;

  using Table = std::array<std::uint8_t, 128>;

  static constexpr Table kClasses = [] {
    Table table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
      const char c = static_cast<char>(i);
      int value = 0;
      if (is_digit(c)) value |= kDigit;
      if (hex_value(c) >= 0) value |= kHex;
      if (is_passed(c)) value |= kSeparator;
      if (c == 'x' || c == 'X') value |= kX;
      if (c == '_') value |= kUnderscore;
      if (c == '%' || c == 'S') value |= kSecond;
      table[i] = static_cast<std::uint8_t>(value);
    }
    return table;
  }();

  /// What the byte before must be for the pair to count.
  static constexpr Table kClassesBefore = [] {
    Table table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
      const char c = static_cast<char>(i);
      int value = 0;
      if (c == '(' || c == '[') value |= kDigit;
      if (is_digit(c)) value |= kX | kUnderscore;
      if (is_upper(c)) value |= kUnderscore;
      if (c == '%' || c == 'W') value |= kSecond;
      if (c == '3') value |= kThree;
      table[i] = static_cast<std::uint8_t>(value);
    }
    return table;
  }();

  WINERR_INLINE static __m512i load(const void* at) noexcept { return _mm512_loadu_si512(at); }

  WINERR_INLINE static std::uint64_t with(__m512i classes, int wanted) noexcept {
    return _cvtmask64_u64(
        _mm512_test_epi8_mask(classes, _mm512_set1_epi8(static_cast<char>(wanted))));
  }

  /// The entries of a table of 128 that the low seven bits of bytes say.
  WINERR_INLINE static __m512i entries(const Table& table, __m512i indexes) noexcept {
    return _mm512_permutex2var_epi8(load(table.data()), indexes, load(table.data() + 64));
  }

  /// Where a byte and the one before it are a pair of letters in a table of word_endings.h.
  WINERR_INLINE static __mmask64 pairs(__mmask64 where, const LetterPairs& table, __m512i bytes,
                                       __m512i before) noexcept {
    // Of the byte, bits 3 and 4; above them five of the one before, and what need not be cut off.
    constexpr int kSelect = 0xD8;  // the second where the third is set, otherwise the first
    const __m512i row =
        _mm512_ternarylogic_epi64(_mm512_srli_epi16(bytes, 3), _mm512_slli_epi16(before, 2),
                                  _mm512_set1_epi8(static_cast<char>(0xFC)), kSelect);
    const __m512i powers = _mm512_set1_epi64(static_cast<long long>(0x8040201008040201));
    return _mm512_test_epi8_mask(entries(table, row),
                                 _mm512_maskz_permutexvar_epi8(where, bytes, powers));
  }

  /// Packs the numbers of the bits. There seldom are more than sixteen.
  WINERR_INLINE static std::size_t put(std::uint16_t* to, std::uint64_t bits,
                                       std::size_t first) noexcept {
    static constexpr std::array<std::uint8_t, 64> kNumbers = [] {
      std::array<std::uint8_t, 64> numbers{};
      for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<std::uint8_t>(i);
      return numbers;
    }();
    constexpr std::size_t kAtOnce = 16;
    // Without a mask GCC 12 takes a variable of its own for unset (bug 105593).
    constexpr __mmask8 kAll = 15;
    const __m512i packed = _mm512_maskz_compress_epi8(_cvtu64_mask64(bits), load(kNumbers.data()));
    const auto store = [to, first](std::size_t at, __m128i numbers) {
      const __m256i start = _mm256_set1_epi16(static_cast<short>(first));
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + at),
                          _mm256_add_epi16(_mm256_cvtepu8_epi16(numbers), start));
    };
    store(0, _mm512_maskz_extracti32x4_epi32(kAll, packed, 0));
    const auto count = static_cast<std::size_t>(std::popcount(bits));
    if (count > kAtOnce) [[unlikely]]
      store(kAtOnce, _mm512_maskz_extracti32x4_epi32(kAll, packed, 1));
    return count;
  }

  WINERR_INLINE static BlockBits of(const char* at) noexcept {
    const __m512i bytes = load(at);
    const __m512i before = load(at - 1);
    const __m512i further = load(at - 2);
    // A byte from 128 on has no class.
    const __mmask64 ascii = _knot_mask64(_mm512_movepi8_mask(bytes));
    const __m512i classes = _mm512_maskz_permutex2var_epi8(ascii, load(kClasses.data()), bytes,
                                                           load(kClasses.data() + 64));
    const __m512i classes_before = entries(kClassesBefore, before);
    const __m512i pair = _mm512_and_si512(classes, classes_before);
    BlockBits bits;
    bits.hex = with(classes, kHex);
    bits.digit = with(classes, kDigit);
    bits.separator = with(classes, kSeparator);
    // The bit 0x40 or 0x80: letters, roughly; what is behind a '3' gets one, for "Win32".
    const __mmask64 ends =
        _mm512_test_epi8_mask(_mm512_or_si512(bytes, _mm512_slli_epi16(classes_before, 4)),
                              _mm512_set1_epi8(static_cast<char>(0xC0)));
    bits.letter = without_words(bits.hex, _cvtmask64_u64(ends), bits.separator);
    bits.introducing = _cvtmask64_u64(
        pairs(pairs(ends, kLastLetters, bytes, before), kLettersBeforeLast, before, further));
    const __mmask64 opened =
        _kor_mask64(_kor_mask64(_mm512_cmpeq_epi8_mask(further, _mm512_set1_epi8(' ')),
                                _mm512_cmpeq_epi8_mask(further, _mm512_set1_epi8('.'))),
                    _mm512_cmpeq_epi8_mask(further, _mm512_set1_epi8('[')));
    bits.closing =
        _cvtmask64_u64(_mm512_mask_test_epi8_mask(opened, pair, _mm512_set1_epi8(kDigit)));
    const __mmask64 colons = _mm512_mask_cmpeq_epi8_mask(
        _mm512_cmpeq_epi8_mask(further, _mm512_set1_epi8(':')), before, _mm512_set1_epi8(' '));
    bits.closing |= bits.digit & _cvtmask64_u64(colons);
    bits.joined = bits.digit & _cvtmask64_u64(_mm512_movepi8_mask(before));
    bits.dash = _cvtmask64_u64(_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('-')));
    bits.pair = with(pair, kX | kUnderscore | kSecond);
    return bits;
  }
};

}  // namespace

bool mark_blocks_avx512(TriggerState& state, MarkBatch& batch) noexcept {
  return mark_blocks<Avx512Bits>(state, batch);
}

}  // namespace winerr::detail
