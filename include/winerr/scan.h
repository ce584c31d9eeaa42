#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "winerr/catalog.h"
#include "winerr/detail/triggers.h"
#include "winerr/query.h"
#include "winerr/resolve.h"

namespace winerr {

/// A code found in running text.
struct Finding {
  std::size_t first = 0;  ///< byte offsets into the scanned text, half open
  std::size_t last = 0;
  Query query;  ///< a number or a name; its text is the span
  /// What the code most likely means; nothing where it is introduced as one and nobody named it.
  std::optional<Match> meaning;
  /// The symbol of the code stands beside it in the text, which need not be told again.
  bool named = false;
};

/// Finds the error codes in text, from left to right: what is written like a code and either
/// names a row or is introduced as one ("error 5"). Addresses, handles, flags, versions, success
/// values and the like are left alone; src/lib/rules.cpp and the files it asks have the rules.
///
///     Scanner scanner(text, catalogs);
///     while (const auto finding = scanner.next()) ...
///
/// What is found at a place depends on at most kReach bytes before and behind it and never on
/// another line, so long input can be scanned in pieces: give each piece with that much of its
/// surroundings, and scan the bytes of the piece itself. Cut where cut_before() (winerr/annotate.h)
/// says: not within a word, nor between a minus and its digits.
class Scanner {
 public:
  static constexpr std::size_t kReach = 320;

  /// No code has more bytes; the longest symbol has 78.
  static constexpr std::size_t kLongestCode = 96;

  /// @param text      any bytes; must outlive the findings, whose views point into it
  /// @param catalogs  which symbols and codes exist; must outlive the scanner
  Scanner(std::string_view text, std::span<const Catalog> catalogs) noexcept
      : Scanner(text, 0, text.size(), catalogs) {}

  /// Only codes that begin in text[first, last) are found; what is around serves to judge them.
  /// first <= last <= text.size() must hold.
  Scanner(std::string_view text, std::size_t first, std::size_t last,
          std::span<const Catalog> catalogs) noexcept;

  /// The next finding, or nothing at the end. A code whose symbol stands beside it is found
  /// once. O(length of the text passed over), some ten instructions a byte of a usual log;
  /// allocates nothing, and takes some 20 KB of the stack.
  [[nodiscard]] std::optional<Finding> next() noexcept;

 private:
  /// Goes to the next block with marks. @return false at the end
  [[nodiscard]] bool next_block() noexcept;
  [[nodiscard]] std::optional<Finding> judge_at(std::size_t trigger, bool value) noexcept;

  std::string_view text_;
  std::span<const Catalog> catalogs_;
  std::size_t first_;
  std::size_t last_;
  std::size_t passed_;  ///< end of the last word judged
  detail::TriggerState state_;
  detail::MarkBatch batch_;      ///< the blocks before state_
  std::size_t next_filled_ = 0;  ///< of its blocks with marks, the next to be judged
  std::size_t block_ = 0;        ///< offset of the block that is being judged,
  std::uint64_t triggers_ = 0;   ///< its places still to be judged,
  std::uint64_t values_ = 0;     ///< and those of its places that are eighth digits
};

}  // namespace winerr
