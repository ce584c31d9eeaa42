#include <arm_neon.h>

#include "trigger_loop.h"

namespace winerr::detail {
namespace {

/// NEON, which every 64-bit ARM processor has. Comparisons as with SSE2; a mask of 64 bits is
/// made by adding neighbors of weighted bytes three times.
struct NeonBits : OneByOne {
  static uint8x16_t in_range(uint8x16_t bytes, char first, std::uint8_t count) noexcept {
    return vcltq_u8(vsubq_u8(bytes, vdupq_n_u8(static_cast<std::uint8_t>(first))),
                    vdupq_n_u8(count));
  }
  static uint8x16_t equals(uint8x16_t bytes, char c) noexcept {
    return vceqq_u8(bytes, vdupq_n_u8(static_cast<std::uint8_t>(c)));
  }
  static std::uint64_t mask(const uint8x16_t (&parts)[4]) noexcept {
    constexpr std::uint8_t kWeights[16] = {1, 2, 4, 8, 16, 32, 64, 128,
                                           1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t weights = vld1q_u8(kWeights);
    const uint8x16_t low = vpaddq_u8(vandq_u8(parts[0], weights), vandq_u8(parts[1], weights));
    const uint8x16_t high = vpaddq_u8(vandq_u8(parts[2], weights), vandq_u8(parts[3], weights));
    const uint8x16_t halves = vpaddq_u8(low, high);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(halves, halves)), 0);
  }

  static BlockBits of(const char* at) noexcept {
    uint8x16_t hex[4];
    uint8x16_t digit[4];
    uint8x16_t separator[4];
    uint8x16_t introducing[4];
    uint8x16_t closing[4];
    uint8x16_t dash[4];
    uint8x16_t joined[4];
    uint8x16_t pair[4];
    for (int part = 0; part < 4; ++part) {
      const auto* here = reinterpret_cast<const std::uint8_t*>(at + 16 * part);
      const uint8x16_t bytes = vld1q_u8(here);
      const uint8x16_t before = vld1q_u8(here - 1);
      const uint8x16_t further = vld1q_u8(here - 2);
      const uint8x16_t lower = vorrq_u8(bytes, vdupq_n_u8(0x20));
      const uint8x16_t digit_before = in_range(before, '0', 10);
      digit[part] = in_range(bytes, '0', 10);
      hex[part] = vorrq_u8(digit[part], in_range(lower, 'a', 6));
      separator[part] = vorrq_u8(vorrq_u8(in_range(bytes, ' ', 10), in_range(bytes, ':', 5)),
                                 vorrq_u8(vorrq_u8(in_range(bytes, ',', 3), equals(bytes, '\t')),
                                          in_range(lower, '{', 2)));
      // Letters, roughly, and the end of "Win32".
      introducing[part] = vorrq_u8(vtstq_u8(bytes, vdupq_n_u8(0xC0)),
                                   vandq_u8(equals(bytes, '2'), equals(before, '3')));
      const uint8x16_t colon = vandq_u8(equals(further, ':'), equals(before, ' '));
      closing[part] = vandq_u8(digit[part],
                               vorrq_u8(colon, vorrq_u8(equals(before, '('), equals(before, '['))));
      dash[part] = equals(bytes, '-');
      joined[part] = vandq_u8(digit[part], vtstq_u8(before, vdupq_n_u8(0x80)));
      const uint8x16_t x = vandq_u8(equals(lower, 'x'), digit_before);
      const uint8x16_t capital_before = in_range(before, 'A', 26);
      const uint8x16_t underscore =
          vandq_u8(equals(bytes, '_'), vorrq_u8(capital_before, digit_before));
      const uint8x16_t percent = vandq_u8(equals(bytes, '%'), equals(before, '%'));
      const uint8x16_t winsock = vandq_u8(equals(bytes, 'S'), equals(before, 'W'));
      pair[part] = vorrq_u8(vorrq_u8(x, underscore), vorrq_u8(percent, winsock));
    }
    BlockBits bits;
    bits.hex = mask(hex);
    bits.digit = mask(digit);
    bits.separator = mask(separator);
    bits.introducing = mask(introducing);
    bits.letter = without_words(bits.hex, bits.introducing, bits.separator);
    bits.closing = mask(closing);
    bits.dash = mask(dash);
    bits.joined = mask(joined);
    bits.pair = mask(pair);
    return bits;
  }
};

}  // namespace

bool mark_blocks_neon(TriggerState& state, MarkBatch& batch) noexcept {
  return mark_blocks<NeonBits>(state, batch);
}

}  // namespace winerr::detail
