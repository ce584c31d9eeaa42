#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "winerr/resolve.h"

/// What the objects of all commands have in common; README.md documents the keys.
namespace winerr::detail {

// Ordered, so that a person who looks at a line finds the important keys first.
using Json = nlohmann::ordered_json;

[[nodiscard]] Json text_or_null(std::string_view text);

/// The keys "code", "hex" and "signed".
void put_code(Json& object, Code code);

/// The keys from "space" to "explained".
void put_match(Json& object, const Match& match);

/// The same keys for a code that nobody named.
void put_no_match(Json& object);

/// The object on a line. What is no UTF-8 has U+FFFD where it is broken.
void append_object(std::string& out, const Json& object);

}  // namespace winerr::detail
