#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "answer.h"
#include "style.h"
#include "winerr/setup.h"

namespace winerr {

/// The columns of one-line answers.
struct LineWidths {
  std::size_t query = 11;  ///< "-2147024891"
  std::size_t symbol = 32;
};

/// One meaning on one line: query, symbol, space, summary; "(success)" or the like where it is
/// no failure, "(+2)" when there are more meanings, and where Windows Setup was for a pair.
/// @param message  what Windows says, shown in quotes behind our own words
void append_line(std::string& out, const Style& style, const LineWidths& widths,
                 std::string_view query, const Match& match, std::size_t more,
                 std::optional<ExtendCode> extend = std::nullopt, std::string_view message = {});

/// One line for a query that has no meaning: what its bits say, or what may have been meant.
void append_unknown_line(std::string& out, const Style& style, const LineWidths& widths,
                         const Answer& answer);

}  // namespace winerr
