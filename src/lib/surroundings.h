#pragma once

#include <optional>

#include "context.h"
#include "number_token.h"
#include "place.h"
#include "winerr/setup.h"

/// The forms in which numbers stand in logs: what right around a number makes it a code, and what
/// makes it something else. numbers.cpp and small_codes.cpp ask these questions; each is O(kReach)
/// and allocates nothing.
namespace winerr::detail {

/// Whether digits are joined to something that makes them a part of it: of a GUID, date, time,
/// version, file name, address, color or path.
[[nodiscard]] bool is_part_of_more(const Place& place, const Number& number) noexcept;

/// "0x80000000-0x8FFFFFFF": the ends of a range. Setup's pairs look the same, but their second
/// number is an extend code.
[[nodiscard]] bool is_end_of_range(const Place& place) noexcept;

/// Setup's extend code behind a failure code, "0xC1900101 - 0x20017".
[[nodiscard]] std::optional<ExtendCode> extend_behind(const Place& place) noexcept;

/// "error: 12 files", "error 5 of 10": the number counts something.
[[nodiscard]] bool counts_something(const Place& place) noexcept;

/// "error (#554)", "err[1,2]", "error (1, ...)": a ticket, an index, an argument.
[[nodiscard]] bool is_reference(const Place& place) noexcept;

/// An insert of an event, %%N. The Service Control Manager's are Win32 errors, which "error"
/// introduces; those of the security log number msobjs.dll's texts, from 1537 on (and 279).
[[nodiscard]] bool is_message_insert(const Place& place, Code code) noexcept;

/// "OpenService FAILED 1060:", "failed with 1355.", "failed: 12007": a number behind a failure.
/// Small ones may be a count ("failed: 3"), unless a word leads to them.
[[nodiscard]] bool is_failed_number(const Place& place, const Number& number,
                                    const Context& context) noexcept;

/// "FEHLER 5 (0x00000005)": the number behind is that before in eight hex digits, which is how
/// robocopy and others print an error in any language.
[[nodiscard]] bool repeats_decimal(const Place& place, const Number& number) noexcept;

/// "(0x0000274D/10061)": the same number follows in decimal.
[[nodiscard]] bool is_before_decimal(const Place& place, const Number& number) noexcept;

/// "err 0xd8/00": one of several small numbers in hex.
[[nodiscard]] bool is_part_of_list(const Place& place, const Number& number) noexcept;

/// "0x0000001a (0x0000000000041790, 0x": a stop code and its arguments, in any language.
[[nodiscard]] bool is_before_stop_arguments(const Place& place) noexcept;

/// "#3  0x00000000c0000022 in ?? ()", "0x80131604 <unknown>": a frame of a stack.
[[nodiscard]] bool is_stack_frame(const Place& place) noexcept;

/// One of several numbers of eight or sixteen hex digits with only blanks between: a dump of
/// memory or registers.
[[nodiscard]] bool is_part_of_dump(const Place& place) noexcept;

/// Nothing but blanks stands beside the token on its line.
[[nodiscard]] bool is_alone(const Place& place) noexcept;

/// "c0000005: ...", "Invoke() = 80020009" and ASP's "|80004005|", "<Data>c0000374</Data>"
/// and Basic's "&H80070057" are forms of a result.
[[nodiscard]] bool is_set_apart(const Place& place) noexcept;

/// "Kod wyjscia: 3221225477": the statuses that programs crash with, behind words of any language.
[[nodiscard]] bool is_told_crash(const Place& place, const Number& number) noexcept;

/// Values that flags, sizes and ranges have more often than errors do.
[[nodiscard]] bool is_round(Code code) noexcept;

}  // namespace winerr::detail
