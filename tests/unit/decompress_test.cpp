#include "decompress.h"

#include "catch.h"
#include "packed.h"

using namespace winerr::cli;
using winerr::test::gzip_member;
using winerr::test::zstd_frame;

namespace {

struct Unpacked {
  std::string text;
  UnpackProblem problem = UnpackProblem::none;
  bool may_end = false;
};

/// Unpacks with so many bytes of input and room for output at a time.
Unpacked unpack(std::string_view packed, std::size_t in_size, std::size_t out_size) {
  const auto decompressor = Decompressor::make(packing_of(packed));
  Unpacked result;
  std::string output(out_size, '\0');
  std::string_view window;
  for (;;) {
    const auto step = decompressor->unpack(window, output);
    result.text.append(output, 0, step.produced);
    window.remove_prefix(step.consumed);
    packed.remove_prefix(step.consumed);
    result.problem = step.problem;
    if (step.problem != UnpackProblem::none) break;
    if (step.consumed > 0 || step.produced > 0) continue;
    if (window.size() == packed.size()) break;
    window = packed.substr(0, window.size() + in_size);
  }
  result.may_end = packed.empty() && decompressor->may_end();
  return result;
}

std::string some_text() {
  std::string text;
  for (int i = 0; i < 9000; ++i) text += "line " + std::to_string(i) + " failed: 0x80070005\n";
  return text;
}

}  // namespace

TEST_CASE("what is packed is told by its first bytes") {
  CHECK(packing_of(gzip_member("x")) == Packing::gzip);
  CHECK(packing_of(zstd_frame("x")) == Packing::zstd);
  CHECK(packing_of("") == Packing::none);
  CHECK(packing_of("\x1F") == Packing::none);
  CHECK(packing_of("2016-09-28 04:30:30") == Packing::none);
  CHECK(may_become_packed(""));
  CHECK(may_become_packed("\x1F"));
  CHECK(may_become_packed("\x28\xB5\x2F"));
  CHECK_FALSE(may_become_packed("\x28x"));
  CHECK_FALSE(may_become_packed("2"));
  CHECK_FALSE(may_become_packed(zstd_frame("x")));
}

TEST_CASE("members and frames that follow each other are one text, in pieces of any size") {
  const std::string text = some_text();
  struct Case {
    std::string packed;
    std::string text;
  };
  const Case cases[] = {
      {gzip_member(text), text},
      {gzip_member(text) + gzip_member("") + gzip_member("end"), text + "end"},
      {zstd_frame(text), text},
      {zstd_frame(text) + zstd_frame("") + zstd_frame("end"), text + "end"},
  };
  for (const Case& test : cases) {
    for (const std::size_t in_size : {1U, 4096U, 1U << 20}) {
      for (const std::size_t out_size : {7U, 65536U}) {
        const Unpacked result = unpack(test.packed, in_size, out_size);
        CHECK(result.problem == UnpackProblem::none);
        CHECK(result.may_end);
        CHECK((result.text == test.text));  // too long to be printed
      }
    }
  }
}

TEST_CASE("zeros behind a gzip member are padding, other bytes are damage") {
  const std::string packed = gzip_member("text");
  CHECK(unpack(packed + std::string(1000, '\0'), 64, 64).may_end);
  CHECK(unpack(packed + std::string(3, '\0') + gzip_member("more"), 64, 64).text == "textmore");
  CHECK(unpack(packed + "garbage", 64, 64).problem == UnpackProblem::damaged);
  CHECK(unpack(zstd_frame("text") + "garbage", 64, 64).problem == UnpackProblem::damaged);
}

TEST_CASE("every truncation is noticed, and what came before it is there") {
  for (const std::string& packed : {gzip_member("some text"), zstd_frame("some text")}) {
    for (std::size_t size = 4; size < packed.size(); ++size) {
      const Unpacked result = unpack(packed.substr(0, size), 3, 64);
      INFO(size);
      CHECK_FALSE(result.may_end);
      CHECK(result.problem == UnpackProblem::none);
      CHECK(std::string("some text").starts_with(result.text));
    }
  }
}

TEST_CASE("flipped bytes end in a problem or in text, never in a loop") {
  for (const std::string& packed : {gzip_member("some text"), zstd_frame("some text")}) {
    for (std::size_t at = 4; at < packed.size(); ++at) {
      for (int bit = 0; bit < 8; ++bit) {
        std::string damaged = packed;
        damaged[at] = static_cast<char>(damaged[at] ^ 1 << bit);
        CHECK(unpack(damaged, 5, 64).text.size() < 1000);
      }
    }
  }
}

TEST_CASE("a zstd window beyond the limit is refused") {
  CHECK(unpack(zstd_frame("text", Decompressor::kMaxWindowLog), 64, 64).text == "text");
  CHECK(unpack(zstd_frame("text", Decompressor::kMaxWindowLog + 1), 64, 64).problem ==
        UnpackProblem::window_too_large);
}

TEST_CASE("every problem has its words") {
  for (const Packing packing : {Packing::gzip, Packing::zstd}) {
    for (const UnpackProblem problem :
         {UnpackProblem::damaged, UnpackProblem::truncated, UnpackProblem::window_too_large,
          UnpackProblem::out_of_memory, UnpackProblem::unsupported}) {
      CHECK_FALSE(describe(problem, packing).empty());
    }
  }
}
