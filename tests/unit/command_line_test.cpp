#include "command_line.h"

#include <vector>

#include "catch.h"

using namespace winerr;
using namespace winerr::cli;

namespace {

struct Parsed {
  Options options;
  std::string error;
  bool right = false;
};

Parsed parse(std::vector<std::string_view> arguments) {
  static std::vector<std::vector<std::string_view>> kept;  // the options point to them
  kept.push_back(std::move(arguments));
  Parsed parsed;
  parsed.right = parse_command_line(kept.back(), parsed.options, parsed.error);
  return parsed;
}

}  // namespace

TEST_CASE("operands without options need no parser, and mean the same with one") {
  for (const bool with_option : {false, true}) {
    std::vector<std::string_view> arguments = {"0x5", "-2147024891", "E_FAIL"};
    if (with_option) arguments.push_back("--quiet");
    const Parsed parsed = parse(arguments);
    REQUIRE(parsed.right);
    CHECK(parsed.options.command == Command::lookup);
    CHECK(parsed.options.operands == std::vector<std::string_view>{"0x5", "-2147024891", "E_FAIL"});
    CHECK(parsed.options.quiet == with_option);
  }
}

TEST_CASE("commands are first operands, wherever options stand") {
  CHECK(parse({"search", "vpn"}).options.command == Command::search);
  CHECK(parse({"--json", "search", "vpn"}).options.command == Command::search);
  CHECK(parse({"explain", "5"}).options.command == Command::explain);
  CHECK(parse({"list"}).options.command == Command::list);
  CHECK(parse({"5", "search"}).options.command == Command::lookup);
  CHECK(parse({"--help", "search"}).options.command == Command::help);
  CHECK(parse({"search", "--", "scan"}).options.command == Command::search);
  for (const std::string_view word : {"scan", "help", "run"}) {
    const Parsed quoted = parse({"--json", "--", word, "5"});
    REQUIRE(quoted.right);
    CHECK(quoted.options.command == Command::lookup);
    CHECK(quoted.options.operands == std::vector<std::string_view>{word, "5"});
  }
}

TEST_CASE("help is a command, alone or before the name of one") {
  CHECK(parse({"help"}).options.command == Command::help);
  CHECK(parse({"help", "--color=never"}).options.command == Command::help);
  const Parsed scan = parse({"help", "scan"});
  CHECK(scan.options.command == Command::help);
  CHECK(scan.options.topic == Command::scan);
  CHECK(scan.options.operands.empty());
  CHECK(parse({"help", "run"}).options.topic == Command::run);
  CHECK(parse({"/?"}).options.command == Command::help);
  CHECK(parse({"/?", "5"}).options.command == Command::lookup);
  for (const std::string_view word : {"", "file"}) {
    const Parsed words = parse({"help", word});
    CHECK(words.options.command == Command::lookup);
    CHECK(words.options.operands == std::vector<std::string_view>{"help", word});
  }
  CHECK(parse({"search", "help"}).options.command == Command::search);
}

TEST_CASE("what follows run and its options is the command's") {
  struct {
    std::vector<std::string_view> arguments;
    std::vector<std::string_view> command;
  } const cases[] = {
      {{"run", "make", "--json", "-q", "-5"}, {"make", "--json", "-q", "-5"}},
      {{"run", "--", "make", "--", "x"}, {"make", "--", "x"}},
      {{"run", "--color", "never", "make", "-V"}, {"make", "-V"}},
      {{"run", "--color=never", "-q", "--", "-odd-name"}, {"-odd-name"}},
      {{"--github", "run", "--", "make", "--github"}, {"make", "--github"}},
      {{"run", "run"}, {"run"}},
      {{"run"}, {}},
  };
  for (const auto& c : cases) {
    const Parsed parsed = parse(c.arguments);
    INFO(parsed.error);
    CHECK(parsed.right);
    CHECK(parsed.options.command == Command::run);
    CHECK(parsed.options.operands == c.command);
  }
  CHECK(parse({"run", "--github", "x"}).options.github);
  CHECK_FALSE(parse({"run", "x", "--github"}).options.github);
  CHECK(parse({"run", "--help", "x"}).options.command == Command::help);
  CHECK_FALSE(parse({"run", "--bogus", "x"}).right);
}

TEST_CASE("negative numbers are operands beside options") {
  const Parsed parsed = parse({"--short", "-5", "-1", "--", "-7"});
  REQUIRE(parsed.right);
  CHECK(parsed.options.operands == std::vector<std::string_view>{"-5", "-1", "-7"});
}

TEST_CASE("values in both spellings, the last one counts") {
  CHECK(parse({"--space=bugcheck", "5"}).options.space == Space::bugcheck);
  CHECK(parse({"-s", "ntstatus", "5"}).options.space == Space::ntstatus);
  CHECK(parse({"--space", "win32", "--space", "other", "5"}).options.space == Space::other);
  CHECK(parse({"list", "-n", "7"}).options.limit == 7);
  CHECK(parse({"list", "-n", "18446744073709551616"}).options.limit == SIZE_MAX);
  CHECK(parse({"--format", "{dec}", "5"}).options.pattern == "{dec}");
}

TEST_CASE("an empty value does not take the next argument") {
  CHECK(parse({"scan", "--html=", "app.log"}).error ==
        "--html= lacks its value; see winerr scan --help");
  CHECK(parse({"run", "--html=", "app.log"}).error ==
        "--html= lacks its value; see winerr run --help");
  CHECK(parse({"--html="}).error == "--html= lacks its value; see winerr --help");
  CHECK(parse({"--json=false", "5"}).error == "--json takes no value; see winerr --help");
  CHECK(parse({"--short", "--", "--space=", "5"}).right);
  CHECK(parse({"--format", "a=", "5"}).options.pattern == "a=");
}

TEST_CASE("an unknown option is told with what was meant, or where options are told") {
  CHECK(parse({"scan", "--jsn", "app.log"}).error ==
        "no option is called '--jsn'; did you mean --json?");
  CHECK(parse({"--lung", "5"}).error ==
        "no option is called '--lung'; did you mean --long or --lang?");
  CHECK(parse({"--bogus", "scan"}).error ==
        "no option is called '--bogus'; see winerr scan --help");
  CHECK(parse({"--recursiv", "scan", "logs"}).error ==
        "no option is called '--recursiv'; did you mean --recursive?");
  CHECK(parse({"run", "--githb", "x"}).error ==
        "no option is called '--githb'; did you mean --github?");
  // CLI11 would read -j with the value "son" and -f with a template.
  CHECK(parse({"scan", "-json", "app.log"}).error ==
        "no option is called '-json'; did you mean --json?");
  CHECK(parse({"-format={dec}", "5"}).error ==
        "no option is called '-format={dec}'; did you mean --format?");
  CHECK(parse({"--short", "--", "-json"}).right);
}

TEST_CASE("letters are the command's, behind other options too") {
  CHECK(parse({"-q", "scan", "-r", "logs"}).options.recursive);
  CHECK(parse({"--color", "never", "scan", "-r", "logs"}).options.recursive);
  CHECK(parse({"-q", "annotate", "-f", "app.log"}).options.follow);
  const Parsed before = parse({"-f", "{dec}", "annotate", "app.log"});
  CHECK(before.options.pattern == "{dec}");
  CHECK(before.options.command == Command::annotate);
}

TEST_CASE("letters in one word are options, and the last may have a value") {
  CHECK(parse({"scan", "-rq", "logs"}).options.recursive);
  CHECK(parse({"scan", "-rj4", "logs"}).options.threads == 4);
  CHECK(parse({"list", "-qn7"}).options.limit == 7);
  CHECK(parse({"-sother", "5"}).options.space == Space::other);
  // No code: CLI11 would look up -5.
  CHECK(parse({"-a5"}).error == "no option is called '-5'; see winerr --help");
  CHECK(parse({"scan", "-r5"}).error == "no option is called '-5'; see winerr scan --help");
  CHECK(parse({"scan", "-rx"}).error == "no option is called '-x'; see winerr scan --help");
  CHECK(parse({"-x5"}).error == "no option is called '-x5'; see winerr --help");
}

TEST_CASE("a value may look like an option") {
  for (const std::string_view value : {"-q {dec}", "-json", "--json=5", "--space="}) {
    INFO(value);
    CHECK(parse({"list", "--format", value}).options.pattern == value);
    CHECK(parse({"list", "-f", value, "-q"}).options.pattern == value);
  }
  // What is behind the value is looked at again.
  CHECK_FALSE(parse({"list", "-f", "-q {dec}", "-json"}).right);
}

TEST_CASE("formats exclude each other, one may be said twice") {
  CHECK_FALSE(parse({"--json", "--csv", "5"}).right);
  CHECK_FALSE(parse({"--csv", "5", "--json"}).right);
  CHECK_FALSE(parse({"--format", "{dec}", "--json", "5"}).right);
  CHECK_FALSE(parse({"scan", "--csv", "--json"}).right);
  CHECK(parse({"--json", "--json", "5"}).options.format == Format::json);
  CHECK(parse({"--format={dec}", "--format={hex}", "5"}).options.pattern == "{hex}");
}

TEST_CASE("what is wrong is said in one sentence") {
  for (const std::vector<std::string_view>& arguments :
       std::vector<std::vector<std::string_view>>{{"--bogus"},
                                                  {"--space", "foo"},
                                                  {"--space"},
                                                  {"list", "--limit", "0"},
                                                  {"list", "--limit", "x"},
                                                  {"list", "--limit", "-3"},
                                                  {"--color=pink"},
                                                  {"--header", "x", "5"},
                                                  {"-Z"}}) {
    const Parsed parsed = parse(arguments);
    INFO(arguments.front());
    CHECK_FALSE(parsed.right);
    CHECK_FALSE(parsed.error.empty());
    CHECK(parsed.error.find('\n') == std::string::npos);
  }
}
