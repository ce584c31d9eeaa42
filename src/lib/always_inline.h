#pragma once

/// For functions that the fast pass of triggers.h takes in whole: its loop keeps its state in
/// registers, where compilers would rather call its parts (3.1 instructions a byte instead of 1.6);
/// and what it shares with other files must not be left as a function of its own, of which the
/// linker could give everybody the one built for AVX-512 (clang 16 left is_separator()).
#if defined(_MSC_VER) && !defined(__clang__)
#define WINERR_INLINE __forceinline
#else
#define WINERR_INLINE inline __attribute__((always_inline))
#endif
