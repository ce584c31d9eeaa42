#include <array>

#include "context.h"
#include "trigger_loop.h"
#include "winerr/detail/ascii.h"

namespace winerr::detail {
namespace {

/// Byte by byte through a table: for processors without vectors, and to test the others with.
struct ScalarBits : OneByOne {
  enum Class : std::uint8_t {
    kHex = 1,
    kDigit = 2,
    kSeparator = 4,
    kAlpha = 8,
    kX = 16,
    kCapital = 32,
    kOpening = 64,
  };

  static constexpr std::array<std::uint8_t, 256> kClasses = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
      const char c = static_cast<char>(i);
      int value = 0;
      if (hex_value(c) >= 0) value |= kHex;
      if (is_digit(c)) value |= kDigit | kCapital;
      if (is_passed(c)) value |= kSeparator;
      if ((i & 0xC0) != 0) value |= kAlpha;
      if (c == '(' || c == '[') value |= kOpening;
      if (c == 'x' || c == 'X') value |= kX;
      if (is_upper(c)) value |= kCapital;
      table[i] = static_cast<std::uint8_t>(value);
    }
    return table;
  }();

  static BlockBits of(const char* at) noexcept {
    BlockBits bits;
    for (std::size_t i = 0; i < kBlockBytes; ++i) {
      const char c = at[i];
      const char before = *(at + i - 1);
      const unsigned classes = kClasses[static_cast<unsigned char>(c)];
      const unsigned classes_before = kClasses[static_cast<unsigned char>(before)];
      const bool pair = ((classes & kX) != 0 && (classes_before & kDigit) != 0) ||
                        (c == '_' && (classes_before & kCapital) != 0) ||
                        (c == '%' && before == '%') || (c == 'S' && before == 'W');
      const auto bit = [i](bool set) { return std::uint64_t{set} << i; };
      bits.hex |= bit((classes & kHex) != 0);
      bits.digit |= bit((classes & kDigit) != 0);
      bits.separator |= bit((classes & kSeparator) != 0);
      bits.letter |= bit((classes & kHex) != 0);
      // Letters, roughly, and the end of "Win32".
      bits.introducing |= bit((classes & kAlpha) != 0 || (c == '2' && before == '3'));
      const bool opened =
          (classes_before & kOpening) != 0 || (before == ' ' && *(at + i - 2) == ':');
      bits.closing |= bit((classes & kDigit) != 0 && opened);
      bits.dash |= bit(c == '-');
      bits.joined |= bit((classes & kDigit) != 0 && is_beyond_ascii(before));
      bits.pair |= bit(pair);
    }
    return bits;
  }
};

}  // namespace

bool mark_blocks_scalar(TriggerState& state, MarkBatch& batch) noexcept {
  return mark_blocks<ScalarBits>(state, batch);
}

}  // namespace winerr::detail
