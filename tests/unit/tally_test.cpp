#include "tally.h"

#include <string>
#include <vector>

#include "catch.h"
#include "matches.h"

using namespace winerr;
using namespace winerr::cli;

namespace {

struct Found {
  std::string line;
  std::string token;
};

Match match_of(std::string_view typed) {
  const Answer answer = test::answer_to(typed);
  if (answer.found()) return answer.matches.front();
  Match match;
  match.code = answer.query.code;
  return match;
}

void add(Tally& tally, const Found& found, const Place& place) {
  const std::string_view line = found.line;
  tally.add(match_of(found.token), line.substr(line.find(found.token), found.token.size()), place,
            line);
}

/// Lines of a log in some disorder, with codes of all kinds.
std::vector<Found> some_lines() {
  const std::vector<std::string> tokens = {"0x80070005", "5",          "E_ACCESSDENIED", "1603",
                                           "0xC0000005", "0x81234567", "0x80070002",     "2"};
  std::vector<Found> lines;
  std::uint64_t random = 7;
  for (int i = 0; i < 600; ++i) {
    random = random * 6364136223846793005 + 1442695040888963407;
    const std::string& token = tokens[static_cast<std::size_t>(random >> 40) % tokens.size()];
    const std::string minute = std::to_string(10 + i / 15 % 50);
    const std::string second = std::to_string(10 + (random >> 33) % 50);
    const std::string time =
        i % 7 == 3 ? "no time"
                   : "2026-03-0" + std::to_string(1 + i / 300) + " 08:" + minute + ":" + second;
    lines.push_back({time + " it failed: " + token + " there", token});
  }
  return lines;
}

/// All that a report says, as text to be compared.
std::string text_of(const ScanReport& report) {
  std::string text;
  const auto put = [&text](auto... numbers) {
    ((text += std::to_string(numbers) + " "), ...);
    text += '\n';
  };
  const auto put_timeline = [&](const Timeline& timeline) {
    for (std::size_t i = 0; i < timeline.counts.size(); ++i) {
      if (timeline.counts[i] > 0) put(timeline.first + i * timeline.step, timeline.counts[i]);
    }
  };
  put(report.findings, report.untold, report.lines, report.bytes, report.file_count,
      report.has_year, report.first_time, report.last_time, report.hour_step);
  for (const CodeCount* code : report.codes) {
    put(code->match.code, code->named(), code->count, code->first.file, code->first.line,
        code->first.offset, code->last.file, code->last.line, code->last.offset, code->first_time,
        code->last_time);
    put_timeline(report.timeline_of(*code));
    for (const SampleLine& sample : code->samples) {
      put(sample.place.file, sample.place.line, sample.code_first, sample.code_last);
      text += sample.text + '\n';
    }
  }
  for (const HourCount& hour : report.hours) put(hour.time, hour.count);
  put_timeline(report.over_time);
  return text;
}

}  // namespace

TEST_CASE("a code is one entry however it is written") {
  Tally tally;
  add(tally, {"a 0x80070005", "0x80070005"}, {0, 1, 2});
  add(tally, {"b -2147024891", "-2147024891"}, {0, 2, 14});
  add(tally, {"c E_ACCESSDENIED", "E_ACCESSDENIED"}, {0, 9, 30});
  add(tally, {"d 0x80070006", "0x80070006"}, {0, 10, 50});
  tally.count_input(10, 60);
  const ScanReport report = tally.report();
  REQUIRE(report.codes.size() == 2);
  CHECK(report.codes[0]->match.symbol() == "E_ACCESSDENIED");
  CHECK(report.codes[0]->count == 3);
  CHECK(report.codes[0]->first.line == 1);
  CHECK(report.codes[0]->last.line == 9);
  CHECK(report.codes[0]->last.offset == 30);
  CHECK(report.findings == 4);
  CHECK(report.lines == 10);
  CHECK(report.bytes == 60);
  CHECK_FALSE(report.has_times());
  CHECK(report.codes[0]->samples.empty());  // not asked for
}

TEST_CASE("codes come most frequent first, then as they appear") {
  Tally tally;
  const char* const tokens[] = {"1603", "5", "0xC0000005", "5", "2"};
  for (std::uint64_t i = 0; i < 5; ++i) {
    add(tally, {std::string("error ") + tokens[i], tokens[i]}, {0, i + 1, i * 10});
  }
  std::vector<Code> codes;
  for (const CodeCount* code : tally.report().codes) codes.push_back(code->match.code);
  CHECK(codes == std::vector<Code>{5, 1603, 0xC0000005, 2});
}

TEST_CASE("times are the earliest and the latest, and a line's stamp is read once for its codes") {
  Tally tally;
  add(tally, {"2026-03-02 08:00:10 error 5", "5"}, {0, 1, 0});
  add(tally, {"2026-03-02 08:00:05 error 5", "5"}, {0, 2, 0});
  add(tally, {"error 5 without a time", "5"}, {0, 3, 0});
  add(tally, {"2026-03-02 08:00:05 error 2", "2"}, {0, 2, 40});
  const ScanReport report = tally.report();
  const CodeCount& five = *report.codes[0];
  CHECK(five.last_time - five.first_time == 5);
  CHECK(report.codes[1]->first_time == five.first_time);
  CHECK(report.first_time == five.first_time);
  CHECK(report.last_time == five.last_time);
  REQUIRE(report.hours.size() == 1);
  CHECK(report.hours[0].count == 3);
}

TEST_CASE("times with a year push out those without, in either order") {
  const Found with_year = {"2026-03-02 08:00:10 error 5", "5"};
  const Found without = {"Mar  2 08:00:10 error 2", "2"};
  for (const bool year_first : {false, true}) {
    Tally tally;
    add(tally, year_first ? with_year : without, {0, 1, 0});
    add(tally, year_first ? without : with_year, {0, 2, 0});
    const ScanReport report = tally.report();
    CHECK(report.has_year);
    CHECK(report.first_time == report.last_time);
    CHECK(report.hours.size() == 1);
    for (const CodeCount* code : report.codes) {
      CHECK((code->first_time != kNoTime) == (code->match.code == 5));
    }
  }
  Tally tally;
  add(tally, without, {0, 1, 0});
  CHECK_FALSE(tally.report().has_year);
  CHECK(tally.report().has_times());
}

TEST_CASE("parts merged in order are the whole, wherever it is cut") {
  const std::vector<Found> lines = some_lines();
  for (const bool keeps_samples : {false, true}) {
    Tally whole(keeps_samples);
    for (std::size_t i = 0; i < lines.size(); ++i) add(whole, lines[i], {0, i + 1, i * 50});
    whole.count_input(lines.size(), lines.size() * 50);
    const std::string expected = text_of(whole.report());
    for (const std::size_t cut : {0U, 1U, 17U, 299U, 300U, 301U, 599U, 600U}) {
      Tally first(keeps_samples);
      Tally second(keeps_samples);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        // The second part counts from its own beginning.
        if (i < cut) {
          add(first, lines[i], {0, i + 1, i * 50});
        } else {
          add(second, lines[i], {0, i + 1 - cut, (i - cut) * 50});
        }
      }
      first.count_input(cut, cut * 50);
      second.count_input(lines.size() - cut, (lines.size() - cut) * 50);
      first.merge(std::move(second), {0, cut, cut * 50});
      INFO(cut);
      CHECK(text_of(first.report()) == expected);
    }
  }
}

TEST_CASE("files without codes leave no name behind") {
  Tally total;
  for (const char* name : {"a", "empty", "b"}) {
    Tally file;
    if (name != std::string("empty")) {
      add(file, {"error 5 and 1603", "5"}, {total.next_file(), 1, 6});
      add(file, {"error 5 and 1603", "5"}, {total.next_file(), 2, 6});
      add(file, {"error 5 and 1603", "1603"}, {total.next_file(), 2, 12});
    }
    file.count_input(2, 34);
    total.merge_file(std::move(file), name);
  }
  const ScanReport report = total.report();
  CHECK(report.file_count == 3);
  CHECK(report.lines == 6);
  REQUIRE(report.files.size() == 2);
  CHECK(report.files[1].name == "b");
  CHECK(report.files[1].count == 3);
  CHECK(report.files[1].codes == 2);
  CHECK(report.files[1].most.code == 5);
  CHECK(report.files[1].most_count == 2);
  CHECK(report.file_of(report.codes[0]->first) == "a");
  CHECK(report.file_of(report.codes[0]->last) == "b");
}

TEST_CASE("samples are the first lines with a code, each once") {
  Tally tally(true);
  const std::string line = "error 5 then error 5";
  const std::string_view view = line;
  tally.add(match_of("5"), view.substr(6, 1), {0, 1, 6}, view);
  tally.add(match_of("5"), view.substr(19, 1), {0, 1, 19}, view);
  for (std::uint64_t i = 2; i < 20; ++i) add(tally, {"later error 5", "5"}, {0, i, i * 20});
  const std::vector<SampleLine>& samples = tally.report().codes[0]->samples;
  REQUIRE(samples.size() == Tally::kSamplesPerCode);
  CHECK(samples[0].text == line);
  CHECK(samples[0].code_first == 6);
  CHECK(samples[0].code_last == 7);
  CHECK(samples[1].place.line == 2);
}

TEST_CASE("of a long line the part around the code is kept") {
  for (const std::size_t before : {0U, 10U, 100U, 239U, 240U, 500U, 100'000U}) {
    for (const std::size_t behind : {0U, 50U, 300U, 100'000U}) {
      const std::string line = std::string(before, 'x') + "0x80070005" + std::string(behind, 'y');
      const std::string_view view = line;
      Tally tally(true);
      // As scan_stream() has it: the beginning of the line, and a code perhaps behind that.
      tally.add(match_of("0x80070005"), view.substr(before, 10), {0, 1, before},
                view.substr(0, Tally::kMaxLine));
      const SampleLine& sample = tally.report().codes[0]->samples.at(0);
      INFO(before << " " << behind);
      CHECK(sample.text.size() <= Tally::kMaxSampleText);
      CHECK(sample.text.substr(sample.code_first, sample.code_last - sample.code_first) ==
            "0x80070005");
      if (!sample.cut_before) CHECK(line.starts_with(sample.text));
      if (!sample.cut_behind) CHECK(line.ends_with(sample.text));
    }
  }
}

TEST_CASE("memory is bounded: codes beyond the limits are counted together") {
  Tally tally(true);
  const std::string line(400, 'z');
  const std::string_view view = line;
  Match match;
  for (Code code = 0; code < Tally::kMaxUnnamed + 100; ++code) {
    match.code = 0x80000000 + code;
    tally.add(match, view.substr(0, 4), {0, code + 1, 0}, view);
  }
  const ScanReport report = tally.report();
  CHECK(report.codes.size() == Tally::kMaxUnnamed);
  CHECK(report.untold == 100);
  CHECK(report.findings == Tally::kMaxUnnamed + 100);
  std::size_t bytes = 0;
  for (const CodeCount* code : report.codes) {
    for (const SampleLine& sample : code->samples) bytes += sample.text.size() + sizeof(SampleLine);
  }
  CHECK(bytes <= Tally::kMaxSampleBytes + 1000);

  Tally total;
  total.merge_file(std::move(tally), "a");
  CHECK(total.report().untold == 100);
  CHECK(total.report().findings == Tally::kMaxUnnamed + 100);
}
