#pragma once

#include <string>

#include "winerr/resolve.h"
#include "winerr/setup.h"

/// Clauses that an answer has in full and on a line.
namespace winerr {

/// "booting, in the safe OS phase, in Windows PE"
void append_setup_place(std::string& out, ExtendCode extend);

/// " has no meaning in the space hresult"
void append_wrong_space(std::string& out, Space space);

/// "in the space win32 it is ERROR_ACCESS_DENIED"
void append_elsewhere(std::string& out, const Match& match);

}  // namespace winerr
