#include "fold.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace winerr {
namespace {

/// The letters of U+00C0 to U+017F without case and accent; a blank is none.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t kFirstLatin = 0xC0;
static_assert(kLatin.size() == 0x180 - kFirstLatin);

/// The same for U+1E00 to U+1EFF: Vietnamese, Welsh and others.
constexpr std::string_view kLatinAdditional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyassssdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";
constexpr char32_t kFirstLatinAdditional = 0x1E00;
static_assert(kLatinAdditional.size() == 0x1F00 - kFirstLatinAdditional);

struct Range {
  char32_t first = 0;
  char32_t last = 0;
};

bool is_in(std::span<const Range> ranges, char32_t character) noexcept {
  // The first range that does not end before the character.
  const auto range = std::ranges::lower_bound(ranges, character, {}, &Range::last);
  return range != ranges.end() && character >= range->first;
}

/// Marks that combine: of Latin, Cyrillic, Hebrew and Arabic, and joiners that nobody sees.
constexpr Range kMarks[] = {
    {0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x0483, 0x0487}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},
    {0x05C1, 0x05C2}, {0x0610, 0x061A}, {0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670},
    {0x06D6, 0x06DC}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2060}, {0x2066, 0x2069},
    {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
};

constexpr Range kSeparators[] = {
    {0x0000, 0x002F}, {0x003A, 0x0040}, {0x005B, 0x0060}, {0x007B, 0x00A9}, {0x00AB, 0x00B4},
    {0x00B6, 0x00B9}, {0x00BB, 0x00BF}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7}, {0x037E, 0x037E},
    {0x0387, 0x0387}, {0x055A, 0x055F}, {0x0589, 0x058A}, {0x05BE, 0x05BE}, {0x05C0, 0x05C0},
    {0x05C3, 0x05C3}, {0x05F3, 0x05F4}, {0x060C, 0x060D}, {0x061B, 0x061F}, {0x066A, 0x066D},
    {0x06D4, 0x06D4}, {0x0964, 0x0965}, {0x0E2F, 0x0E2F}, {0x0E5A, 0x0E5B}, {0x2000, 0x206F},
    {0x20A0, 0x20CF}, {0x2190, 0x2BFF}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030},
    {0x30FB, 0x30FB}, {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF0F}, {0xFF1A, 0xFF20},
    {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF},
};

constexpr Range kWithoutBlanks[] = {
    {0x0E00, 0x0EFF},    // Thai, Lao
    {0x0F00, 0x0FFF},    // Tibetan
    {0x1000, 0x109F},    // Burmese
    {0x1100, 0x11FF},    // Korean, in parts
    {0x1780, 0x17FF},    // Khmer
    {0x2E80, 0x9FFF},    // Chinese, Japanese
    {0xA960, 0xD7FF},    // Korean
    {0xF900, 0xFAFF},    // Chinese, for compatibility
    {0xFF66, 0xFFDC},    // half-width Japanese and Korean
    {0x1B000, 0x1B16F},  // Japanese, historic
    {0x20000, 0x3FFFF},  // Chinese, rare
};

char32_t fold_greek(char32_t c) noexcept {
  switch (c) {
    case 0x0386:
    case 0x03AC: return 0x03B1;
    case 0x0388:
    case 0x03AD: return 0x03B5;
    case 0x0389:
    case 0x03AE: return 0x03B7;
    case 0x038A:
    case 0x0390:
    case 0x03AA:
    case 0x03AF:
    case 0x03CA: return 0x03B9;
    case 0x038C:
    case 0x03CC: return 0x03BF;
    case 0x038E:
    case 0x03AB:
    case 0x03B0:
    case 0x03CB:
    case 0x03CD: return 0x03C5;
    case 0x038F:
    case 0x03CE: return 0x03C9;
    case 0x03C2: return 0x03C3;  // sigma at the end of a word
    default: return c >= 0x0391 && c <= 0x03A9 && c != 0x03A2 ? c + 0x20 : c;
  }
}

char32_t fold_cyrillic(char32_t c) noexcept {
  if (c >= 0x0410 && c <= 0x042F) c += 0x20;
  if (c >= 0x0400 && c <= 0x040F) c += 0x50;
  // A short i is an i with a mark, which texts from a Mac have apart.
  if (c == 0x0439) return 0x0438;
  if (c == 0x0450 || c == 0x0451) return 0x0435;
  if (c == 0x0457) return 0x0456;
  const bool is_paired =
      (c >= 0x0460 && c <= 0x0481) || (c >= 0x048A && c <= 0x04BF) || (c >= 0x04D0 && c <= 0x052F);
  if (is_paired) return c | 1;
  if (c == 0x04C0) return 0x04CF;
  // These pairs begin with an odd number.
  if (c >= 0x04C1 && c <= 0x04CE) return c + (c & 1);
  return c;
}

}  // namespace

char32_t fold(char32_t c) noexcept {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  if (is_in(kMarks, c)) return 0;
  if (c >= kFirstLatin && c - kFirstLatin < kLatin.size()) {
    const char letter = kLatin[c - kFirstLatin];
    return letter == ' ' ? c : static_cast<char32_t>(letter);
  }
  if (c < 0x250) {
    if (c == 0x01A0 || c == 0x01A1) return 'o';  // Vietnamese
    if (c == 0x01AF || c == 0x01B0) return 'u';
    if (c == 0x0218 || c == 0x0219) return 's';  // Romanian
    if (c == 0x021A || c == 0x021B) return 't';
    if (c == 0x018F) return 0x0259;  // Azeri
    return c;
  }
  if (c >= 0x0370 && c < 0x0400) return fold_greek(c);
  if (c >= 0x0400 && c < 0x0530) return fold_cyrillic(c);
  if (c >= 0x0531 && c <= 0x0556) return c + 0x30;  // Armenian
  if (c >= kFirstLatinAdditional && c - kFirstLatinAdditional < kLatinAdditional.size()) {
    return static_cast<char32_t>(kLatinAdditional[c - kFirstLatinAdditional]);
  }
  if (c >= 0xFF01 && c <= 0xFF5E) return fold(c - 0xFEE0);
  return c;
}

bool is_separator(char32_t character) noexcept { return is_in(kSeparators, character); }

bool is_written_without_blanks(char32_t character) noexcept {
  return character >= 0x0E00 && is_in(kWithoutBlanks, character) && !is_separator(character);
}

}  // namespace winerr
