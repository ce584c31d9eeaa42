// Writes a log of mixed families to standard output, for annotate_bench.sh.
//
//   log_generator SEED BYTES
//
// The same seed, size and table give the same bytes. Of each hundred lines ten hold a code and
// three another 0x number; where in the hundred they stand is random. The log ends with a whole
// hundred, so it is some kilobytes longer than asked for. Codes are drawn with a long tail: the
// n-th of the list has 1/n of the share of the first, so some are on every page and thousands
// come once in the log. The last line on standard error tells how many lines there are.

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "winerr/catalog.h"

namespace {

using winerr::Code;

/// SplitMix64. The distributions of <random> give other numbers in other libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t value = state_ += 0x9E3779B97F4A7C15;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
  }

  std::uint32_t below(std::size_t limit) {
    return static_cast<std::uint32_t>(((next() >> 32) * limit) >> 32);
  }

  /// An index below `limit`, i with a probability near 1 / (i + 1).
  std::size_t long_tail(std::size_t limit) {
    const double even = static_cast<double>(next() >> 11) * 0x1p-53;
    return static_cast<std::size_t>(std::pow(static_cast<double>(limit), even)) - 1;
  }

  template <typename List>
  const auto& pick(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::uint64_t state_;
};

// ---- The codes

/// What people meet most, commonest first.
constexpr Code kCommon[] = {0x80070005, 0x80004005, 0xC0000005, 0x80070002, 0x80070643, 0x800F0805,
                            0x80070057, 0x8024402C, 0xC0000135, 0x80240438, 0x800706BA, 0xC0000022,
                            0x80070490, 0x8007000D, 0x80131500, 0x80004002, 0x800F081F, 0x80072EE2,
                            0xC0000409, 0x80070422, 0x80070020, 0xC000006D, 0x80070003, 0x800F0922,
                            0x80073712, 0x80070070, 0x8009030C, 0xC0000374, 0x80244022, 0x8007000E};
constexpr Code kCommonSmall[] = {5,    2,    1603, 32,    3,   1722, 10061, 87,  1053, 1326,
                                 1618, 1060, 112,  10054, 126, 53,   1450,  193, 995,  1068};

struct Codes {
  std::vector<Code> failures;  ///< HRESULTs and NTSTATUSes
  std::vector<Code> small;     ///< Win32, decimal
  std::vector<std::string_view> symbols;
};

Codes codes_of(const winerr::Catalog& catalog, Random& random) {
  Codes codes{{std::begin(kCommon), std::end(kCommon)},
              {std::begin(kCommonSmall), std::end(kCommonSmall)},
              {}};
  for (const winerr::Row& row : catalog.rows()) {
    const std::string_view symbol = catalog.symbol(row);
    const winerr::Space space = row.space();
    if (symbol.empty() || row.outcome() != winerr::Outcome::failure) continue;
    // From 400 to 599 they look like what a web server says.
    const bool is_win32 = space == winerr::Space::win32 && row.code < 16000 && row.code / 200 != 2;
    const bool is_failure = row.code >= 0x80000000 &&
                            (space == winerr::Space::hresult || space == winerr::Space::ntstatus);
    if (is_win32) codes.small.push_back(row.code);
    if (is_failure) codes.failures.push_back(row.code);
    if ((is_win32 || is_failure) &&
        (symbol.starts_with("ERROR_") || symbol.starts_with("STATUS_") ||
         symbol.find("_E_") != std::string_view::npos)) {
      codes.symbols.push_back(symbol);
    }
  }
  const auto shuffle = [&random](auto first, auto last) {
    for (auto left = last - first; left > 1; --left) {
      std::swap(first[left - 1], first[random.below(static_cast<std::size_t>(left))]);
    }
  };
  shuffle(codes.failures.begin() + std::size(kCommon), codes.failures.end());
  shuffle(codes.small.begin() + std::size(kCommonSmall), codes.small.end());
  shuffle(codes.symbols.begin(), codes.symbols.end());
  return codes;
}

// ---- The lines
//
// In a template, % and a letter stand for: t d h time stamps; m n N numbers of up to 3, 4 and 7
// digits; o two hex digits; p process id; g GUID; f file; s service; u user; c component;
// a IPv4 address; v version; w words of prose; % two percent signs. Codes: H D U hex, negative,
// unsigned; B bare hex; W small decimal; S symbol. x is a 0x number that is none.

constexpr std::string_view kPlain[] = {
    "%t, Info                  CBS    Appl: Package: "
    "Package_%m_for_KB50%n~31bf3856ad364e35~amd64~~%v",
    "%t, Info                  CBS    Session: 3084%N_%N initialized by client %c.",
    "%t, Info                  CSI    0000%n Performing %m operations; %m are not lock/unlock",
    "%t, Info                  DISM   PID=%p TID=%p %w - CDISMProviderStore::GetProvider",
    "%t %a GET /%c/%c.aspx id=%N 443 CORP\\%u %a Mozilla/5.0 200 0 0 %m",
    "%t %a POST /api/v2/%c %g 443 - %a curl/8.0 201 0 0 %n",
    "%dZ INFO  [worker-%m] com.contoso.%c.Service - request %g took %m ms",
    "%dZ DEBUG [worker-%m] com.contoso.%c.Cache - hit ratio 0.%n, %N entries, %w",
    "%dZ WARN  [http-%m] com.contoso.%c.Pool - waited %n ms, %m of %m in use",
    "{\"time\":\"%dZ\",\"level\":\"info\",\"component\":\"%c\",\"pid\":%p,\"ms\":%m,\"msg\":\"%"
    "w\"}",
    "MSI (s) (%o:%o) [%h]: Executing op: ComponentRegister({%g})",
    "MSI (s) (%o:%o) [%h]: Property(S): %c = %f",
    "<![LOG[%w]LOG]!><time=\"%h+000\" date=\"11-24-2026\" component=\"%c\" type=\"1\" "
    "thread=\"%p\">",
    "%t [%p.%p] %c: connection from %a:%n accepted, session %g",
    "Information,%t,%s,%n,None,\"The %s service is running after %m ms.\"",
    "%dZ %c[%p]: volume {%g} has %N clusters free",
    "%t     %p  TailFollower: %f rotated, offset %N",
    "%t\t%p\t%p\tAgent\t  * Added update {%g}.%m",
};

constexpr std::string_view kHexNumbers[] = {
    "%t, Info                  CSI    0000%n Created NT transaction (seq %m) result 0x00000000, "
    "handle @%x",
    "%dZ DEBUG [worker-%m] com.contoso.%c.Native - mapped %f at %x, flags: 0x2",
    "%t [%p.%p] %c: thread started at address %x, stack base %x, %w",
};

constexpr std::string_view kCodes[] = {
    // HRESULTs and NTSTATUSes in hex: 12 of 26
    "%t, Info                  CBS    Failed to open Package_for_KB50%n~31bf3856ad364e35~amd64~~%v "
    "[HRESULT = %H]",
    "%t, Error                 CBS    Exec: processing ended. Session: 3084%N_%N, hr: %H",
    "%t, Error                 DISM   PID=%p TID=%p %w - CDISMPackageManager::Open(hr:%H)",
    "%dZ ERROR [worker-%m] com.contoso.%c.Service - request %g failed with %H",
    "%dZ ERROR [http-%m] System.Runtime.InteropServices.COMException (%H): %w",
    "{\"time\":\"%dZ\",\"level\":\"error\",\"component\":\"%c\",\"hresult\":\"%H\",\"msg\":\"%w\"}",
    "<![LOG[%w. Error = %H]LOG]!><time=\"%h+000\" date=\"11-24-2026\" component=\"%c\" type=\"3\">",
    "%t\t%p\t%p\tAgent\t  * WARNING: %w, update {%g}, error = %H",
    "Error,%t,Application Error,1000,\"Faulting application name: %c.exe, version: %v, Exception "
    "code: %H\"",
    "%t [%p.%p] %c: NtCreateFile(%f) gave status %H for user %u",
    "Warning,%t,%s,%n,None,\"The session {%g} of %u ended with error %H.\"",
    "<Data Name='TargetUserName'>%u</Data><Data Name='Status'>%H</Data><Data "
    "Name='IpAddress'>%a</Data>",
    // signed and unsigned decimals: 3
    "%dZ ERROR [runner-%m] %c: %f exited with code %D after %n ms",
    "{\"time\":\"%dZ\",\"level\":\"error\",\"component\":\"%c\",\"exitCode\":%D,\"msg\":\"%w\"}",
    "%t Task \"\\Contoso\\%c\" of %u, instance {%g}, ended with return code %U.",
    // bare hex: 1
    "%t %p  %p  ProtocolTalker  *FAILED* [%B] SyncUpdates of %c, service {%g}",
    // symbols: 4
    "%t [%p.%p] %c: %w on %f: %S",
    "[2026/11/24 %h,  2] smbd(%p): request of %u from %a ended with %S",
    "%dZ ERROR [worker-%m] com.contoso.%c.Store - %S while writing %f",
    "%t %c: HRESULT_FROM_WIN32(%S) #%N# from DirectFileSystemProvider",
    // small decimals: 6
    "%t [%p.%p] %c: CreateFile(%f) failed with error %W, user %u",
    "%dZ ERROR [worker-%m] %c: OSError: [WinError %W] %w: '%f'",
    "%dZ ERROR %c::store: could not rename %f to %f (os error %W)",
    "Error,%t,Service Control Manager,7000,None,\"The %s service did not start, error: %%%W\"",
    "MSI (s) (%o:%o) [%h]: Product %c, {%g}: error code %W",
    "%t %c: GetLastError() = %W after %n calls for %a, %w",
};

constexpr std::string_view kFiles[] = {"C:\\Windows\\System32\\drivers\\ndis.sys",
                                       "C:\\Program Files\\Contoso\\Agent\\agent.dll",
                                       "D:\\data\\2026\\11\\orders.mdf",
                                       "C:\\ProgramData\\Contoso\\cache\\index.db",
                                       "\\\\fs01\\share\\reports\\november.xlsx",
                                       "C:\\inetpub\\logs\\W3SVC1\\u_ex.log",
                                       "C:\\Users\\kim\\AppData\\Local\\Temp\\a.tmp",
                                       "E:\\backup\\full\\catalog.bin"};
constexpr std::string_view kServices[] = {
    "Windows Update", "Print Spooler", "Contoso Agent",          "Task Scheduler",
    "DNS Client",     "Workstation",   "Cryptographic Services", "Windows Search"};
constexpr std::string_view kUsers[] = {"kim", "lena", "svc-backup", "maria", "jdoe", "bob", "amir"};
constexpr std::string_view kComponents[] = {"Orders",  "Scheduler", "Storage", "TSManager",
                                            "Billing", "ScanAgent", "Indexer", "Gateway",
                                            "Replica", "Inventory", "Policy",  "Transport"};
constexpr std::string_view kProse[] = {
    "waiting for the next batch", "state is unchanged",    "cache is warm",
    "queue has room again",       "lease was renewed",     "nothing left to do",
    "copy was skipped",           "snapshot is consistent"};

class LogWriter {
 public:
  LogWriter(Random& random, const Codes& codes) : random_(random), codes_(codes) {}

  /// One line, with its line feed, to the end of `out`.
  void append_line(std::string_view form, std::string& out) {
    milliseconds_ += random_.below(21);
    is_upper_ = random_.below(3) == 0;
    while (true) {
      const std::size_t mark = std::min(form.find('%'), form.size());
      out += form.substr(0, mark);
      if (mark == form.size()) break;
      append_field(form[mark + 1], out);
      form.remove_prefix(mark + 2);
    }
    out += '\n';
  }

 private:
  void append_field(char field, std::string& out) {
    switch (field) {
      case '%': out += "%%"; break;
      case 't': append_time(' ', false, out); break;
      case 'd': append_time('T', true, out); break;
      case 'h': append_clock(true, out); break;
      case 'm': append_number(1 + random_.below(255), out); break;
      case 'n': append_number(1000 + random_.below(9000), out); break;
      case 'N': append_number(1000 + random_.below(9'000'000), out); break;
      case 'p': append_number(4 * (100 + random_.below(4000)), out); break;
      case 'g': append_guid(out); break;
      case 'o': append_hex(random_.next(), 2, out); break;
      case 'f': out += random_.pick(kFiles); break;
      case 's': out += random_.pick(kServices); break;
      case 'u': out += random_.pick(kUsers); break;
      case 'c': out += random_.pick(kComponents); break;
      case 'w': out += random_.pick(kProse); break;
      case 'a': append_address(out); break;
      case 'v': append_version(out); break;
      case 'x':
        out += "0x00007ff";
        append_hex(random_.next(), 9, out);
        break;
      case 'H':
        out += "0x";
        append_hex(pick_code(codes_.failures), 8, out);
        break;
      case 'B': append_hex(pick_code(codes_.failures), 8, out); break;
      case 'D': append_number(static_cast<std::int32_t>(pick_code(codes_.failures)), out); break;
      case 'U': append_number(pick_code(codes_.failures), out); break;
      case 'W': append_number(pick_code(codes_.small), out); break;
      case 'S': out += codes_.symbols[random_.long_tail(codes_.symbols.size())]; break;
      default: break;
    }
  }

  Code pick_code(const std::vector<Code>& list) { return list[random_.long_tail(list.size())]; }

  template <typename Number>
  static void append_number(Number number, std::string& out) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
  }

  static void append_padded(std::uint64_t number, std::size_t width, std::string& out) {
    const std::size_t first = out.size();
    out.append(width, '0');
    for (std::size_t i = first + width; i-- > first; number /= 10) {
      out[i] = static_cast<char>('0' + number % 10);
    }
  }

  void append_hex(std::uint64_t number, std::size_t width, std::string& out) {
    const char* const digits = is_upper_ ? "0123456789ABCDEF" : "0123456789abcdef";
    const std::size_t first = out.size();
    out.append(width, '0');
    for (std::size_t i = first + width; i-- > first; number >>= 4) out[i] = digits[number & 15];
  }

  void append_guid(std::string& out) {
    const std::size_t first = out.size();
    append_hex(random_.next(), 16, out);
    append_hex(random_.next(), 16, out);
    for (const std::size_t dash : {20U, 16U, 12U, 8U}) out.insert(first + dash, 1, '-');
  }

  void append_address(std::string& out) {
    out += "10.";
    append_number(random_.below(256), out);
    out += '.';
    append_number(random_.below(256), out);
    out += '.';
    append_number(1 + random_.below(254), out);
  }

  void append_version(std::string& out) {
    out += "10.0.";
    append_number(17763 + random_.below(9000), out);
    out += '.';
    append_number(1 + random_.below(4000), out);
  }

  void append_time(char between, bool with_milliseconds, std::string& out) {
    constexpr std::uint64_t kDay = 86'400'000;
    using std::chrono::sys_days;
    const std::chrono::year_month_day date =
        sys_days{std::chrono::year{2026} / 1 / 5} +
        std::chrono::days(static_cast<std::int64_t>(milliseconds_ / kDay));
    append_padded(static_cast<std::uint64_t>(static_cast<int>(date.year())), 4, out);
    out += '-';
    append_padded(static_cast<unsigned>(date.month()), 2, out);
    out += '-';
    append_padded(static_cast<unsigned>(date.day()), 2, out);
    out += between;
    append_clock(with_milliseconds, out);
  }

  void append_clock(bool with_milliseconds, std::string& out) {
    append_padded(milliseconds_ / 3'600'000 % 24, 2, out);
    out += ':';
    append_padded(milliseconds_ / 60'000 % 60, 2, out);
    out += ':';
    append_padded(milliseconds_ / 1000 % 60, 2, out);
    if (!with_milliseconds) return;
    out += '.';
    append_padded(milliseconds_ % 1000, 3, out);
  }

  Random& random_;
  const Codes& codes_;
  std::uint64_t milliseconds_ = 0;  ///< since the log began
  bool is_upper_ = false;           ///< hex digits of this line
};

/// Which kind each line of a hundred is.
class Hundred {
 public:
  static constexpr std::size_t kSize = 100;
  static constexpr std::size_t kCodeLines = 10;
  static constexpr std::size_t kHexLines = 3;
  enum class Kind : std::uint8_t { plain, hex, code };

  Hundred() {
    kinds_.fill(Kind::plain);
    std::fill_n(kinds_.begin(), kCodeLines, Kind::code);
    std::fill_n(kinds_.begin() + kCodeLines, kHexLines, Kind::hex);
  }

  const std::array<Kind, kSize>& shuffle(Random& random) {
    for (std::size_t left = kSize; left > 1; --left) {
      std::swap(kinds_[left - 1], kinds_[random.below(left)]);
    }
    return kinds_;
  }

 private:
  std::array<Kind, kSize> kinds_;
};

std::uint64_t read_argument(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t size = argc == 3 ? read_argument(argv[2]) : 0;
  if (size == 0) {
    std::fputs("usage: log_generator SEED BYTES\n", stderr);
    return 2;
  }
  Random random(read_argument(argv[1]));
  const Codes codes = codes_of(winerr::builtin(), random);
  LogWriter writer(random, codes);
  Hundred hundred;
  std::string text;
  std::uint64_t written = 0;
  std::uint64_t lines = 0;
  while (written < size) {
    text.clear();
    for (const Hundred::Kind kind : hundred.shuffle(random)) {
      switch (kind) {
        case Hundred::Kind::plain: writer.append_line(random.pick(kPlain), text); break;
        case Hundred::Kind::hex: writer.append_line(random.pick(kHexNumbers), text); break;
        case Hundred::Kind::code: writer.append_line(random.pick(kCodes), text); break;
      }
    }
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
      std::perror("log_generator");
      return 2;
    }
    written += text.size();
    lines += Hundred::kSize;
  }
  if (std::fflush(stdout) != 0) {
    std::perror("log_generator");
    return 2;
  }
  std::fprintf(stderr, "%llu lines, %llu with a code, %llu bytes\n",
               static_cast<unsigned long long>(lines),
               static_cast<unsigned long long>(lines / Hundred::kSize * Hundred::kCodeLines),
               static_cast<unsigned long long>(written));
  return 0;
}
