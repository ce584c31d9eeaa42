#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winerr {

/// "1,234,567": for people; programs get plain digits.
void append_grouped(std::string& out, std::uint64_t number);
[[nodiscard]] std::string grouped(std::uint64_t number);

/// "1 line", "1,234 lines": a number and its noun.
void append_counted(std::string& out, std::uint64_t number, std::string_view noun);

/// "512 bytes", "285 kB", "1.4 GB": three digits at most, units of a thousand.
void append_byte_count(std::string& out, std::uint64_t bytes);

}  // namespace winerr
