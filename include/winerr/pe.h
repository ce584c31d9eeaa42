#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "winerr/catalog.h"
#include "winerr/language.h"
#include "winerr/result.h"

namespace winerr {

/// The messages that one file has in one language, as one more table beside builtin(). Its rows
/// have neither symbol nor summary but a message, the file's name as their header, and the space
/// that is certain, else `other`:
///
/// - ntdll.dll: every code is an NTSTATUS;
/// - kernelbase.dll and kernel32.dll: up to 0xFFFF and 0xE000xxxx Win32, else an HRESULT;
/// - netmsg.dll 2100 to 2999, mprmsg.dll 600 to 999, wininet.dll and winhttp.dll 12000 to 12999:
///   Win32; mferror.dll, wmerror.dll and activeds.dll from 0x80000000 on: an HRESULT;
///   ntoskrnl.exe up to 0xFFFF: bug checks;
/// - any module: 0x8... with a known HRESULT facility over 4, since event ids look the same with
///   small facilities.
///
/// Rows of one code do not repeat: where a file does, the text that Windows would find counts.
class OwnedCatalog {
 public:
  /// The table. It lives as long as this object, or what this object was moved to.
  [[nodiscard]] Catalog catalog() const&& = delete;
  [[nodiscard]] Catalog catalog() const& noexcept {
    return Catalog({.rows = rows_,
                    .text = text_.data(),
                    .headers = headers_,
                    .by_code = {},
                    .by_symbol = {},
                    .twins = {},
                    .notes = {},
                    .messages = messages_,
                    .language = language_});
  }

  /// As given to read_message_tables().
  [[nodiscard]] std::string_view file_name() const noexcept {
    if (headers_.empty()) return {};
    return {text_.data() + headers_.front().offset, headers_.front().length};
  }
  [[nodiscard]] LanguageId language() const noexcept { return language_; }

 private:
  friend class CatalogBuilder;

  std::vector<Row> rows_;
  std::vector<detail::Slice> messages_;  ///< one for each row
  std::vector<char> text_;
  // The file's name alone; in a vector, whose elements stay where they are when it is moved.
  std::vector<detail::Slice> headers_;
  LanguageId language_ = 0;
};

/// What a file may hold at most, in all languages; far above Windows' largest.
inline constexpr std::size_t kMaxMessages = 1U << 20;
inline constexpr std::size_t kMaxMessageText = 64U << 20;  ///< bytes of UTF-8
inline constexpr std::size_t kMaxMessageLanguages = 1024;

/// Reads every message table (RT_MESSAGETABLE) of a PE file: .exe, .dll, .mui, 32 or 64 bits, of
/// any processor, with no Windows at hand. Messages are UTF-8 without the line end that most
/// close with; inserts (%1) and escapes (%n) stay as they are. Texts of one byte a character are
/// read with the code page that the resource states (other than 1252, which many tools put there
/// blindly), else with the one of the text's language, else with 1252; of Japanese, Korean and
/// Chinese the non-ASCII bytes become U+FFFD.
/// @param image      the whole file; copied from, not kept. Untrusted: any bytes are allowed.
/// @param file_name  without folders; tells the space of the codes and becomes the rows' header
/// @return a table for each language, in the order of the file; none for a PE file without
///         messages; or an Error whose offset is the byte in `image` that broke a rule.
/// O(image), allocates what the messages need and never more than the limits above allow.
[[nodiscard]] Result<std::vector<OwnedCatalog>> read_message_tables(
    std::span<const std::byte> image, std::string_view file_name);

}  // namespace winerr
