#include "topics.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "context.h"
#include "text_lists.h"
#include "winerr/detail/ascii.h"
#include "word_table.h"

namespace winerr::detail {
namespace {

constexpr std::string_view kRemoteAccessWords[] = {
    "ras", "rasman", "rasdial", "rasclient", "vpn",   "dial",  "dialed", "dialup",
    "ppp", "pptp",   "l2tp",    "sstp",      "ikev2", "modem", "pppoe",  "remoteaccess"};

constexpr std::string_view kOtherTopics[] = {
    "mysql",      "mysqld",      "innodb",      "mariadb",   "oracle",     "cuda",
    "opengl",     "gl",          "soap",        "vulkan",    "modbus",     "snmp",
    "ipmi",       "curl",        "grpc",        "steam",     "itunes",     "adobe",
    "i2c",        "segfault",    "makefile",    "gcc",       "nginx",      "redis",
    "mongodb",    "javac",       "linux",       "roblox",    "discord",    "spotify",
    "netflix",    "nintendo",    "playstation", "epson",     "canon",      "labview",
    "matlab",     "bacnet",      "profibus",    "zigbee",    "mcafee",     "norton",
    "symantec",   "kaspersky",   "avast",       "qemu",      "vix",        "kafka",
    "cudnn",      "openal",      "midi",        "mci",       "widevine",   "unzip",
    "vba",        "bluetooth",   "autoit",      "photoshop", "xbox",       "android",
    "adb",        "rsync",       "psn",         "nfs",       "dovecot",    "slapd",
    "bdb",        "sybase",      "informix",    "isam",      "cassandra",  "activemq",
    "rabbitmq",   "thrift",      "http2",       "quic",      "websocket",  "avrdude",
    "esptool",    "openocd",     "arduino",     "gps",       "xcode",      "safari",
    "netscape",   "silverlight", "lua",         "jni",       "aws",        "gcp",
    "stripe",     "facebook",    "twitter",     "zoom",      "slack",      "telegram",
    "twilio",     "paypal",      "jira",        "hulu",      "disney",     "ubisoft",
    "minecraft",  "fortnite",    "valorant",    "iphone",    "ios",        "macos",
    "samsung",    "sony",        "roku",        "sonos",     "salesforce", "kubelet",
    "kubernetes", "terraform",   "ora",         "eset",      "quickbooks", "lotus",
    "sdl",        "canbus",      "whatsapp",    "instagram", "youtube",    "twitch",
    "wordpress",  "drupal",      "magento",     "cups",      "sane",       "twain",
    "brother",    "lexmark",     "xerox",       "kicked",    "creative",   "gpg",
    "gnupg",      "keyserver",   "tns",         "asterisk",  "freeswitch", "haproxy",
    "varnish",    "squid",       "ceph",        "glusterfs", "drbd",       "mdadm",
    "storcli",    "megaraid",    "smartctl",    "zookeeper", "hbase",      "couchdb",
    "influxdb",   "memcached",   "etcd",        "fortigate", "netezza",    "vertica",
    "teradata",   "snowflake",   "opcua",       "codesys",   "sinumerik",  "fanuc",
    "heidenhain", "mqtt",        "coap",        "zwave",     "knx",        "bgp",
    "ospf",       "rtsp",        "rtmp",        "nvenc",     "opencl",     "vaapi",
    "alsa",       "pulseaudio",  "cloudflare",  "nvml"};
/// Their errors are small: "LDAP bind failed with error 1326" is one of Windows. PsExec's "cmd.exe
/// exited on APP01 with error code 3" tells an exit status.
constexpr std::string_view kTopicsOfSmallErrors[] = {
    "ldap",    "kerberos", "krb5",   "kdc",     "sqlstate", "sftp", "winscp", "usb",
    "usbstor", "smart",    "exited", "systemd", "krb5kdc",  "ftp",  "xfs",    "ext4",
    "btrfs",   "zfs",      "nvme",   "zio",     "vdev",     "xhci", "ehci"};
constexpr Code kLastSmallError = 255;

/// Whose a word is, that may be in a line about somebody else's errors.
enum class Topic : std::uint8_t { none, others, small };  // small: of errors up to kLastSmallError

constexpr std::size_t kTopicSlots = 512;
static_assert((std::size(kOtherTopics) + std::size(kTopicsOfSmallErrors)) * 2 < kTopicSlots);

constexpr auto kTopics = [] {
  WordTable<Topic, kTopicSlots> topics;
  for (const std::string_view word : kOtherTopics) topics.add(word, Topic::others);
  for (const std::string_view word : kTopicsOfSmallErrors) topics.add(word, Topic::small);
  return topics;
}();

/// The first two letters of these, by the five low bits of a letter's byte, so in any case: a bit
/// for the second in the entry of the first. Most words of a line are known for others by it.
constexpr std::array<std::uint32_t, 32> kFirstTwo = [] {
  std::array<std::uint32_t, 32> firsts{};
  const auto add = [&firsts](std::string_view word) {
    firsts[word[0] & 31] |= std::uint32_t{1} << (word[1] & 31);
  };
  std::ranges::for_each(kOtherTopics, add);
  std::ranges::for_each(kTopicsOfSmallErrors, add);
  return firsts;
}();
bool may_begin_topic(std::string_view word) noexcept {
  return word.size() > 1 && (kFirstTwo[word[0] & 31] >> (word[1] & 31) & 1) != 0;
}

/// Beginnings of words that tell of a failure or a result.
constexpr std::string_view kFailureWords[] = {
    "err",   "fail",     "fatal",      "hr",      "code",    "status", "exit",    "ret",
    "rc",    "result",   "except",     "crash",   "abort",   "warn",   "denied",  "cannot",
    "could", "unable",   "invalid",    "refused", "reject",  "stop",   "gle",     "ntstatus",
    "win32", "terminat", "unexpected", "gave",    "problem", "reason", "bugcheck"};

/// Beginnings of words that say that something did not work, and short ones.
constexpr std::string_view kRefusals[] = {
    "err",    "fail",     "cannot", "could",   "unable",  "unavail", "denied",
    "refus",  "invalid",  "reset",  "abort",   "closed",  "timed",   "timeout",
    "locked", "miss",     "bad",    "wrong",   "unknown", "insuff",  "exist",
    "reject", "disabled", "expire", "unreach", "forbid",  "disconn", "broke"};
constexpr std::string_view kShortRefusals[] = {
    "t" /* of "can't" */, "not", "no", "use", "gone", "lost", "full", "too"};

/// The same in German, French, Spanish, Portuguese, Italian and Dutch.
constexpr std::string_view kForeignRefusals[] = {"fehl",   "verweig", "deneg", "negad", "nicht",
                                                 "imposs", "introuv", "konnt", "geweig"};

/// Whether a word of the line before `first`, as far as the context reaches, passes the test.
template <typename Test>
bool any_word_before(std::string_view text, std::size_t first, Test test,
                     std::size_t reach = kContextBytes) noexcept {
  const std::size_t floor = first > reach ? first - reach : 0;
  std::size_t at = first;
  while (at > floor && text[at - 1] != '\n') {
    if (!is_letter_or_digit(text[at - 1])) {
      --at;
      continue;
    }
    const std::size_t last = at;
    while (at > floor && is_letter_or_digit(text[at - 1])) --at;
    if (test(text.substr(at, last - at))) return true;
  }
  return false;
}

/// "cuda" of "cudaErrorMemoryAllocation": what stands before the first capital within a word.
std::string_view first_part(std::string_view word) noexcept {
  std::size_t last = 1;
  while (last < word.size() && !(is_upper(word[last]) && is_lower(word[last - 1]))) ++last;
  return word.substr(0, last);
}

bool is_topic_of_others(std::string_view word, Code code) noexcept {
  if (word.size() > kMaxWord) return false;
  const Topic topic = kTopics.find(word);
  return topic == Topic::others || (topic == Topic::small && code <= kLastSmallError);
}

/// Whether a word, or one that a capital begins within it ("lastError"), begins with any of these.
template <std::size_t kCount>
bool begins_with_any(std::string_view word, const std::string_view (&beginnings)[kCount]) noexcept {
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (at > 0 && (!is_upper(word[at]) || !is_lower(word[at - 1]))) continue;
    const std::string_view rest = word.substr(at);
    if (std::ranges::any_of(beginnings, [rest](std::string_view beginning) {
          return starts_with_ignoring_case(rest, beginning);
        })) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_about_remote_access(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first,
                         [](std::string_view word) { return is_any(word, kRemoteAccessWords); });
}

bool is_about_others(std::string_view text, std::size_t first, Code code) noexcept {
  return any_word_before(text, first, [text, code](std::string_view word) {
    if (!may_begin_topic(word)) return false;
    const std::string_view part = first_part(word);
    if (!is_topic_of_others(part, code) &&
        (part.size() == word.size() || !is_topic_of_others(word, code))) {
      return false;
    }
    // "steam_api.dll" is part of any game, "C:\\arduino\\x.exe" a program of Windows.
    const auto at = static_cast<std::size_t>(word.data() - text.data());
    const std::string_view behind = text.substr(at + word.size());
    if (behind.starts_with("_api") || behind.starts_with(".dll")) return false;
    return at == 0 || text[at - 1] != '\\';
  });
}

bool tells_failed_call(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first, [](std::string_view word) {
    return equal_ignoring_case(word, "failed") || equal_ignoring_case(word, "win32");
  });
}

bool tells_failure(std::string_view text, std::size_t first, std::size_t reach) noexcept {
  const auto tells = [](std::string_view word) {
    return begins_with_any(word, kRefusals) || is_any(word, kShortRefusals) ||
           begins_with_any(word, kForeignRefusals);
  };
  return any_word_before(text, first, tells, reach);
}

bool tells_closing(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first, [](std::string_view word) {
    constexpr std::string_view kBeginnings[] = {"clos", "disconn", "websocket"};
    return begins_with_any(word, kBeginnings);
  });
}

bool tells_loading(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first, [](std::string_view word) {
    constexpr std::string_view kWords[] = {"load", "loading"};
    return is_any(word, kWords) || starts_with_ignoring_case(word, "loadlibrary");
  });
}

bool tells_winhttp(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first, [](std::string_view word) {
    return starts_with_ignoring_case(word, "winhttp");
  });
}

bool tells_sql_server(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first, [](std::string_view word) {
    return equal_ignoring_case(word, "sql") || equal_ignoring_case(word, "provider");
  });
}

bool tells_windows_function(std::string_view text, std::size_t first) noexcept {
  return any_word_before(text, first, [text, first](std::string_view word) {
    constexpr int kLeastHumps = 2;
    int humps = 0;
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
      if (is_upper(word[at]) && is_lower(word[at + 1])) ++humps;
    }
    const auto last = static_cast<std::size_t>(word.data() + word.size() - text.data());
    return humps >= kLeastHumps && is_upper(word.front()) &&
           (last == first || text.substr(last, 1) == "(" || text.substr(last, 7) == " failed");
  });
}

bool tells_exception(std::string_view text, std::size_t first) noexcept {
  return any_word_before(
      text, first, [](std::string_view word) { return equal_ignoring_case(word, "exception"); });
}

bool is_about_failure(std::string_view text, std::size_t first, std::size_t last) noexcept {
  const auto tells_failure = [](std::string_view word) {
    return begins_with_any(word, kFailureWords);
  };
  if (any_word_before(text, first, tells_failure)) return true;
  constexpr std::size_t kBehind = 48;
  const std::string_view behind = text.substr(last, kBehind);
  const std::string_view line = behind.substr(0, behind.find('\n'));
  return any_word_before(line, line.size(), tells_failure);
}

}  // namespace winerr::detail
