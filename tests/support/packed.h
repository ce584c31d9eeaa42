#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Packed files of the simplest kind, written out so that a test can say what is wrong in one.
namespace winerr::test {

inline void put_little_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// The CRC-32 of RFC 1952, section 8.
inline std::uint32_t crc32_of(std::string_view text) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : text) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

/// A gzip member (RFC 1952) of stored blocks.
inline std::string gzip_member(std::string_view text) {
  constexpr std::size_t kMostStored = 0xFFFF;
  std::string out("\x1F\x8B\x08\0\0\0\0\0\0\xFF", 10);
  std::string_view rest = text;
  do {
    const std::string_view block = rest.substr(0, kMostStored);
    rest.remove_prefix(block.size());
    out += rest.empty() ? '\1' : '\0';
    put_little_endian(out, block.size(), 2);
    put_little_endian(out, ~block.size(), 2);
    out += block;
  } while (!rest.empty());
  put_little_endian(out, crc32_of(text), 4);
  put_little_endian(out, text.size(), 4);
  return out;
}

/// A zstd frame (RFC 8878) of raw blocks.
/// @param window_log  of the memory that it says it needs, from 10 on
inline std::string zstd_frame(std::string_view text, int window_log = 17) {
  constexpr std::size_t kMostRaw = 1U << 17;
  std::string out("\x28\xB5\x2F\xFD\0", 5);
  out += static_cast<char>((window_log - 10) << 3);
  std::string_view rest = text;
  do {
    const std::string_view block = rest.substr(0, kMostRaw);
    rest.remove_prefix(block.size());
    put_little_endian(out, block.size() << 3 | (rest.empty() ? 1 : 0), 3);
    out += block;
  } while (!rest.empty());
  return out;
}

}  // namespace winerr::test
