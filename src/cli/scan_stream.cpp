#include "scan_stream.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "winerr/resolve.h"
#include "winerr/scan.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kBuffer = 256 * 1024;

/// Tallies line by line. Longer lines than the buffer come in pieces.
class StreamScanner {
 public:
  StreamScanner(const ScanSettings& settings, Tally& tally) : settings_(settings), tally_(tally) {
    place_.file = settings.file;
    place_.line = 1;
  }

  void scan(std::string_view line) {
    LineScanner scanner(line, settings_.catalogs);
    while (const auto finding = scanner.next()) {
      const Matches matches = resolve(finding->query, settings_.catalogs, settings_.space);
      if (matches.empty() && settings_.space) continue;
      Match best;
      best.code = finding->query.code;
      if (!matches.empty()) best = matches.front();
      Place place = place_;
      place.offset += finding->first;
      tally_.add(best, line.substr(finding->first, finding->last - finding->first), place,
                 line.substr(0, Tally::kMaxLine));
    }
    place_.offset += line.size();
  }

  void end_line() {
    ++place_.line;
    ++place_.offset;
  }

  [[nodiscard]] const Place& place() const noexcept { return place_; }

 private:
  const ScanSettings& settings_;
  Tally& tally_;
  Place place_;
};

}  // namespace

bool scan_stream(TextSource& source, const ScanSettings& settings, Tally& tally,
                 const std::function<void()>& progress) {
  std::vector<char> buffer(kBuffer);
  std::size_t used = 0;
  StreamScanner scanner(settings, tally);
  std::ptrdiff_t count = 0;
  while ((count = source.read_some(buffer.data() + used, buffer.size() - used)) > 0) {
    used += static_cast<std::size_t>(count);
    std::string_view rest(buffer.data(), used);
    for (std::size_t end = 0; (end = rest.find('\n')) != std::string_view::npos;) {
      scanner.scan(rest.substr(0, end));
      scanner.end_line();
      rest.remove_prefix(end + 1);
    }
    if (rest.size() > buffer.size() - TextSource::kLeastRead) {
      scanner.scan(rest);
      rest = {};
    }
    if (!rest.empty()) std::memmove(buffer.data(), rest.data(), rest.size());
    used = rest.size();
    progress();
  }
  scanner.scan({buffer.data(), used});
  tally.count_input(scanner.place().line - (used > 0 ? 0 : 1), scanner.place().offset);
  return count == 0;
}

}  // namespace winerr::cli
