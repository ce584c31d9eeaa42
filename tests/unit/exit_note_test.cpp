#include "exit_note.h"

#include <string>
#include <string_view>

#include "catch.h"
#include "run_command.h"

using winerr::Catalog;
using winerr::Code;
using winerr::cli::cut_exit_note;
using winerr::cli::ExitNote;
using winerr::cli::is_windows_command;
using winerr::cli::windows_exit_note;

namespace {

const Catalog kCatalogs[] = {winerr::builtin()};

std::string end_of(Code status) {
  const auto note = windows_exit_note(status, kCatalogs);
  return note ? note->end : "";
}

}  // namespace

TEST_CASE("a Windows exit status is named where it is a known failure") {
  struct {
    Code status;
    std::string_view end;
  } const cases[] = {
      {0xC0000135, "ended with 0xC0000135 (-1073741515), STATUS_DLL_NOT_FOUND"},
      {3221225477, "ended with 0xC0000005 (-1073741819), STATUS_ACCESS_VIOLATION"},
      {0xC0000409, "ended with 0xC0000409 (-1073740791), STATUS_STACK_BUFFER_OVERRUN"},
      {0x80070005, "ended with 0x80070005 (-2147024891), E_ACCESSDENIED"},
      {1603, "ended with 1603, ERROR_INSTALL_FAILURE"},
      {1618, "ended with 1618, ERROR_INSTALL_ALREADY_RUNNING"},
      {9009, "ended with 9009"},  // cmd.exe's, and not the error of DNS
      {0, ""},
      {1, ""},  // the program's own
      {5, ""},  // means nothing of a program that chose it
      {255, ""},
      {0xFFFFFFFF, ""},  // exit(-1)
      {0xFFFFFF01, ""},  // exit(-255)
      {0x12345678, ""},  // known to nobody
  };
  for (const auto& c : cases) {
    CAPTURE(c.status);
    CHECK(end_of(c.status) == c.end);
  }
}

TEST_CASE("a success that wants a restart is no failure") {
  const auto note = windows_exit_note(3010, kCatalogs);
  REQUIRE(note);
  CHECK(note->end == "ended with 3010, ERROR_SUCCESS_REBOOT_REQUIRED");
  CHECK_FALSE(note->failure);
  CHECK(windows_exit_note(1603, kCatalogs)->failure);
}

TEST_CASE("a note says where more is to be read") {
  CHECK(windows_exit_note(0xC0000135, kCatalogs)->query == "0xC0000135");
  CHECK(windows_exit_note(9009, kCatalogs)->query.empty());
}

TEST_CASE("of 8 bits no more is said than they hold") {
  CHECK_FALSE(cut_exit_note(0, kCatalogs));
  CHECK_FALSE(cut_exit_note(1, kCatalogs));
  const auto one = cut_exit_note(5, kCatalogs);
  REQUIRE(one);
  CHECK(one->end == "ended with 5");
  CHECK(one->meaning ==
        "Only the lowest 8 bits of a Windows exit status arrive here: this is the program's own, "
        "or what is left of 0xC0000005 (-1073741819), STATUS_ACCESS_VIOLATION.");
  const auto two = cut_exit_note(82, kCatalogs);
  REQUIRE(two);
  CHECK(two->meaning.find(" or 1618, ERROR_INSTALL_ALREADY_RUNNING.") != std::string::npos);
}

TEST_CASE("Windows programs are known by their names") {
  const auto is_one = [](std::string_view name) {
    return is_windows_command(std::span<const std::string_view>(&name, 1));
  };
  CHECK(is_one("wine"));
  CHECK(is_one("/usr/lib/wine/wine64"));
  CHECK(is_one("./setup.EXE"));
  CHECK(is_one("app.exe"));
  CHECK_FALSE(is_one("wineserver"));
  CHECK_FALSE(is_one(".exe"));
  CHECK_FALSE(is_one("exe"));
}

TEST_CASE("GitHub's annotations are escaped as its documentation says") {
  ExitNote note{"ended with 1, A:B", "100%\r\nof it, all: here"};
  std::string out;
  winerr::cli::append_annotation(out, "a:b,c", note);
  CHECK(out == "\n::error title='a%3Ab%2Cc' ended with 1%2C A%3AB::100%25%0D%0Aof it, all: here\n");
  note.failure = false;
  out.clear();
  winerr::cli::append_annotation(out, "x", note);
  CHECK(out.starts_with("\n::notice title='x' ended"));
}
