#include "examples.h"

namespace winerr::cli {
namespace {

constexpr Example kExamples[] = {
    {Command::lookup, "winerr 0x80070005", "one code, the full answer"},
    {Command::lookup, "winerr -1073741515 1603 E_FAIL", "several, a line each"},
    {Command::lookup, "winerr 'BugCheck 9F'", "as a log or a blue screen prints it"},
    {Command::explain, "winerr explain 0x800F081F", "causes and what to do"},
    {Command::search, "winerr search vpn wrong password", "no code at hand, only words"},
    {Command::list, "winerr list --space bugcheck", "all stop codes"},
    {Command::annotate, "winerr annotate CBS.log | less -R", "a log with its codes named"},
    {Command::annotate, "tail -f app.log | winerr annotate", "as it grows", false},
    {Command::annotate, "winerr annotate -o -C 2 *.log", "codes with the lines around", false},
    {Command::annotate, "winerr annotate --json setup.log", "each code as an object", false},
    {Command::run, "winerr run -- setup.exe /quiet", "what its exit status means"},
    {Command::run, "winerr run --github -- ./test", "as an annotation in CI", false},
    {Command::scan, "winerr scan -r --html report.html logs", "what is in a folder of logs"},
    {Command::scan, "winerr scan --by hour app.log", "when it happened", false},
    {Command::scan, "winerr scan --json app.log.gz", "counts for programs", false},
    {Command::lookup, "winerr 5 -m kernelbase.dll --lang de", "what Windows itself says"},
    {Command::messages, "winerr messages kernelbase.dll", "all that it says", false},
    {Command::messages, "winerr messages System32 --lang fr", "all in a folder, in French", false},
    {Command::messages, "winerr messages x.dll --code E_FAIL", "one code, in any spelling", false},
};

}  // namespace

std::span<const Example> examples() noexcept { return kExamples; }

}  // namespace winerr::cli
