#include <algorithm>
#include <optional>

#include "ask_system.h"
#include "encoding_win32.h"
#include "windows_api.h"

namespace winerr::cli {
namespace {

/// Modules with message tables of their own, in System32. "system" is the table that
/// FormatMessage knows by itself.
constexpr std::wstring_view kModules[] = {
    L"system",       L"ntdll.dll",    L"netmsg.dll",   L"wininet.dll", L"winhttp.dll",
    L"msobjs.dll",   L"wuaueng.dll",  L"mprmsg.dll",   L"pdh.dll",     L"qmgr.dll",
    L"ntdsbmsg.dll", L"activeds.dll", L"wsecedit.dll", L"mferror.dll",
};

/// A module loaded for its resources only: no code of it runs.
class Module {
 public:
  explicit Module(std::wstring_view name) {
    if (name == kModules[0]) return;
    module_ = LoadLibraryExW(
        std::wstring(name).c_str(), nullptr,
        LOAD_LIBRARY_AS_DATAFILE | LOAD_LIBRARY_AS_IMAGE_RESOURCE | LOAD_LIBRARY_SEARCH_SYSTEM32);
  }
  ~Module() {
    if (module_ != nullptr) FreeLibrary(module_);
  }
  Module(const Module&) = delete;
  Module& operator=(const Module&) = delete;

  [[nodiscard]] HMODULE get() const noexcept { return module_; }

 private:
  HMODULE module_ = nullptr;
};

/// A language and the number that FormatMessage wants for it.
struct Language {
  std::wstring tag;
  LANGID id;
};

std::optional<Language> language_of(const std::wstring& tag) {
  const LCID locale = LocaleNameToLCID(tag.c_str(), LOCALE_ALLOW_NEUTRAL_NAMES);
  const LANGID id = LANGIDFROMLCID(locale);
  // A tag without a number of its own, as of a language that is installed later, has this one.
  if (locale == 0 || locale == LOCALE_CUSTOM_UNSPECIFIED) return std::nullopt;
  return Language{tag, id};
}

/// The user's languages, most wanted first, and English, which most texts exist in.
std::vector<Language> languages_of_user() {
  std::vector<Language> languages;
  ULONG count = 0;
  ULONG size = 0;
  std::wstring tags;
  if (GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &count, nullptr, &size) != 0 && size > 0) {
    tags.resize(size);
    if (GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &count, tags.data(), &size) == 0) {
      tags.clear();
    }
  }
  // One tag after the other, a NUL behind each and another one at the end.
  for (const wchar_t* tag = tags.c_str(); *tag != L'\0'; tag += std::wstring_view(tag).size() + 1) {
    if (const auto language = language_of(tag)) languages.push_back(*language);
  }
  if (std::ranges::none_of(languages, [](const Language& l) { return l.tag == L"en-US"; })) {
    languages.push_back({L"en-US", MAKELANGID(LANG_ENGLISH, SUBLANG_ENGLISH_US)});
  }
  // Tables without a language; FormatMessage also looks here for what it finds best.
  languages.push_back({L"", 0});
  return languages;
}

/// LF for CR LF, and nothing at the end.
std::wstring tidy(std::wstring_view text) {
  while (!text.empty() && (text.back() == L'\r' || text.back() == L'\n' || text.back() == L' ')) {
    text.remove_suffix(1);
  }
  std::wstring tidied(text);
  std::erase(tidied, L'\r');
  return tidied;
}

std::string text_from(HMODULE module, Code code, LANGID language) {
  wchar_t* buffer = nullptr;
  const DWORD source = module == nullptr ? FORMAT_MESSAGE_FROM_SYSTEM : FORMAT_MESSAGE_FROM_HMODULE;
  const DWORD length =
      FormatMessageW(source | FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_IGNORE_INSERTS,
                     module, code, language, reinterpret_cast<wchar_t*>(&buffer), 0, nullptr);
  if (length == 0) return {};
  std::string text = to_utf8(tidy({buffer, length}));
  LocalFree(buffer);
  return text;
}

}  // namespace

std::string live_message_problem(std::string_view language) {
  if (language.empty() || language_of(to_wide(language))) return {};
  return "--lang '" + std::string(language) + "': no language of Windows, such as de-DE";
}

std::vector<LiveMessage> live_messages(Code code, std::string_view language) {
  std::vector<Language> languages;
  if (language.empty()) {
    languages = languages_of_user();
  } else if (const auto asked = language_of(to_wide(language))) {
    languages.push_back(*asked);
  }
  std::vector<LiveMessage> messages;
  for (const std::wstring_view name : kModules) {
    const Module module(name);
    if (module.get() == nullptr && name != kModules[0]) continue;
    for (const Language& wanted : languages) {
      std::string text = text_from(module.get(), code, wanted.id);
      if (text.empty()) continue;
      if (std::ranges::none_of(messages,
                               [&](const LiveMessage& known) { return known.text == text; })) {
        messages.push_back({to_utf8(wanted.tag), to_utf8(name), std::move(text)});
      }
      break;
    }
  }
  return messages;
}

}  // namespace winerr::cli
