#include "flags.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

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
  if (error == std::errc::invalid_argument || at != end) return problem;
  if (error == std::errc::result_out_of_range) number = SIZE_MAX;  // there is less of everything
  return number >= least ? "" : problem;
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

std::string_view set_generated(Options& options, std::string_view value) {
  options.command = Command::generate;
  options.generated = value == "bash"   ? Generated::bash
                      : value == "zsh"  ? Generated::zsh
                      : value == "fish" ? Generated::fish
                                        : Generated::manual;
  return {};
}

constexpr Flag kFlags[] = {
    {"long", 0, "", "", kLookup, "the full answer, for several queries too",
     "One query alone has the full answer anyway.", set<&Options::detail, Detail::full>},
    {"short", 0, "", "", kLookup, "one line, for a single query too",
     "Several queries have a line each anyway.", set<&Options::detail, Detail::line>},
    {"all", 'a', "", "", kLookup | kExplain, "every meaning, not only the best and its rivals",
     "One number can be a Win32 error, a stop code and something else besides. Without this the "
     "less likely meanings are only counted.",
     set<&Options::all>},
    {"first", 0, "", "", kLookup | kExplain, "only the best meaning",
     "With --json, objects have no other meanings in 'also'.", set<&Options::first>},
    {"space", 's', "SPACE", "win32|hresult|ntstatus|bugcheck|exception|other",
     kQueries | kScan | kMessages, "only meanings in this space",
     "The space is the kind of a code: what win32 calls 5 is not what stop code 5 is.",
     [](Options& o, std::string_view v) {
       o.space = space_named(v);
       return std::string_view{};
     }},
    {"header", 0, "NAME", "", kSearch | kList, "only rows of this header, such as winerror.h", "",
     [](Options& o, std::string_view v) {
       o.header = v;
       return std::string_view{};
     }},
    {"limit", 'n', "N", "", kSearch | kList | kMessages, "at most N rows (search: 20)", "",
     set_limit},
    {"style", 0, "WHAT", "symbol|summary|both", kAnnotate, "what to put behind a code",
     "The symbol unless told. A code without a symbol gets its summary.",
     [](Options& o, std::string_view v) {
       o.insertion = v == "summary" ? Insertion::summary
                     : v == "both"  ? Insertion::both
                                    : Insertion::symbol;
       return std::string_view{};
     }},
    {"before", 0, "", "", kAnnotate, "put it before the code", "", set<&Options::before>},
    {"only", 'o', "", "", kAnnotate, "only lines with codes, as grep prints them",
     "Each line has its number before it, and its file if there is one, with ':' if it holds a "
     "code and '-' if it stands around one. The exit status is 1 if there is none.",
     set<&Options::only>},
    // Flags are set in this order, so that -A and -B win over -C wherever they stand.
    {"context", 'C', "N", "", kAnnotate, "with --only: N lines on both sides", "",
     [](Options& o, std::string_view v) {
       const std::string_view problem = set_lines(o.lines_after, v);
       o.lines_before = o.lines_after;
       return problem;
     }},
    {"after-context", 'A', "N", "", kAnnotate, "with --only: N lines behind each", "",
     [](Options& o, std::string_view v) { return set_lines(o.lines_after, v); }},
    {"before-context", 'B', "N", "", kAnnotate, "with --only: N lines before each", "",
     [](Options& o, std::string_view v) { return set_lines(o.lines_before, v); }},
    {"follow", 'f', "", "", kAnnotate, "go on as the file grows, or is replaced",
     "Goes with one file. Standard input is always followed as it comes.", set<&Options::follow>},
    {"utf8", 0, "", "", kAnnotate, "write UTF-16 files as UTF-8",
     "Without this a file in UTF-16 comes out as it was.", set<&Options::utf8>},
    {"threads", 'j', "N", "", kAnnotate | kScan, "read a large file with N threads",
     "From 8 MiB on, as many as help unless told. The output is the same.",
     [](Options& o, std::string_view v) {
       const std::string_view problem = set_number(o.threads, v, 1, "write a number from 1 on");
       return problem.empty() && o.threads > 256 ? "write a number up to 256" : problem;
     }},
    {"recursive", 'r', "", "", kScan, "read the files in folders too",
     "Files that are no text are passed over there. Without operands the current folder is read.",
     set<&Options::recursive>},
    {"by", 0, "WHAT", "code|symbol|space|file|hour", kScan, "what the rows of a scan are",
     "With 'symbol', 32 and 0x80070020 are one row.", set_by},
    {"top", 0, "N", "", kScan, "only the first N rows of a scan", "",
     [](Options& o, std::string_view v) {
       return set_number(o.top, v, 1, "write a number from 1 on");
     }},
    {"html", 0, "FILE", "", kScan, "write a scan as a page for the browser too",
     "The page needs no network. A file that is there already is replaced only if it is such a "
     "page.",
     [](Options& o, std::string_view v) {
       o.html = v;
       return v.empty() ? std::string_view("name a file") : std::string_view{};
     }},
    {"json", 0, "", "", kQueries | kAnnotate | kScan | kMessages, "one JSON object a line",
     "The keys do not change from version to version.", set<&Options::format, Format::json>},
    {"csv", 0, "", "", kQueries | kScan | kMessages, "comma-separated values with a header line",
     "", set<&Options::format, Format::csv>},
    {"format", 'f', "TEMPLATE", "", kQueries | kAnnotate,
     "what to print: '{hex} {symbol}' and other fields",
     "With annotate, what stands beside a code. See FIELDS.",
     [](Options& o, std::string_view v) {
       o.format = Format::pattern;
       o.pattern = v;
       return std::string_view{};
     }},
    {"live", 0, "", "", kLookup | kExplain, "also what this Windows itself says of the code",
     "On Windows only; elsewhere see --messages.", set<&Options::live>},
    {"github", 0, "", "", kRun, "tell as an annotation of GitHub Actions", "",
     set<&Options::github>},
    {"messages", 'm', "FILE", "", kLookup | kSearch | kExplain | kAnnotate | kMessages,
     "use Windows' own texts in a .dll, .exe, .mui or folder as well; repeatable",
     "Such files can be read on any system. See WINERR_MESSAGES as well.",
     add<&Options::message_files>, true},
    {"lang", 0, "TAG", "", kLookup | kSearch | kExplain | kAnnotate | kMessages,
     "only messages in these languages: de, pt-BR, 0x407, or several with commas", "",
     [](Options& o, std::string_view v) {
       o.languages = v;
       o.language = v.substr(0, v.find(','));  // Windows is asked for one
       return std::string_view{};
     }},
    {"code", 0, "CODE", "", kMessages, "only messages of this code, in any spelling; repeatable",
     "", add<&Options::codes>, true},
    {"color", 0, "WHEN", "auto|always|never", kEveryCommand, "color: on a terminal unless told", "",
     set_color},
    {"quiet", 'q', "", "", kEveryCommand, "print nothing, only set the exit status", "",
     set<&Options::quiet>},
    {"generate", 0, "WHAT", "man|bash|zsh|fish", kLookup,
     "the manual page, or completions for a shell", "", set_generated},
    {"help", 'h', "", "", kEveryCommand, "this help", "", set<&Options::command, Command::help>},
    {"version", 'V', "", "", kEveryCommand, "the version and the number of codes", "",
     set<&Options::command, Command::version>},
};

constexpr CommandName kCommandNames[] = {
    {Command::lookup, "", "QUERY...", Operand::symbol, "what codes or names mean",
     "A query is a code in any spelling (13898, -2147024891, 0x364A, 80070005, hr=0x80070005, "
     "'BugCheck 9F'), a symbol with or without its prefix, a glob ('ERROR_IPSEC_*'), a log line "
     "or, failing all that, words. The likeliest meaning comes first. Without queries, or "
     "with '-', those of standard input are answered, one a line."},
    {Command::search, "search", "WORDS...", Operand::word, "find codes by what they are about",
     "Words may be misspelt. The best rows come first."},
    {Command::explain, "explain", "QUERY...", Operand::explained_symbol,
     "the article: causes, what to do", "The codes that people meet most have one."},
    {Command::list, "list", "[GLOB]", Operand::symbol, "the table itself", ""},
    {Command::annotate, "annotate", "[FILE...]", Operand::file, "a log, with what its codes mean",
     "Each byte of the log comes out as it was. Standard input is read without a file, and as it "
     "comes."},
    {Command::run, "run", "-- COMMAND...", Operand::command, "runs it, tells what a failure means",
     "The command has winerr's input and output, and winerr ends with its exit status. What is "
     "told goes to standard error."},
    {Command::scan, "scan", "[FILE...]", Operand::file,
     "count the codes in logs, gzip and zstd too",
     "Rows tell how often a code occurs, what it means, and where and when it did first and "
     "last."},
    {Command::messages, "messages", "FILE...", Operand::file,
     "the texts that files of Windows hold", ""},
};

}  // namespace

std::span<const Flag> flags() noexcept { return kFlags; }
std::span<const CommandName> command_names() noexcept { return kCommandNames; }

const CommandName* command_named(std::string_view name) noexcept {
  const auto found = std::ranges::find(kCommandNames, name, &CommandName::name);
  return found == std::end(kCommandNames) || name.empty() ? nullptr : &*found;
}

std::string_view name_of(Command command) noexcept {
  const auto found = std::ranges::find(kCommandNames, command, &CommandName::command);
  return found == std::end(kCommandNames) ? std::string_view{} : found->name;
}

bool is_spelled(const Flag& flag, std::string_view word, Command command) noexcept {
  if (word.starts_with("--")) return word.substr(2) == flag.name;
  const char letter = letter_for(flag, command);
  return letter != 0 && word.size() == 2 && word[0] == '-' && word[1] == letter;
}

std::vector<std::string_view> choices_of(const Flag& flag) {
  std::vector<std::string_view> choices;
  for (std::string_view rest = flag.choices; !rest.empty();) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    choices.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return choices;
}

char letter_for(const Flag& flag, Command command) noexcept {
  if (!belongs_to(flag, command)) return 0;
  for (const Flag& other : kFlags) {
    if (&other == &flag) return flag.letter;
    if (other.letter == flag.letter && belongs_to(other, command)) return 0;
  }
  return flag.letter;
}

}  // namespace winerr::cli
