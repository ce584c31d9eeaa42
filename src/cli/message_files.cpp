#include "message_files.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include "folder.h"
#include "input_file.h"
#include "user_language.h"
#include "winerr/detail/ascii.h"

namespace winerr::cli {
namespace {

constexpr std::size_t kChunk = 1U << 16;

/// Calls visit for each part of a list.
template <typename Visit>
void for_each_part(std::string_view list, char separator, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (end > 0) visit(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

bool knows_messages(Command command) noexcept {
  return command == Command::lookup || command == Command::search || command == Command::explain ||
         command == Command::annotate || command == Command::messages;
}

/// "de-DE", "zh-Hans", "fil": how Windows calls the folders of .mui files.
bool is_language_name(std::string_view name) noexcept {
  const std::size_t length = std::min(name.find('-'), name.size());
  return (length == 2 || length == 3) && name.size() <= 15 && std::ranges::all_of(name, [](char c) {
           return detail::is_letter(c) || detail::is_digit(c) || c == '-';
         });
}

bool ends_with_ignoring_case(std::string_view text, std::string_view ending) noexcept {
  return text.size() >= ending.size() &&
         detail::equal_ignoring_case(text.substr(text.size() - ending.size()), ending);
}

/// Bytes that were not set to zero before a file is read over them.
struct Buffer {
  std::unique_ptr<std::byte[]> bytes;
  std::size_t size = 0;
  std::size_t room = 0;

  void reserve(std::size_t wanted) {
    if (wanted <= room) return;
    std::unique_ptr<std::byte[]> larger(new std::byte[wanted]);
    if (size > 0) std::memcpy(larger.get(), bytes.get(), size);
    bytes = std::move(larger);
    room = wanted;
  }
};

/// Reads a file to its end, or as far as to see that it is no PE file.
/// @return "" or what is wrong
std::string_view read_whole(InputFile& file, Buffer& buffer) {
  constexpr std::string_view kTooLarge = "the file is larger than 256 MiB";
  static_assert(MessageFiles::kMaxFileSize == 256U << 20);
  const auto size = file.size();
  // One byte more than the file has shows its end without growing the buffer.
  const std::size_t expected =
      size && *size < MessageFiles::kMaxFileSize ? static_cast<std::size_t>(*size) + 1 : kChunk;
  for (;;) {
    // The first chunk alone tells whether the rest is worth reading.
    const std::size_t wanted = buffer.size == 0 ? kChunk : std::max(expected, buffer.size * 2);
    if (buffer.size == buffer.room) buffer.reserve(wanted);
    const std::ptrdiff_t count = file.read_some(
        reinterpret_cast<char*>(buffer.bytes.get()) + buffer.size, buffer.room - buffer.size);
    if (count < 0) return last_error();
    if (count == 0) return {};
    buffer.size += static_cast<std::size_t>(count);
    if (buffer.size >= 2 &&
        (buffer.bytes[0] != std::byte{'M'} || buffer.bytes[1] != std::byte{'Z'})) {
      return {};
    }
    if (buffer.size > MessageFiles::kMaxFileSize) return kTooLarge;
  }
}

/// How near a language is to the one of the person, lowest first.
int distance(LanguageId language, std::string_view own) noexcept {
  const std::string_view own_language = own.substr(0, own.find_first_of("-_"));
  if (language_matches(language, own)) return 0;
  if (language_matches(language, own_language)) return 1;
  if (language_matches(language, "en-US")) return 2;
  if (language_matches(language, "en")) return 3;
  return language_matches(language, "neutral") ? 4 : 5;
}

}  // namespace

MessageFiles::MessageFiles(const Options& options) {
  catalogs_.push_back(builtin());
  if (!knows_messages(options.command)) return;
  const bool lists = options.command == Command::messages;
  if (lists) {
    for (const std::string_view path : options.operands) add(path);
  }
  for (const std::string_view path : options.message_files) add(path);
  if (!options.message_files.empty() || (lists && !options.operands.empty())) {
    keep_languages(options);
  } else if (const char* list = std::getenv("WINERR_MESSAGES"); list != nullptr) {
    for_each_part(list, kPathListSeparator, [&](std::string_view path) { add(path); });
    keep_languages(options);
  } else if (!options.languages.empty() && !lists && !options.live) {
    refuse("--lang", "there are no messages; name files with --messages or WINERR_MESSAGES");
  }
  if (!lists) sort_by_language(options);
  catalogs_.reserve(1 + tables_.size());
  for (const OwnedCatalog& table : tables_) catalogs_.push_back(table.catalog());
}

void MessageFiles::add(std::string_view path) {
  if (is_folder(path)) {
    add_folder(path);
  } else {
    add_file(path);
  }
}

void MessageFiles::add_file(std::string_view path) {
  switch (read(path)) {
    case Found::no_pe_file: refuse(path, describe(ErrorKind::not_pe)); break;
    case Found::no_messages:
      if (add_languages_of(path) == 0) {
        refuse(path, "the file has no messages, nor has a .mui file of it in a language folder");
      }
      break;
    case Found::messages:
    case Found::failed: break;
  }
}

void MessageFiles::add_folder(std::string_view path) {
  const auto folder = read_folder(path);
  if (!folder) return refuse(path, last_error());
  const std::size_t before = tables_.size();
  for (const std::string& name : folder->files) static_cast<void>(read(path_in(path, name)));
  for (const std::string& name : folder->folders) {
    if (!is_language_name(name)) continue;
    const std::string language_path = path_in(path, name);
    const auto language_folder = read_folder(language_path);
    if (!language_folder) {
      refuse(language_path, last_error());
      continue;
    }
    for (const std::string& file : language_folder->files) {
      if (ends_with_ignoring_case(file, ".mui"))
        static_cast<void>(read(path_in(language_path, file)));
    }
  }
  if (tables_.size() == before) refuse(path, "no file in this folder has messages");
}

/// The .mui files of a program beside it, where Windows keeps its messages since Vista.
/// @return how many there are
std::size_t MessageFiles::add_languages_of(std::string_view path) {
  const std::string_view folder_path = folder_of(path);
  const std::string wanted = std::string(name_of(path)) + ".mui";
  const auto folder = read_folder(folder_path);
  if (!folder) return 0;
  std::size_t count = 0;
  for (const std::string& name : folder->folders) {
    if (!is_language_name(name)) continue;
    const std::string language_path = path_in(folder_path, name);
    const auto files = read_folder(language_path);
    if (!files) continue;
    for (const std::string& file : files->files) {
      if (!detail::equal_ignoring_case(file, wanted)) continue;
      count += read(path_in(language_path, file)) == Found::messages;
    }
  }
  return count;
}

MessageFiles::Found MessageFiles::read(std::string_view path) {
  auto file = InputFile::open(path);
  if (!file) {
    refuse(path, last_error());
    return Found::failed;
  }
  Buffer buffer;
  if (const std::string_view problem = read_whole(*file, buffer); !problem.empty()) {
    refuse(path, problem);
    return Found::failed;
  }
  auto tables = read_message_tables({buffer.bytes.get(), buffer.size}, name_of(path));
  if (!tables) {
    if (tables.error().kind == ErrorKind::not_pe) return Found::no_pe_file;
    refuse(path, std::string(describe(tables.error().kind)) + " (byte " +
                     std::to_string(tables.error().offset) + ")");
    return Found::failed;
  }
  const std::size_t before = tables_.size();
  for (OwnedCatalog& table : std::move(tables).value()) tables_.push_back(std::move(table));
  return tables_.size() > before ? Found::messages : Found::no_messages;
}

void MessageFiles::refuse(std::string_view path, std::string_view reason) {
  report(path, reason);
  status_ = Status::error;
}

void MessageFiles::keep_languages(const Options& options) {
  if (options.languages.empty() || tables_.empty()) return;
  const auto is_wanted = [&](const OwnedCatalog& table) {
    bool wanted = false;
    for_each_part(options.languages, ',', [&](std::string_view language) {
      wanted = wanted || language_matches(table.language(), language);
    });
    return wanted;
  };
  if (std::ranges::any_of(tables_, is_wanted)) {
    std::erase_if(tables_, [&](const OwnedCatalog& table) { return !is_wanted(table); });
    return;
  }
  std::vector<std::string> there;
  for (const OwnedCatalog& table : tables_) {
    there.emplace_back(language_tag(table.language()).view());
  }
  std::ranges::sort(there);
  there.erase(std::unique(there.begin(), there.end()), there.end());
  std::string reason = "no message is in this language; there are ";
  for (std::size_t i = 0; i < there.size(); ++i) {
    if (i > 0) reason += i + 1 == there.size() ? " and " : ", ";
    reason += there[i];
  }
  refuse("--lang " + std::string(options.languages), reason);
  tables_.clear();
}

void MessageFiles::sort_by_language(const Options& options) {
  const std::string own = user_language();
  const auto rank = [&](const OwnedCatalog& table) {
    if (options.languages.empty()) return distance(table.language(), own);
    // In the order in which the person asked for them.
    int place = 0;
    int first = -1;
    for_each_part(options.languages, ',', [&](std::string_view language) {
      if (first < 0 && language_matches(table.language(), language)) first = place;
      ++place;
    });
    return first;
  };
  std::ranges::stable_sort(tables_, {}, rank);
}

}  // namespace winerr::cli
