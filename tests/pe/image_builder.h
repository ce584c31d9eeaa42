#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "winerr/code.h"
#include "winerr/language.h"

namespace winerr::test {

/// Bytes put together piece by piece, little-endian.
class Bytes {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }
  void u8(unsigned value) { bytes_.push_back(static_cast<std::byte>(value)); }
  void u16(unsigned value) {
    u8(value & 0xFF);
    u8(value >> 8 & 0xFF);
  }
  void u32(std::size_t value) {
    u16(value & 0xFFFF);
    u16(value >> 16 & 0xFFFF);
  }
  void zeros(std::size_t count) { bytes_.resize(bytes_.size() + count); }
  void align(std::size_t unit) { zeros((unit - bytes_.size() % unit) % unit); }
  void text(std::string_view text) {
    for (const char c : text) u8(static_cast<unsigned char>(c));
  }
  /// Overwrites what stands at `at`.
  void put_u16(std::size_t at, unsigned value) {
    bytes_.at(at) = static_cast<std::byte>(value & 0xFF);
    bytes_.at(at + 1) = static_cast<std::byte>(value >> 8 & 0xFF);
  }
  void put_u32(std::size_t at, std::size_t value) {
    put_u16(at, value & 0xFFFF);
    put_u16(at + 2, value >> 16 & 0xFFFF);
  }
  void cut(std::size_t size) { bytes_.resize(size); }
  [[nodiscard]] std::span<const std::byte> view() const noexcept { return bytes_; }

 private:
  std::vector<std::byte> bytes_;
};

/// An entry of a message table; its text is written as the tools of Windows do, with a NUL and
/// padded to four bytes.
struct TestMessage {
  Code code = 0;
  std::u16string utf16;
  std::string bytes;  ///< instead of utf16, if not empty
  unsigned flags = 1;
};

inline TestMessage wide(Code code, std::u16string_view text) {
  return {code, std::u16string(text), {}, 1};
}
inline TestMessage narrow(Code code, std::string_view text, unsigned flags = 0) {
  return {code, {}, std::string(text), flags};
}

struct TestTable {
  LanguageId language = 0;
  std::vector<TestMessage> messages;  ///< consecutive codes come into one block
  std::uint32_t code_page = 0;
  std::uint32_t name = 1;  ///< of the resource; Windows looks for 1
};

/// A PE file that has only resources, with the places that tests break.
struct TestImage {
  Bytes bytes;
  std::size_t pe_header = 0;  ///< of "PE\0\0"
  std::size_t optional_header = 0;
  std::size_t resource_address = 0;  ///< of the field in the data directory
  std::size_t section = 0;           ///< of the section's header
  std::size_t resources = 0;         ///< of the first directory
  std::vector<std::size_t> entries;  ///< of directories: type, names, languages; each 8 bytes
  std::vector<std::size_t> data_entries;
  std::vector<std::size_t> tables;
};

struct ImageOptions {
  bool plus = true;   ///< PE32+, or PE32
  bool decoy = true;  ///< another resource before the tables, and one behind
};

/// Tables of one name must stand together.
[[nodiscard]] TestImage build_image(const std::vector<TestTable>& tables,
                                    const ImageOptions& options = {});

/// A program that has no resources.
[[nodiscard]] TestImage build_image_without_resources();

/// What the tests of the tool read: texts of kernelbase.dll's codes in English, German, Russian
/// and Japanese, written for them.
[[nodiscard]] TestImage build_sample();

}  // namespace winerr::test
