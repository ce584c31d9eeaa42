#include "win32_ranges.h"

#include "code_range.h"

namespace winerr::detail {
namespace {

constexpr CodeRange kInternet = {12002, 12190};  // of WinINet and WinHTTP

}  // namespace

bool is_winsock(Code code) noexcept { return code >= 10004 && code <= 11031; }

bool is_typical(Code code) noexcept {
  constexpr CodeRange kRanges[] = {{1000, 1999}, {8192, 8999}, {9001, 9024}, kInternet};
  return is_winsock(code) || is_in_any(code, kRanges);
}

bool is_seldom(Code code) noexcept {
  constexpr CodeRange kRanges[] = {
      {4, 4},       {7, 7},       {9, 12},      {16, 16},     {20, 20},     {26, 26},
      {28, 28},     {34, 37},     {39, 49},     {56, 57},     {60, 62},     {65, 66},
      {68, 70},     {72, 79},     {81, 85},     {88, 88},     {90, 107},    {115, 116},
      {118, 119},   {125, 125},   {128, 130},   {133, 144},   {146, 149},   {151, 157},
      {188, 192},   {194, 202},   {204, 205},   {207, 215},   {217, 224},   {227, 229},
      {254, 255},   {275, 282},   {300, 301},   {512, 533},   {1001, 1002}, {1004, 1004},
      {1015, 1015}, {1019, 1020}, {2001, 2024}, {2502, 2503}, {3000, 3009}, {3016, 3021},
      {4000, 4099}, {4350, 4353}};
  return is_in_any(code, kRanges);
}

bool is_no_own_status(Code code) noexcept {
  constexpr Code kStillActive = 259;
  return code > 255 && code % 256 != 0 && code != kStillActive;
}

bool is_exit_status(Code code) noexcept {
  constexpr CodeRange kRanges[] = {{740, 740},   {1053, 1077}, {1115, 1116},      {1190, 1191},
                                   {1223, 1223}, {1392, 1392}, {1460, 1460},      {1601, 1662},
                                   {3010, 3018}, kInternet,    {0x41300, 0x4132F}};
  return is_in_any(code, kRanges);
}

bool is_of_internet(Code code) noexcept {
  return code >= kInternet.first && code <= kInternet.last;
}

bool is_lock(Code code) noexcept { return code == 5 || code == 32 || code == 33; }

bool is_error_of_loading(Code code) noexcept {
  return code == 126 || code == 127 || code == 193 || code == 1114;
}

}  // namespace winerr::detail
