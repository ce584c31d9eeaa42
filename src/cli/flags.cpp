#include "flags.h"

#include <charconv>

namespace winerr::cli {
namespace {

constexpr CommandSet kLookup = set_of(Command::lookup);
constexpr CommandSet kSearch = set_of(Command::search);
constexpr CommandSet kList = set_of(Command::list);
constexpr CommandSet kExplain = set_of(Command::explain);
constexpr CommandSet kAnnotate = set_of(Command::annotate);
constexpr CommandSet kRun = set_of(Command::run);
constexpr CommandSet kScan = set_of(Command::scan);
constexpr CommandSet kMessages = set_of(Command::messages);
constexpr CommandSet kQueries = kLookup | kSearch | kList | kExplain;

/// A switch: what it is named for becomes true, or a value of its own.
template <auto Member, auto Value = true>
std::string_view set(Options& options, std::string_view) {
  options.*Member = Value;
  return {};
}

/// One more of a flag's values.
template <auto Member>
std::string_view add(Options& options, std::string_view value) {
  (options.*Member).push_back(value);
  return {};
}

std::string_view set_number(std::size_t& number, std::string_view value, std::size_t least,
                            std::string_view problem) {
  const char* end = value.data() + value.size();
  const auto [at, error] = std::from_chars(value.data(), end, number);
  return error == std::errc() && at == end && number >= least ? "" : problem;
}

std::string_view set_limit(Options& options, std::string_view value) {
  return set_number(options.limit, value, 1, "write a number from 1 on");
}

/// The lines around a line that --only prints.
std::string_view set_lines(std::size_t& lines, std::string_view value) {
  constexpr std::size_t kMost = 100'000;
  const std::string_view problem = set_number(lines, value, 0, "write a number from 0 on");
  return problem.empty() && lines > kMost ? "write a number up to 100000" : problem;
}

std::string_view set_by(Options& options, std::string_view value) {
  for (const GroupBy by :
       {GroupBy::code, GroupBy::symbol, GroupBy::space, GroupBy::file, GroupBy::hour}) {
    if (name(by) == value) options.by = by;
  }
  return {};
}

std::string_view set_color(Options& options, std::string_view value) {
  options.color = value == "always"  ? When::always
                  : value == "never" ? When::never
                                     : When::automatic;
  return {};
}

constexpr Flag kFlags[] = {
    {"long", 0, "", "", kLookup, "the full answer, for several queries too",
     set<&Options::detail, Detail::full>},
    {"short", 0, "", "", kLookup, "one line, for a single query too",
     set<&Options::detail, Detail::line>},
    {"all", 'a', "", "", kLookup | kExplain, "every meaning, not only the best and its rivals",
     set<&Options::all>},
    {"first", 0, "", "", kLookup | kExplain, "only the best meaning", set<&Options::first>},
    {"space", 's', "SPACE", "win32|hresult|ntstatus|bugcheck|exception|other",
     kQueries | kScan | kMessages, "only meanings in this space",
     [](Options& o, std::string_view v) {
       o.space = space_named(v);
       return std::string_view{};
     }},
    {"header", 0, "NAME", "", kSearch | kList, "only rows of this header, such as winerror.h",
     [](Options& o, std::string_view v) {
       o.header = v;
       return std::string_view{};
     }},
    {"limit", 'n', "N", "", kSearch | kList | kMessages, "at most N rows (search: 20)", set_limit},
    {"style", 0, "WHAT", "symbol|summary|both", kAnnotate, "what to put behind a code",
     [](Options& o, std::string_view v) {
       o.insertion = v == "summary" ? Insertion::summary
                     : v == "both"  ? Insertion::both
                                    : Insertion::symbol;
       return std::string_view{};
     }},
    {"before", 0, "", "", kAnnotate, "put it before the code", set<&Options::before>},
    {"only", 'o', "", "", kAnnotate, "only lines with codes, as grep prints them",
     set<&Options::only>},
    // Flags are set in this order, so that -A and -B win over -C wherever they stand.
    {"context", 'C', "N", "", kAnnotate, "with --only: N lines on both sides",
     [](Options& o, std::string_view v) {
       const std::string_view problem = set_lines(o.lines_after, v);
       o.lines_before = o.lines_after;
       return problem;
     }},
    {"after-context", 'A', "N", "", kAnnotate, "with --only: N lines behind each",
     [](Options& o, std::string_view v) { return set_lines(o.lines_after, v); }},
    {"before-context", 'B', "N", "", kAnnotate, "with --only: N lines before each",
     [](Options& o, std::string_view v) { return set_lines(o.lines_before, v); }},
    {"follow", 'f', "", "", kAnnotate, "go on as the file grows, or is replaced",
     set<&Options::follow>},
    {"utf8", 0, "", "", kAnnotate, "write UTF-16 files as UTF-8", set<&Options::utf8>},
    {"threads", 'j', "N", "", kAnnotate | kScan, "read a large file with N threads",
     [](Options& o, std::string_view v) {
       const std::string_view problem = set_number(o.threads, v, 1, "write a number from 1 on");
       return problem.empty() && o.threads > 256 ? "write a number up to 256" : problem;
     }},
    {"recursive", 'r', "", "", kScan, "read the files in folders too", set<&Options::recursive>},
    {"by", 0, "WHAT", "code|symbol|space|file|hour", kScan, "what the rows of a scan are", set_by},
    {"top", 0, "N", "", kScan, "only the first N rows of a scan",
     [](Options& o, std::string_view v) {
       return set_number(o.top, v, 1, "write a number from 1 on");
     }},
    {"html", 0, "FILE", "", kScan, "write a scan as a page for the browser too",
     [](Options& o, std::string_view v) {
       o.html = v;
       return v.empty() ? std::string_view("name a file") : std::string_view{};
     }},
    {"json", 0, "", "", kQueries | kAnnotate | kScan | kMessages, "one JSON object a line",
     set<&Options::format, Format::json>},
    {"csv", 0, "", "", kQueries | kScan | kMessages, "comma-separated values with a header line",
     set<&Options::format, Format::csv>},
    {"format", 'f', "TEMPLATE", "", kQueries | kAnnotate,
     "what to print: '{hex} {symbol}' and other fields",
     [](Options& o, std::string_view v) {
       o.format = Format::pattern;
       o.pattern = v;
       return std::string_view{};
     }},
    {"live", 0, "", "", kLookup | kExplain, "also what this Windows itself says of the code",
     set<&Options::live>},
    {"github", 0, "", "", kRun, "tell as an annotation of GitHub Actions", set<&Options::github>},
    {"messages", 'm', "FILE", "", kLookup | kSearch | kExplain | kAnnotate | kMessages,
     "use Windows' own texts in a .dll, .exe, .mui or folder as well; repeatable",
     add<&Options::message_files>, true},
    {"lang", 0, "TAG", "", kLookup | kSearch | kExplain | kAnnotate | kMessages,
     "only messages in these languages: de, pt-BR, 0x407, or several with commas",
     [](Options& o, std::string_view v) {
       o.languages = v;
       o.language = v.substr(0, v.find(','));  // Windows is asked for one
       return std::string_view{};
     }},
    {"code", 0, "CODE", "", kMessages, "only messages of this code, in any spelling; repeatable",
     add<&Options::codes>, true},
    {"color", 0, "WHEN", "auto|always|never", kEveryCommand, "color: on a terminal unless told",
     set_color},
    {"quiet", 'q', "", "", kEveryCommand, "print nothing, only set the exit status",
     set<&Options::quiet>},
    {"help", 'h', "", "", kEveryCommand, "this help", set<&Options::command, Command::help>},
    {"version", 'V', "", "", kEveryCommand, "the version and the number of codes",
     set<&Options::command, Command::version>},
};

constexpr CommandName kCommandNames[] = {
    {Command::lookup, "", "QUERY...", "what codes or names mean"},
    {Command::search, "search", "WORDS...", "find codes by what they are about"},
    {Command::explain, "explain", "QUERY...", "the article: causes, what to do"},
    {Command::list, "list", "[GLOB]", "the table itself"},
    {Command::annotate, "annotate", "[FILE...]", "a log, with what its codes mean"},
    {Command::run, "run", "-- COMMAND...", "runs it, tells what a failure means"},
    {Command::scan, "scan", "[FILE...]", "count the codes in logs, gzip and zstd too"},
    {Command::messages, "messages", "FILE...", "the texts that files of Windows hold"},
};

}  // namespace

std::span<const Flag> flags() noexcept { return kFlags; }
std::span<const CommandName> command_names() noexcept { return kCommandNames; }

char letter_for(const Flag& flag, Command command) noexcept {
  if ((flag.commands & set_of(command)) == 0) return 0;
  for (const Flag& other : kFlags) {
    if (&other == &flag) return flag.letter;
    if (other.letter == flag.letter && (other.commands & set_of(command)) != 0) return 0;
  }
  return flag.letter;
}

}  // namespace winerr::cli
