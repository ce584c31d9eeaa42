#pragma once

#include <string>

namespace winerr::cli {

/// Appends the manual page of the tool, in the man macros of roff (man 7 groff_man). It is made of
/// the tables of flags.h and examples.h; the same tool writes the same bytes.
void append_manual(std::string& out);

}  // namespace winerr::cli
