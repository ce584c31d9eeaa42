#include "quantities.h"

#include <array>

#include "append_format.h"
#include "text_of.h"

namespace winerr {

void append_grouped(std::string& out, std::uint64_t number) {
  const std::string digits = std::to_string(number);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
}

std::string grouped(std::uint64_t number) { return text_of(append_grouped, number); }

void append_counted(std::string& out, std::uint64_t number, std::string_view noun) {
  append_grouped(out, number);
  out += ' ';
  out += noun;
  if (number != 1) out += 's';
}

void append_byte_count(std::string& out, std::uint64_t bytes) {
  if (bytes < 1000) return append_counted(out, bytes, "byte");
  constexpr std::array<std::string_view, 6> kUnits = {"kB", "MB", "GB", "TB", "PB", "EB"};
  constexpr double kRoundsUp = 999.5;  // to a thousand, which the next unit writes shorter
  double value = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  for (; value >= kRoundsUp; ++unit) value /= 1000;
  constexpr double kTwoDigits = 9.95;
  append_format(out, "{:.{}f} {}", value, value < kTwoDigits ? 1 : 0, kUnits[unit]);
}

}  // namespace winerr
