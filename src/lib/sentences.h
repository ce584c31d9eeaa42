#pragma once

#include "number_token.h"
#include "place.h"

/// Sentences with their code: "no access. (0x5)", "(8524) The operation was refused". Each question
/// is O(kReach) and allocates nothing.
namespace winerr::detail {

/// "no access. (0x5)": how programs end a sentence with its code. Not an argument, "f(0x5)", and
/// not the other notation of a number, "3060 (0x0BF4)".
[[nodiscard]] bool is_closing(const Place& place) noexcept;

/// "It is out of date.  (32)": whether a period stands before the bracket that the token is in.
[[nodiscard]] bool ends_sentence(const Place& place) noexcept;

/// "the server is gone. (1722)", "connection refused [10061]": a decimal that ends a sentence about
/// a failure, and has the size of few things but errors.
[[nodiscard]] bool closes_failure(const Place& place, Code code) noexcept;

/// "Failed to search event log for query with 5": the last word of a line about a failure.
[[nodiscard]] bool ends_failure(const Place& place, Code code) noexcept;

/// "a 0x124 bug check": the words that say so follow.
[[nodiscard]] bool is_before_bugcheck(const Place& place) noexcept;

/// "cannot bind: 10013", "connect() failed: 10061 (refused)": whether a clause may end at the
/// number, or something in brackets or behind a colon or dash follows.
[[nodiscard]] bool ends_clause(const Place& place) noexcept;

/// "Error opening output file: 5 Access is denied."
[[nodiscard]] bool is_before_sentence(const Place& place) noexcept;

/// "it is locked. (code: 5)": behind a sentence of Windows, whose texts end with a period, or
/// "... used by another process (code: 32)".
[[nodiscard]] bool is_behind_text(const Place& place, Code code) noexcept;

/// "(8524) The operation was refused": the text of the error follows its number in brackets.
[[nodiscard]] bool heads_text(const Place& place, Code code) noexcept;

/// "propagated with warning. 0x534 : no such account": the text of the error follows its number.
[[nodiscard]] bool is_followed_by_text(const Place& place, const Number& number) noexcept;

}  // namespace winerr::detail
