#include "scan_stream.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "line_feeds.h"
#include "winerr/annotate.h"
#include "winerr/resolve.h"
#include "winerr/scan.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kBuffer = 256 * 1024;

/// Tallies text block by block and knows the line and offset that it has come to.
class BlockScanner {
 public:
  BlockScanner(const ScanSettings& settings, Tally& tally) : settings_(settings), tally_(tally) {
    place_.file = settings.file;
    place_.line = 1;
  }

  /// Tallies text[first, last). What is before serves to judge it.
  void scan(std::string_view text, std::size_t first, std::size_t last) {
    Scanner scanner(text, first, last, settings_.catalogs);
    std::size_t passed = first;
    line_ = text.substr(0, first).rfind('\n') + 1;  // 0 if there is none
    while (const auto finding = scanner.next()) {
      pass(text, passed, finding->first);
      passed = finding->first;
      add(*finding, text);
    }
    pass(text, passed, last);
  }

  /// Where the next text begins.
  [[nodiscard]] const Place& place() const noexcept { return place_; }

 private:
  void pass(std::string_view text, std::size_t first, std::size_t last) noexcept {
    const std::string_view passed = text.substr(first, last - first);
    const std::uint64_t lines = count_line_feeds(passed);
    if (lines > 0) line_ = first + passed.rfind('\n') + 1;
    place_.line += lines;
    place_.offset += passed.size();
  }

  void add(const Finding& finding, std::string_view text) {
    Match best;
    best.code = finding.query.code;
    if (finding.meaning) best = *finding.meaning;
    if (settings_.space && (!finding.meaning || best.space() != *settings_.space)) {
      const Matches matches = resolve(finding.query, settings_.catalogs, settings_.space);
      if (matches.empty()) return;
      best = matches.front();
    }
    std::string_view line = text.substr(line_, Tally::kMaxLine);
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    tally_.add(best, text.substr(finding.first, finding.last - finding.first), place_, line);
  }

  const ScanSettings& settings_;
  Tally& tally_;
  Place place_;
  std::size_t line_ = 0;  ///< where the line begins, or what is left of a long one
};

}  // namespace

bool scan_stream(const ReadText& read, const ScanSettings& settings, Tally& tally) {
  std::vector<char> buffer(kBuffer);
  std::size_t first = 0;  // of what is not tallied yet
  std::size_t size = 0;
  BlockScanner scanner(settings, tally);
  std::ptrdiff_t count = 0;
  while ((count = read(buffer.data() + size, buffer.size() - size)) > 0) {
    size += static_cast<std::size_t>(count);
    const std::string_view text(buffer.data(), size);
    // Whole lines, since no code is judged by another line; of a line that fills the buffer as
    // much as what follows cannot change, and some of it stays to judge the rest by.
    const std::size_t line_feed = text.substr(first).rfind('\n');
    std::size_t keep = 0;
    if (line_feed != std::string_view::npos) {
      const std::size_t last = first + line_feed + 1;
      scanner.scan(text, first, last);
      first = keep = last;
    } else if (size == buffer.size()) {
      const std::size_t last = std::max(first, cut_before(text, size - Scanner::kReach));
      scanner.scan(text, first, last);
      first = last;
      keep = last - std::min(last, Scanner::kReach);
    }
    std::memmove(buffer.data(), buffer.data() + keep, size - keep);
    first -= keep;
    size -= keep;
  }
  scanner.scan({buffer.data(), size}, first, size);
  const bool in_line = size > first;
  tally.count_input(scanner.place().line - (in_line ? 0 : 1), scanner.place().offset);
  return count == 0;
}

}  // namespace winerr::cli
