#pragma once

#include <array>
#include <string_view>

#include "winerr/catalog.h"

namespace winerr::test {

/// A table of a few rows that can be searched at compile time: what the resolver does with it
/// is shown by static_assert.
struct SmallCatalog {
  static constexpr std::string_view kText =
      "ERROR_ACCESS_DENIED"         //  0, 19
      "E_ACCESSDENIED"              // 19, 14
      "STATUS_ACCESS_DENIED"        // 33, 20
      "DRIVER_POWER_STATE_FAILURE"  // 53, 26
      "winerror.h"                  // 79, 10
      "ntstatus.h"                  // 89, 10
      "bugcodes.h"                  // 99, 10
      "other.h"                     // 109, 7
      "NAMED_ELSEWHERE"             // 116, 15
      "Access is refused.";         // 131, 18

  static constexpr std::array<Row, 5> kRows = {{
      {0x00000005, 0, 131, 19, 18, 0, 0},
      {0x0000009F, 53, 0, 26, 0, 2, 3},
      {0x80070005, 19, 131, 14, 18, 0, 1},
      {0x80070005, 116, 0, 15, 0, 3, 1},
      {0xC0000022, 33, 131, 20, 18, 1, 2},
  }};

  static constexpr std::array<detail::Slice, 4> kHeaders = {
      {{79, 10}, {89, 10}, {99, 10}, {109, 7}}};

  static constexpr Catalog catalog() {
    return Catalog({.rows = kRows,
                    .text = kText.data(),
                    .headers = kHeaders,
                    .by_code = {},
                    .by_symbol = {},
                    .twins = {},
                    .notes = {}});
  }
};

}  // namespace winerr::test
