#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "check.h"
#include "decompress.h"
#include "html.h"
#include "tally.h"
#include "time_stamp.h"

/// What stands in logs and log files, any bytes: time stamps, packed data, and text that
/// must not become markup.
namespace winerr::fuzz {
namespace {

using namespace winerr::cli;

void check_time_stamps(std::string_view text) {
  TimeStampReader reader;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line(text.substr(0, end));  // its own array, for the sanitizer
    const auto stamp = read_time_stamp(line);
    check(reader.read(line) == stamp, "a line's stamp does not depend on the lines before");
    if (stamp) {
      constexpr LogSeconds kAfterTheLast = 7258118401;  // 2200-01-01, and a leap second
      check(stamp->seconds < kAfterTheLast, "a stamp is within its years");
      std::string written;
      append_time(written, stamp->seconds, stamp->has_year, TimeDetail::second);
      check(read_time_stamp(written) == stamp, "a stamp that was written reads as it was");
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void check_html(std::string_view text) {
  std::string html;
  append_html(html, text);
  check(html.find_first_of("<>\"'") == std::string::npos, "no markup comes of a text");
  const auto is_control = [](unsigned char byte) { return byte < ' ' && byte != '\t'; };
  check(std::ranges::none_of(html, is_control), "no control character comes of a text");
  // It must be UTF-8: then another pass has nothing to replace, and only adds to ampersands.
  std::string again;
  append_html(again, html);
  const auto ampersands = std::ranges::count(html, '&');
  check(again.size() == html.size() + static_cast<std::size_t>(ampersands) * 4,
        "what comes of a text is UTF-8");
}

/// All that can be unpacked, by so many bytes at a time, up to a limit.
std::string unpacked(std::string_view packed, Packing packing, std::size_t at_once) {
  constexpr std::size_t kEnough = 1U << 20;
  const auto decompressor = Decompressor::make(packing);
  std::string text;
  std::string output(at_once, '\0');
  while (text.size() < kEnough) {
    const auto step = decompressor->unpack(packed, output);
    check(step.consumed <= packed.size() && step.produced <= output.size(),
          "unpacking stays within its bounds");
    text.append(output, 0, step.produced);
    packed.remove_prefix(step.consumed);
    if (step.problem != UnpackProblem::none) break;
    if (step.consumed == 0 && step.produced == 0) break;
  }
  text.resize(std::min(text.size(), kEnough));
  return text;
}

void check_unpacking(std::string_view bytes) {
  for (const Packing packing : {Packing::gzip, Packing::zstd}) {
    const std::string small = unpacked(bytes, packing, 100);
    const std::string large = unpacked(bytes, packing, 64 * 1024);
    const std::size_t common = std::min(small.size(), large.size());
    check(small.compare(0, common, large, 0, common) == 0,
          "the room for the output does not change it");
  }
}

void check_samples(std::string_view text) {
  if (text.empty()) return;
  // The first byte says where a code may stand.
  const std::size_t first = static_cast<unsigned char>(text.front()) * text.size() / 256;
  const std::size_t length = std::min<std::size_t>(10, text.size() - first);
  Tally tally(true);
  Match match;
  match.code = 0x81234567;
  tally.add(match, text.substr(first, length), {0, 1, first}, text.substr(0, Tally::kMaxLine));
  const SampleLine& sample = tally.report().codes.front()->samples.front();
  check(sample.code_first <= sample.code_last && sample.code_last <= sample.text.size() &&
            sample.text.size() <= Tally::kMaxSampleText,
        "a sample holds its code");
  check(text.substr(first, length) ==
            std::string_view(sample.text)
                .substr(sample.code_first, sample.code_last - sample.code_first),
        "a sample marks its code");
}

}  // namespace
}  // namespace winerr::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winerr::fuzz;
  // A copy of exactly this size, so that the sanitizer sees a read behind the end.
  const std::string text(reinterpret_cast<const char*>(data), size);
  check_time_stamps(text);
  check_html(text);
  check_unpacking(text);
  check_samples(text);
  return 0;
}
