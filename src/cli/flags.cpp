#include "flags.h"

#include <charconv>

namespace winerr::cli {
namespace {

constexpr CommandSet kLookup = set_of(Command::lookup);
constexpr CommandSet kSearch = set_of(Command::search);
constexpr CommandSet kList = set_of(Command::list);
constexpr CommandSet kExplain = set_of(Command::explain);

std::string_view set_limit(Options& options, std::string_view value) {
  const char* end = value.data() + value.size();
  const auto [at, error] = std::from_chars(value.data(), end, options.limit);
  return error == std::errc() && at == end && options.limit > 0 ? "" : "write a number from 1 on";
}

std::string_view set_color(Options& options, std::string_view value) {
  options.color = value == "always"  ? When::always
                  : value == "never" ? When::never
                                     : When::automatic;
  return {};
}

constexpr Flag kFlags[] = {
    {"long", 0, "", "", kLookup, "the full answer, for several queries too",
     [](Options& o, std::string_view) {
       o.detail = Detail::full;
       return std::string_view{};
     }},
    {"short", 0, "", "", kLookup, "one line, for a single query too",
     [](Options& o, std::string_view) {
       o.detail = Detail::line;
       return std::string_view{};
     }},
    {"all", 'a', "", "", kLookup | kExplain, "every meaning, not only the best and its rivals",
     [](Options& o, std::string_view) {
       o.all = true;
       return std::string_view{};
     }},
    {"first", 0, "", "", kLookup | kExplain, "only the best meaning",
     [](Options& o, std::string_view) {
       o.first = true;
       return std::string_view{};
     }},
    {"space", 's', "SPACE", "win32|hresult|ntstatus|bugcheck|exception|other", kEveryCommand,
     "only meanings in this space",
     [](Options& o, std::string_view v) {
       o.space = space_named(v);
       return std::string_view{};
     }},
    {"header", 0, "NAME", "", kSearch | kList, "only rows of this header, such as winerror.h",
     [](Options& o, std::string_view v) {
       o.header = v;
       return std::string_view{};
     }},
    {"limit", 'n', "N", "", kSearch | kList, "at most N rows (search: 20)", set_limit},
    {"json", 0, "", "", kLookup | kSearch | kList | kExplain, "one JSON object a line",
     [](Options& o, std::string_view) {
       o.format = Format::json;
       return std::string_view{};
     }},
    {"csv", 0, "", "", kLookup | kSearch | kList | kExplain,
     "comma-separated values with a header line",
     [](Options& o, std::string_view) {
       o.format = Format::csv;
       return std::string_view{};
     }},
    {"format", 'f', "TEMPLATE", "", kLookup | kSearch | kList | kExplain,
     "each meaning as TEMPLATE says: '{hex} {symbol}'",
     [](Options& o, std::string_view v) {
       o.format = Format::pattern;
       o.pattern = v;
       return std::string_view{};
     }},
    {"color", 0, "WHEN", "auto|always|never", kEveryCommand, "color: on a terminal unless told",
     set_color},
    {"quiet", 'q', "", "", kEveryCommand, "print nothing, only set the exit status",
     [](Options& o, std::string_view) {
       o.quiet = true;
       return std::string_view{};
     }},
    {"help", 'h', "", "", kEveryCommand, "this help",
     [](Options& o, std::string_view) {
       o.command = Command::help;
       return std::string_view{};
     }},
    {"version", 'V', "", "", kEveryCommand, "the version and the number of codes",
     [](Options& o, std::string_view) {
       o.command = Command::version;
       return std::string_view{};
     }},
};

constexpr CommandName kCommandNames[] = {
    {Command::lookup, "", "QUERY...", "what codes or names mean"},
    {Command::search, "search", "WORDS...", "find codes by what they are about"},
    {Command::explain, "explain", "QUERY...", "the article: causes, what to do"},
    {Command::list, "list", "[GLOB]", "the table itself"},
};

}  // namespace

std::span<const Flag> flags() noexcept { return kFlags; }
std::span<const CommandName> command_names() noexcept { return kCommandNames; }

}  // namespace winerr::cli
