#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace winerr {

/// What was wrong with an input. describe() has the sentence for each.
enum class ErrorKind : std::uint8_t {
  empty_query,
  too_wide,
  malformed_number,
  not_pe,
  truncated_pe,
  bad_resources,
  bad_message_table,
  too_many_messages,
};

/// A rule that an input broke, and where. Sixteen bytes, or eight where addresses have 32 bits;
/// trivially copyable, owns nothing.
struct Error {
  ErrorKind kind = ErrorKind::empty_query;
  std::size_t offset = 0;  ///< byte in the input at which the rule was broken; 0 for a query

  friend constexpr bool operator==(const Error&, const Error&) = default;
};
static_assert(sizeof(Error) <= 16);

/// One English clause without a full stop for an error's kind. Static storage.
[[nodiscard]] constexpr std::string_view describe(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::empty_query: return "the query is empty";
    case ErrorKind::too_wide: return "the number does not fit in 32 bits";
    case ErrorKind::malformed_number: return "this spells no number; ask for several codes apart";
    case ErrorKind::not_pe: return "this is no PE file (.dll, .exe, .mui)";
    case ErrorKind::truncated_pe: return "the PE file ends too soon";
    case ErrorKind::bad_resources: return "the resources of the PE file are malformed";
    case ErrorKind::bad_message_table: return "a message table of the PE file is malformed";
    case ErrorKind::too_many_messages: return "the PE file has too many messages";
  }
  return {};
}

/// A value or the Error that prevented it, with the names of std::expected so that it can
/// become an alias of it in C++23. Reading the side that is not there is undefined.
template <typename T>
class [[nodiscard]] Result {
 public:
  constexpr Result(T value) : value_(std::move(value)) {}
  constexpr Result(Error error) : error_(error) {}

  [[nodiscard]] constexpr bool has_value() const noexcept { return value_.has_value(); }
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value(); }
  [[nodiscard]] constexpr const T& value() const& noexcept { return *value_; }
  [[nodiscard]] constexpr T&& value() && noexcept { return std::move(*value_); }
  [[nodiscard]] constexpr const T& operator*() const& noexcept { return *value_; }
  [[nodiscard]] constexpr const T* operator->() const noexcept { return &*value_; }
  [[nodiscard]] constexpr const Error& error() const noexcept { return error_; }

 private:
  std::optional<T> value_;
  Error error_;
};

}  // namespace winerr
